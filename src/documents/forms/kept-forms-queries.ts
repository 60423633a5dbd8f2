// The forms that were printed: the first one of each record is what it goes on saying.
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../kit/database.ts'
import type { Origin } from '../document-queries.ts'
import type { PrintedItem } from '../print/printed.ts'

const columns = { sale: 'a.sale_id', invoice: 'a.invoice_id', reminder: 'a.reminder_id' } as const

/** Held until the end of the transaction: two who print it first at once print the same. */
export async function lockOrigins(db: Db, of: Origin['of'], ids: readonly number[]): Promise<void> {
  await sql`
    select from ${sql.table(of)} where id = any(${ids}::bigint[]) order by id for no key update`.execute(db)
}

/** By the key of `originKey`: what each of them says since it was printed. */
export async function keptContents(
  db: Db,
  origins: readonly Origin[],
): Promise<ReadonlyMap<string, PrintedItem>> {
  const [first] = origins
  if (!first) return new Map()
  const column = sql.ref(columns[first.of])
  const ids = origins.map(({ id }) => id)
  const { rows } = await sql<{ id: number; form: Origin['form']; content: PrintedItem }>`
    select distinct on (${column}, a.form) ${column} as id, a.form, a.content
    from printed_addressee a where ${column} = any(${ids}::bigint[]) and a.form is not null
    order by ${column}, a.form, ${inOrder(first.of, sql`a.document_id`)}`.execute(db)
  return new Map(rows.map(({ id, form, content }) => [originKey({ of: first.of, id, form }), content]))
}

/** `originKey({ of: 'sale', id: 12, form: 'order' })` is `12 order`. */
export function originKey({ id, form }: Origin): string {
  return `${id} ${form ?? ''}`
}

export interface KeptForm {
  readonly documentId: number
  readonly title: string
  readonly file: Buffer
  readonly content: PrintedItem
  readonly createdAt: Date
}

/** It alone as a document, once its file is there. */
export async function findKeptForm(db: Db, { of, id, form }: Origin): Promise<KeptForm | undefined> {
  const { rows } = await sql<KeptForm>`
    select d.id as "documentId", d.title, d.file, a.content, d.created_at as "createdAt"
    from printed_addressee a join printed_document d on d.id = a.document_id
    where ${is(of, id)} and a.form = ${form} and d.count = 1 and d.file is not null
    order by ${inOrder(of, sql`d.id`)} limit 1`.execute(db)
  return rows[0]
}

/** A reminder that failed is written anew when it is validated again: the last one left. Others are printed once. */
function inOrder(of: Origin['of'], id: RawBuilder<unknown>): RawBuilder<unknown> {
  return of === 'reminder' ? sql`${id} desc` : id
}

function is(of: Origin['of'], id: number): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(columns[of])} = ${id}`
}
