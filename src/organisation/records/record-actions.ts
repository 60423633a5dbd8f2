// The use cases that every kind of record has: list, read, create, change, picture, trail.
import type { App } from '../../kit/app.ts'
import { Answer, type FormPart, type SentFile } from '../../kit/contract.ts'
import { inTransaction, type Db, type Trx } from '../../kit/database.ts'
import {
  countOf,
  groupsOf,
  lettersOf,
  pageOf,
  readSelection,
  type AskedPage,
  type AskedSelection,
} from '../../kit/list/list-actions.ts'
import { placeOf, type Group } from '../../kit/list/list-page.ts'
import { readerNow } from '../../kit/list/today.ts'
import { findPicture, savePicture } from '../../kit/pictures.ts'
import { badField, Problem } from '../../kit/problem.ts'
import type { Values } from '../../kit/records/scalars.ts'
import { listTrail } from '../../kit/records/trail-queries.ts'
import type { TrailPage } from '../../kit/trail.ts'
import type { Who } from '../who.ts'
import type { RecordTable } from './record-table.ts'
import { isVisible, listTags } from './records-queries.ts'
import { changeRecords, createRecords } from './save-records-actions.ts'
import type { KeptRow, PicturedRow, ShownRecord, Subject } from './subject.ts'

type Of<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord> = Subject<Row, V, C, X, Shown>

export async function listRecords<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  app: App,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  asked: AskedPage,
): Promise<{ items: Shown[]; next: string | null }> {
  return pageOf(app.db, subject.source(who), asked, readerNow(who.userId), async (ids) => {
    const rows = await subject.load(app.db, ids, who)
    return rows.map((row) => subject.present(row, who))
  })
}

type Listed = {
  source(who: Who): ReturnType<Subject<KeptRow, Values, unknown, unknown, ShownRecord>['source']>
}

export function countRecords(
  app: App,
  who: Who,
  subject: Listed,
  asked: AskedSelection,
): Promise<{ count: number }> {
  return countOf(app.db, subject.source(who), asked, readerNow(who.userId))
}

export function groupRecords(
  app: App,
  who: Who,
  subject: Listed,
  asked: AskedSelection & { readonly by: string },
): Promise<{ items: Group[] }> {
  return groupsOf(app.db, subject.source(who), asked, readerNow(who.userId))
}

export function letterRecords(
  app: App,
  who: Who,
  subject: Listed,
  asked: AskedSelection,
): Promise<{ items: { letter: string; count: number }[] }> {
  return lettersOf(app.db, subject.source(who), asked, readerNow(who.userId))
}

export async function recordTags(
  app: App,
  who: Who,
  subject: { readonly table: RecordTable },
  q: string | undefined,
): Promise<{ items: { tag: string; count: number }[]; next: null }> {
  return { items: await listTags(app.db, subject.table, q ?? '', who), next: null }
}

export async function getRow<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
): Promise<Row> {
  const [row] = await subject.load(db, [id], who)
  if (row) return row
  throw await notThere(db, who, subject, id)
}

/** The same refusal as getRow, without the work of reading all of the record. */
export async function requireRecord<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
): Promise<void> {
  if (!(await isVisible(db, subject.source(who), id))) throw await notThere(db, who, subject, id)
}

async function notThere<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  db: Db,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
): Promise<Problem> {
  const leadsTo = await subject.successorOf(db, who, id)
  if (!leadsTo) return new Problem('not-found')
  return new Problem('moved', { details: { leadsTo, from: `${subject.path}/${id}`, to: leadsTo.path } })
}

export async function getRecord<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  app: App,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
): Promise<Answer<Shown>> {
  return withVersion(subject.present(await getRow(app.db, who, subject, id), who))
}

function withVersion<Shown extends ShownRecord>(
  record: Shown,
  headers: Record<string, string> = {},
): Answer<Shown> {
  return new Answer(record, { etag: `"${record.version}"`, ...headers })
}

export async function createRecord<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  app: App,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  draft: C,
): Promise<Answer<Shown>> {
  const [row] = await inTransaction(app.db, (trx) => createRecords(subject, trx, who, [draft]))
  // Given to companies that its author does not belong to, it would be out of their sight at once.
  if (!row) throw new Problem('not-found')
  return withVersion(subject.present(row, who), { location: `${subject.path}/${row.id}` })
}

export async function changeRecord<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  app: App,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
  version: number,
  change: C,
): Promise<Answer<Shown>> {
  return inTransaction(app.db, async (trx) => {
    await changeRecords(subject, trx, who, [{ id, version, change }])
    return withVersion(subject.present(await getRow(trx, who, subject, id), who))
  })
}

const nowhere = { position: null, previous: null, next: null }

export async function recordPosition<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  app: App,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
  { sort, ...selection }: AskedSelection & { readonly sort?: string | undefined },
): Promise<{ position: number | null; previous: number | null; next: number | null }> {
  await requireRecord(app.db, who, subject, id)
  const source = subject.source(who)
  const asked = { ...readSelection(source.fields, selection), sort }
  return (await placeOf(app.db, source, asked, id, readerNow(who.userId))) ?? nowhere
}

export async function recordTrail<Row extends KeptRow, V extends Values, C, X, Shown extends ShownRecord>(
  app: App,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<TrailPage> {
  await requireRecord(app.db, who, subject, id)
  return listTrail(app.db, subject.table, id, page)
}

type WithPicture = Values & { readonly pictureId: number | null }

export async function setPicture<Row extends KeptRow, V extends WithPicture, C, X, Shown extends ShownRecord>(
  app: App,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
  form: AsyncIterable<FormPart>,
): Promise<Answer<Shown>> {
  for await (const part of form) {
    if (part.kind !== 'file') continue
    const bytes = await part.bytes()
    return inTransaction(app.db, async (trx) =>
      keepPicture(trx, who, subject, id, await savePicture(trx, bytes, '/file')),
    )
  }
  throw badField('/file', 'required')
}

export function removePicture<Row extends KeptRow, V extends WithPicture, C, X, Shown extends ShownRecord>(
  app: App,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
): Promise<Answer<Shown>> {
  return inTransaction(app.db, (trx) => keepPicture(trx, who, subject, id, null))
}

async function keepPicture<Row extends KeptRow, V extends WithPicture, C, X, Shown extends ShownRecord>(
  trx: Trx,
  who: Who,
  subject: Of<Row, V, C, X, Shown>,
  id: number,
  pictureId: number | null,
): Promise<Answer<Shown>> {
  const restore = { pictureId } as Partial<V>
  await changeRecords(subject, trx, who, [{ id, restore }])
  return withVersion(subject.present(await getRow(trx, who, subject, id), who))
}

export async function recordPicture<
  Row extends PicturedRow,
  V extends Values,
  C,
  X,
  Shown extends ShownRecord,
>(app: App, who: Who, subject: Of<Row, V, C, X, Shown>, id: number): Promise<SentFile> {
  const { pictureId } = await getRow(app.db, who, subject, id)
  const picture = pictureId === null ? undefined : await findPicture(app.db, pictureId)
  if (!picture) throw new Problem('not-found')
  const cache = 'private, max-age=31536000, immutable'
  return { name: `${id}.webp`, type: picture.type, content: picture.bytes, inline: true, cache }
}
