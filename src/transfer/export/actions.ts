// Exports a list with its filter, record after record, so that any number of them fits into memory.
import sharp from 'sharp'
import type { SentFile } from '../../kit/contract.ts'
import type { Db } from '../../kit/database.ts'
import { listPage } from '../../kit/list/list-page.ts'
import type { ListSource, Reader, Selection } from '../../kit/list/list-source.ts'
import { readerNow } from '../../kit/list/today.ts'
import { badField } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { bodySelection } from '../../organisation/records/bulk-edit-actions.ts'
import { getRow } from '../../organisation/records/record-actions.ts'
import type { PicturedRow, ShownRecord, Subject } from '../../organisation/records/subject.ts'
import type { Who } from '../../organisation/who.ts'
import { writeCsv, type Separator } from '../csv/write-csv.ts'
import type { TransferField, WriteContext } from '../fields/transfer-field.ts'
import type { Vcard, VcardPhoto, VcardVersion } from '../vcard/vcard.ts'
import { writeVcard } from '../vcard/write-vcard.ts'
import type { ExportBody } from './contract.ts'
import { countParts, readPictures, readReferences, readRoleNames } from './export-queries.ts'
import { exportWords } from './labels.ts'
import { inOrder, tableColumns } from './table-columns.ts'

/** How a kind of record leaves. */
export interface ExportKind<
  Row extends PicturedRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
> {
  readonly subject: Subject<Row, V, Change, Context, Shown> & {
    readonly table: 'contact' | 'partner' | 'lead'
  }
  readonly fields: readonly TransferField<Shown>[]
  readonly aboveOf: (record: Shown) => number | null
  readonly cardOf: (record: Shown, photo: VcardPhoto | null, context: WriteContext) => Vcard
}

export async function exportRecords<
  Row extends PicturedRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
>(db: Db, who: Who, kind: ExportKind<Row, V, Change, Context, Shown>, asked: ExportBody): Promise<SentFile> {
  const source = kind.subject.source(who)
  const selection = bodySelection(source, asked.selection)
  const ids = await allIds(db, source, { ...selection, sort: asked.sort }, readerNow(who.userId))
  const name = `${exportWords[who.language][kind.subject.table]}-${readerNow(who.userId).today}`
  if (asked.format === 'vcard') {
    const cards = vcards(db, who, kind, ids, asked.version)
    return { name: `${name}.vcf`, type: 'text/vcard; charset=utf-8', content: cards }
  }
  const table = await csv(db, who, kind, ids, asked)
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: table }
}

const idsAtOnce = 20_000

/** Settled before the first record is written: each is in it once, in the order of the list. */
export async function allIds(
  db: Db,
  source: ListSource,
  asked: Selection & { readonly sort?: string | undefined },
  reader: Reader,
): Promise<number[]> {
  const ids: number[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(db, source, { ...asked, cursor, limit: idsAtOnce }, reader)
    ids.push(...page.ids)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return ids
}

const recordsAtOnce = 250

interface Batch<Shown> {
  readonly records: readonly { readonly record: Shown; readonly pictureId: number | null }[]
  readonly context: WriteContext
}

async function* batches<
  Row extends PicturedRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
>(
  db: Db,
  who: Who,
  { subject, aboveOf }: ExportKind<Row, V, Change, Context, Shown>,
  ids: readonly number[],
): AsyncGenerator<Batch<Shown>> {
  const roles = await readRoleNames(db)
  for (let at = 0; at < ids.length; at += recordsAtOnce) {
    const rows = await subject.load(db, ids.slice(at, at + recordsAtOnce), who)
    const records = rows.map((row) => ({ record: subject.present(row, who), pictureId: row.pictureId }))
    const above = records.flatMap(({ record }) => aboveOf(record) ?? [])
    const references = await readReferences(db, who, subject.table, above)
    const context: WriteContext = {
      language: who.language,
      roleName: (id) => roles.get(id) ?? '',
      recordReference: (id) => references.get(id) ?? '',
    }
    yield { records, context }
  }
}

async function csv<Row extends PicturedRow, V extends Values, Change, Context, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  kind: ExportKind<Row, V, Change, Context, Shown>,
  ids: readonly number[],
  { columns: chosen, separator = usualSeparator(who) }: ExportBody,
): Promise<AsyncIterable<string>> {
  const known = new Set(kind.fields.map((field) => field.target.name))
  const unknown = chosen?.findIndex((name) => !known.has(name)) ?? -1
  if (unknown >= 0) throw badField(`/columns/${unknown}`, 'invalid')
  const counts = await countParts(db, kind.subject.table, ids)
  const columns = tableColumns(kind.fields, counts, who.language, chosen ? new Set(chosen) : null)
  const headings = columns.map((column) => column.heading)
  const rows = async function* (): AsyncGenerator<string[]> {
    for await (const { records, context } of batches(db, who, kind, ids)) {
      for (const { record } of records) yield columns.map((column) => column.write(record, context))
    }
  }
  return writeCsv(headings, rows(), separator)
}

function usualSeparator({ language }: Who): Separator {
  return language === 'fr' ? ';' : ','
}

async function* vcards<Row extends PicturedRow, V extends Values, Change, Context, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  kind: ExportKind<Row, V, Change, Context, Shown>,
  ids: readonly number[],
  version: VcardVersion,
): AsyncGenerator<string> {
  for await (const { records, context } of batches(db, who, kind, ids)) {
    const pictures = await readPictures(
      db,
      records.flatMap(({ pictureId }) => pictureId ?? []),
    )
    for (const { record, pictureId } of records) {
      const bytes = pictureId === null ? undefined : pictures.get(pictureId)
      yield writeVcard(kind.cardOf(record, bytes ? await photoOf(bytes) : null, context), version)
    }
  }
}

/** Phones do not all read WebP. */
async function photoOf(bytes: Buffer): Promise<VcardPhoto> {
  return { mediaType: 'image/jpeg', bytes: await sharp(bytes).jpeg({ quality: 85 }).toBuffer() }
}

export async function oneVcard<
  Row extends PicturedRow,
  V extends Values,
  Change,
  Context,
  Shown extends ShownRecord,
>(
  db: Db,
  who: Who,
  kind: ExportKind<Row, V, Change, Context, Shown>,
  id: number,
  version: VcardVersion,
): Promise<SentFile> {
  const row = await getRow(db, who, kind.subject, id)
  let content = ''
  for await (const card of vcards(db, who, kind, [row.id], version)) content += card
  return { name: `${kind.subject.table}-${id}.vcf`, type: 'text/vcard; charset=utf-8', content }
}

export function exportColumns<Shown>(fields: readonly TransferField<Shown>[], { language }: Who) {
  const items = inOrder(fields).map(({ target }) => ({ name: target.name, label: target.label[language] }))
  return { items, next: null }
}
