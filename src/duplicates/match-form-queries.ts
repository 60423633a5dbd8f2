// Which way of reading records the ones that are kept were read in, and how they are brought to another.
import { sql } from 'kysely'
import type { Db } from '../kit/database.ts'
import type { KeptMatch } from './kept-match.ts'
import { matchTable } from './kept-matches-queries.ts'
import { subjectNames, type SubjectName } from './subjects.ts'

/** Null where they were kept before ways had numbers. */
export async function readForm(db: Db, subject: SubjectName): Promise<number | null> {
  const { rows } = await sql<{
    form: number
  }>`select form from match_form where subject = ${subject}`.execute(db)
  return rows[0]?.form ?? null
}

export async function saveForm(db: Db, subject: SubjectName, form: number): Promise<void> {
  await sql`
    insert into match_form (subject, form) values (${subject}, ${form})
    on conflict (subject) do update set form = excluded.form`.execute(db)
}

/** Where nothing is kept yet, all that comes is kept in the present way. */
export async function beginForms(db: Db, form: number): Promise<void> {
  for (const subject of subjectNames) {
    await sql`
      insert into match_form (subject, form)
      select ${subject}, ${form}::int4 where not exists (select from ${matchTable(subject).table})
      on conflict (subject) do nothing`.execute(db)
  }
}

/** The next ones in the order of ids. */
export async function nextKeptIds(
  db: Db,
  subject: SubjectName,
  after: number,
  most: number,
): Promise<number[]> {
  const { table, id } = matchTable(subject)
  const { rows } = await sql<{ id: number }>`
    select ${id} as id from ${table} where ${id} > ${after} order by 1 limit ${most}`.execute(db)
  return rows.map((row) => row.id)
}

/** So that nobody writes what is being read. */
export async function lockForReading(db: Db, subject: SubjectName, ids: readonly number[]): Promise<void> {
  await sql`select id from ${sql.table(subject)} where id = any(${ids}::bigint[]) order by id for no key update`.execute(
    db,
  )
}

const sides = ['a', 'b'] as const

/** The record tells what it told, so a decision that holds goes on to hold: it is kept by the new print. */
export async function rewriteKept(db: Db, subject: SubjectName, kept: readonly KeptMatch[]): Promise<void> {
  const { table, id } = matchTable(subject)
  const given = JSON.stringify(kept)
  for (const side of sides) {
    const [decided, print] = [sql.ref(`${side}_id`), sql.ref(`${side}_print`)]
    await sql`
      update duplicate_decision d set ${print} = given.print
      from jsonb_to_recordset(${given}::jsonb) as given(id bigint, print text) join ${table} m on m.${id} = given.id
      where d.subject = ${subject} and d.${decided} = given.id and d.${print} = m.print and m.print <> given.print`.execute(
      db,
    )
  }
  await sql`
    update ${table} m set record = given.record, keys = given.keys, print = given.print
    from jsonb_to_recordset(${given}::jsonb) as given(id bigint, record text, keys int4[], print text)
    where m.${id} = given.id
      and (m.record, m.keys, m.print) is distinct from (given.record, given.keys, given.print)`.execute(db)
}
