// Reads a kept file row by row, or card by card, as what each says.
import type { ByteSource } from '../byte-source.ts'
import { readCsv } from '../csv/read-csv.ts'
import { readCard, type CardSubject } from '../fields/read-card.ts'
import { rowReader } from '../fields/read-row.ts'
import type { HowToRead } from '../fields/row-draft.ts'
import type { TransferField } from '../fields/transfer-field.ts'
import { dateOrder } from '../values/read-date.ts'
import { streamVcards } from '../vcard/read-vcards.ts'
import type { ImportColumn } from './contract.ts'
import { csvLayout, type KeptFacts } from './file-facts.ts'
import type { Incoming } from './incoming.ts'

export interface FileToRead {
  readonly facts: KeptFacts
  readonly mapping: readonly ImportColumn[]
  readonly subject: CardSubject
  readonly fields: readonly TransferField<never>[]
}

export type Reader = Pick<HowToRead, 'language' | 'country' | 'thisYear'>

export function incomingRows(
  source: ByteSource,
  file: FileToRead,
  reader: Reader,
): AsyncGenerator<Incoming, void> {
  return file.facts.format === 'vcard' ? cards(source, file, reader) : tableRows(source, file, reader)
}

async function* tableRows(
  source: ByteSource,
  { facts, mapping, fields }: FileToRead,
  reader: Reader,
): AsyncGenerator<Incoming, void> {
  const reading = await readCsv(source, layoutOf(facts))
  if (!reading.ok) return
  const dates = mapping
    .filter(({ target }) =>
      fields.some((field) => field.target.name === target && field.target.content === 'date'),
    )
    .flatMap(({ index }) => reading.facts.sample.map((row) => row[index] ?? ''))
  const how: HowToRead = { ...reader, exact: facts.ownExport, dateOrder: dateOrder(dates) }
  const read = rowReader(mapping, fields, how)
  for await (const row of reading.rows) yield read(row)
}

/** As it was found when the file came: another look must not read it otherwise. */
export function layoutOf({ encoding, separator, hasHeader }: KeptFacts) {
  return csvLayout({ encoding, separator, hasHeader })
}

async function* cards(
  source: ByteSource,
  { subject, fields }: FileToRead,
  reader: Reader,
): AsyncGenerator<Incoming, void> {
  const how: HowToRead = { ...reader, exact: false, dateOrder: 'day-first' }
  for await (const item of streamVcards(source)) {
    if ('card' in item) yield readCard(item, subject, fields, how)
  }
}

/** How many rows or cards there are: reading without understanding is quick. */
export async function countRows(source: ByteSource, facts: KeptFacts): Promise<number> {
  let rows = 0
  if (facts.format === 'vcard') {
    for await (const item of streamVcards(source)) rows += 'card' in item ? 1 : 0
    return rows
  }
  const reading = await readCsv(source, layoutOf(facts))
  if (!reading.ok) return 0
  for await (const { line } of reading.rows) rows += line > 0 ? 1 : 0
  return rows
}
