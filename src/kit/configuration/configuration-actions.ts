// Lists, creates, changes and deletes rows of configuration, one transaction each.
import { inTransaction, type Db } from '../database.ts'
import { listPage } from '../list/list-page.ts'
import { Problem } from '../problem.ts'
import { countReferences } from '../references.ts'
import type { Language } from '../words.ts'
import type { ConfigurationQuery } from './configuration-contract.ts'
import { deleteRow, findRows, insertRow, lockRow, updateRow } from './configuration-queries.ts'
import {
  configurationSource,
  type ConfigurationSubject,
  type Row,
  type Values,
} from './configuration-subject.ts'

export async function listConfiguration(
  db: Db,
  subject: ConfigurationSubject,
  asked: ConfigurationQuery,
  language: Language,
): Promise<{ items: Row[]; next: string | null }> {
  const nobody = { userId: 0, today: '' }
  const { ids, next } = await listPage(db, configurationSource(subject), asked, nobody)
  return { items: presented(subject, await findRows(db, subject, ids), language), next }
}

export async function readConfiguration(
  db: Db,
  subject: ConfigurationSubject,
  id: number,
  language: Language,
): Promise<Row> {
  const [row] = presented(subject, await findRows(db, subject, [id]), language)
  if (!row) throw new Problem('not-found')
  return row
}

export function createConfiguration(
  db: Db,
  subject: ConfigurationSubject,
  values: Values,
  language: Language,
): Promise<Row> {
  return inTransaction(db, async (trx) => {
    const prepared = subject.prepare ? await subject.prepare(trx, null, values) : values
    const id = await insertRow(trx, subject, prepared)
    return readConfiguration(trx, subject, id, language)
  })
}

export function changeConfiguration(
  db: Db,
  subject: ConfigurationSubject,
  id: number,
  values: Values,
  language: Language,
): Promise<Row> {
  return inTransaction(db, async (trx) => {
    if (!(await lockRow(trx, subject, id))) throw new Problem('not-found')
    const prepared = subject.prepare ? await subject.prepare(trx, id, values) : values
    await updateRow(trx, subject, id, prepared)
    return readConfiguration(trx, subject, id, language)
  })
}

/** What is in use is archived, not deleted: the problem says how many records use it. */
export function deleteConfiguration(db: Db, subject: ConfigurationSubject, id: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (!(await lockRow(trx, subject, id))) throw new Problem('not-found')
    await subject.guardDelete?.(trx, id)
    const uses = await countReferences(trx, subject.table, id)
    if (uses > 0) throw new Problem('in-use', { details: { uses } })
    await deleteRow(trx, subject, id)
  })
}

function presented(subject: ConfigurationSubject, rows: Row[], language: Language): Row[] {
  const { present } = subject
  return present ? rows.map((row) => present(row, language)) : rows
}
