// Reads a kept file in chunks of rows.
import type { Db } from '../../kit/database.ts'
import type { Who } from '../../organisation/who.ts'
import type { CardSubject } from '../fields/read-card.ts'
import type { TransferField } from '../fields/transfer-field.ts'
import { readPieces, type ImportRecord } from './import-queries.ts'
import type { Incoming } from './incoming.ts'
import { incomingRows } from './source-rows.ts'

const chunkSize = 250

/** Of what a kind of record knows, what reading needs. */
interface Readable {
  readonly name: CardSubject
  readonly fields: readonly TransferField<never>[]
}

/** The rows behind a line. */
export async function* chunksOf(
  db: Db,
  who: Who,
  record: ImportRecord,
  { fields }: Readable,
  after: number,
): AsyncGenerator<Incoming[], void> {
  const file = { ...record, fields }
  const reader = { language: who.language, country: who.country, thisYear: new Date().getFullYear() }
  let rows: Incoming[] = []
  for await (const row of incomingRows(readPieces(db, record.id), file, reader)) {
    if (row.line <= after) continue
    rows.push(row)
    if (rows.length < chunkSize) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}
