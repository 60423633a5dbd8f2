// How long it takes to merge two contacts on whom 1,000 rows hang, and to take it apart: `npx tsx bench/merge.ts [--contacts 20000]`.
import { sql } from 'kysely'
import { readEnvironment } from '../src/app/environment.ts'
import { openCarnet } from '../src/app/open.ts'
import { contactMerging } from '../src/contacts/merging-actions.ts'
import { partnerMerging } from '../src/partners/merging-actions.ts'
import { mergeRecords } from '../src/duplicates/merge/merge-actions.ts'
import { undoMerge } from '../src/duplicates/merge/undo-actions.ts'
import { inTransaction, rehearse, type Db } from '../src/kit/database.ts'
import { asWho } from '../src/organisation/sign-in/actions.ts'
import { findWho } from '../src/organisation/sign-in/queries.ts'
import { administrator, environmentOf, prepareBase } from './base.ts'
import { percentiles, print, type Row } from './report.ts'

const base = await prepareBase()
const carnet = await openCarnet(readEnvironment(environmentOf(base).env, base.folder), 'visit')
const { db } = carnet.app
const runs = 30
/** Other records in every run over a base that is kept. */
const seed = Date.now() % 1_000_000

try {
  const rows = [await contactsOf(0), await contactsOf(1000), await partnersOf(1000)].flat()
  print(`Merges over ${base.contacts} contacts, ${runs} of each (p50 / p95)`, rows)
} finally {
  await carnet.close()
}

async function camille() {
  const { rows } = await sql<{
    id: number
  }>`select id from app_user where email = ${administrator.email}`.execute(db)
  const row = await findWho(db, rows[0]?.id ?? 0)
  if (!row) throw new Error('nobody signs in')
  return asWho(row, null)
}

/** Nine tenths of them history, the others edits in bulk and ten people under their responsibility. */
async function contactsOf(related: number): Promise<Row[]> {
  const who = await camille()
  const pairs = await pairsOf('contact')
  for (const [, duplicate] of pairs) await hang(db, who.userId, duplicate, related)
  await sql`analyze`.execute(db)
  return measured(`contact with ${related} rows`, pairs, {
    tell: (originalId, duplicate) =>
      rehearse(db, (trx) =>
        mergeRecords(trx, who, contactMerging, { originalId, duplicateIds: [duplicate], choices: {} }),
      ),
    merge: (originalId, duplicate) =>
      inTransaction(db, (trx) =>
        mergeRecords(trx, who, contactMerging, { originalId, duplicateIds: [duplicate], choices: {} }),
      ),
    undo: (id) => inTransaction(db, (trx) => undoMerge(trx, who, contactMerging, id)),
  })
}

async function partnersOf(related: number): Promise<Row[]> {
  const who = await camille()
  const pairs = await pairsOf('partner')
  for (const [, duplicate] of pairs) {
    await sql`insert into contact_partner (contact_id, partner_id, position)
      select id, ${duplicate}, 9 from contact where id not in (select contact_id from contact_partner where partner_id = ${duplicate})
      order by hashint8(id + ${duplicate}) limit ${related}`.execute(db)
  }
  await sql`analyze`.execute(db)
  return measured(`partner with ${related} contacts`, pairs, {
    tell: (originalId, duplicate) =>
      rehearse(db, (trx) =>
        mergeRecords(trx, who, partnerMerging, { originalId, duplicateIds: [duplicate], choices: {} }),
      ),
    merge: (originalId, duplicate) =>
      inTransaction(db, (trx) =>
        mergeRecords(trx, who, partnerMerging, { originalId, duplicateIds: [duplicate], choices: {} }),
      ),
    undo: (id) => inTransaction(db, (trx) => undoMerge(trx, who, partnerMerging, id)),
  })
}

async function pairsOf(table: 'contact' | 'partner'): Promise<[number, number][]> {
  const { rows } = await sql<{ id: number }>`
    select id from ${sql.table(table)} order by hashint8(id + ${seed}) limit ${runs * 2}`.execute(db)
  return Array.from({ length: runs }, (_, at) => [rows[at * 2]?.id ?? 0, rows[at * 2 + 1]?.id ?? 0])
}

async function hang(on: Db, userId: number, id: number, related: number): Promise<void> {
  if (related === 0) return
  await sql`insert into contact_change (contact_id, user_id, action, version, changes)
    select ${id}::bigint, ${userId}::bigint, 'changed', n, '[]' from generate_series(1, ${Math.floor(related * 0.9)}::int) n`.execute(
    on,
  )
  await sql`update contact set manager_id = ${id} where id in (
    select id from contact where manager_id is null and id <> ${id} order by hashint8(id + ${id}) limit ${Math.floor(related / 100)})`.execute(
    on,
  )
  await sql`
    with edit as (
      insert into bulk_edit (subject, user_id, changes) select 'contact', ${userId}::bigint, '{}' from generate_series(1, ${Math.floor(related * 0.09)}::int) returning id
    )
    insert into bulk_edit_contact select id, ${id}::bigint, '{}', 1 from edit`.execute(on)
}

interface Steps {
  tell(original: number, duplicate: number): Promise<unknown>
  merge(original: number, duplicate: number): Promise<{ readonly id: number }>
  undo(id: number): Promise<unknown>
}

async function measured(what: string, pairs: readonly [number, number][], steps: Steps): Promise<Row[]> {
  const times = { tell: [] as number[], merge: [] as number[], undo: [] as number[] }
  for (const [original, duplicate] of pairs) {
    await timed(times.tell, () => steps.tell(original, duplicate))
    const { id } = await timed(times.merge, () => steps.merge(original, duplicate))
    await timed(times.undo, () => steps.undo(id))
  }
  return [
    percentiles(`tell what a merge would do, ${what}`, times.tell, [100, 150]),
    percentiles(`merge, ${what}`, times.merge, [100, 150]),
    percentiles(`undo, ${what}`, times.undo, [100, 150]),
  ]
}

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const result = await work()
  times.push(performance.now() - began)
  return result
}
