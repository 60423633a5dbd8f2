// Prints quotations, orders, invoices and reminders: one as a file, many as one document.
import type { App } from '../../kit/app.ts'
import type { SentFile } from '../../kit/contract.ts'
import { inTransaction, type Db } from '../../kit/database.ts'
import { listPage } from '../../kit/list/list-page.ts'
import type { ListSource } from '../../kit/list/list-source.ts'
import { readerNow } from '../../kit/list/today.ts'
import { badField, Problem } from '../../kit/problem.ts'
import { bodySelection, type BodySelection } from '../../organisation/records/bulk-edit-actions.ts'
import type { Who } from '../../organisation/who.ts'
import { invoiceSource } from '../../reminders/invoice-queries.ts'
import { reminderSource } from '../../reminders/reminder-queries.ts'
import { saleSource } from '../../sales/queries.ts'
import type { PrintedDocument } from '../contract.ts'
import { findDocument, insertDocument, setFile, setJob } from '../document-queries.ts'
import { queuePrint } from '../print-job-actions.ts'
import { composeForm } from './compose-form.ts'
import type { FormSource } from './form-source.ts'
import type { FormSubject } from './forms-contract.ts'
import { invoiceSources } from './invoice-sources-actions.ts'
import { findKeptForm, keptContents, lockOrigins, originKey } from './kept-forms-queries.ts'
import { findParties } from './parties-queries.ts'
import { partyOf, type Party } from './party.ts'
import { reminderSources } from './reminder-sources-actions.ts'
import { saleSources } from './sale-sources-actions.ts'
import { addresseeRow, formLayout, keptForm, setForms, type Written } from './set-forms-actions.ts'

type Sources = (db: Db, who: Who, ids: readonly number[]) => Promise<(FormSource | null | undefined)[]>

interface Printed {
  readonly list: (who: Who) => ListSource
  readonly sources: Sources
}

const printed: Readonly<Record<FormSubject, Printed>> = {
  quotations: { list: saleSource, sources: saleSources },
  invoices: { list: invoiceSource, sources: invoiceSources },
  reminders: { list: reminderSource, sources: reminderSources },
}

export interface AskedForm {
  readonly subject: FormSubject
  readonly id: number
  /** In the browser, instead of being kept. */
  readonly show: boolean
  /** Set again, from what was kept. */
  readonly anew: boolean
}

/**
 * What may still change is set as it is now; what is settled is printed once and kept, and set `anew` says the same.
 * `not-found` for whoever does not see it, its customer or the person there; `conflict` for what another program printed.
 */
export async function formFile(db: Db, who: Who, asked: AskedForm): Promise<SentFile> {
  const [source] = await printed[asked.subject].sources(db, who, [asked.id])
  if (source === undefined) throw new Problem('not-found')
  if (source === null) throw new Problem('conflict')
  const [party] = await partiesOf(db, who, [source])
  if (!party) throw new Problem('not-found')
  const { title, content } = await fileOf(db, who, source, party, asked.anew)
  return { name: fileName(title), type: 'application/pdf', content, inline: asked.show }
}

async function fileOf(
  db: Db,
  who: Who,
  source: FormSource,
  party: Party,
  anew: boolean,
): Promise<{ readonly title: string; readonly content: Buffer }> {
  if (source.origin.form === null) {
    const written = [{ source, party, item: composeForm(source, party) }]
    const layout = formLayout(written)
    return { title: layout.title, content: await setForms(db, layout, written.map(itemOf), new Date()) }
  }
  const kept =
    (await findKeptForm(db, source.origin)) ??
    (await inTransaction(db, (trx) => keptForm(trx, source, party, who.userId)))
  const { title, file, content, createdAt } = kept
  if (!anew) return { title, content: file }
  const layout = formLayout([{ source, party, item: content }])
  return { title, content: await setForms(db, layout, [content], createdAt) }
}

function fileName(title: string): string {
  return `${title.replace(/[\\/:*?"<>|]/g, '-')}.pdf`
}

function itemOf({ item }: Written) {
  return item
}

async function partiesOf(db: Db, who: Who, sources: readonly FormSource[]): Promise<(Party | undefined)[]> {
  const rows = await findParties(db, who, sources)
  return sources.map(({ use }, at) => {
    const row = rows[at]
    return row && partyOf(row, use)
  })
}

/** In one document. */
const mostForms = 2_000
/** Up to this many are set while the caller waits. */
const atOnce = 50

/** Those of another program, and those whose customer is out of sight, are left out and counted. */
export async function printForms(
  app: App,
  who: Who,
  asked: {
    readonly subject: FormSubject
    readonly selection: BodySelection
    readonly sort?: string | undefined
  },
): Promise<PrintedDocument> {
  const ids = await chosenIds(app.db, who, asked)
  const sources = await printed[asked.subject].sources(app.db, who, ids)
  const sound = sources.filter((source) => source !== null && source !== undefined)
  const parties = await partiesOf(app.db, who, sound)
  const seen = sound.flatMap((source, at) => {
    const party = parties[at]
    return party ? [{ source, party }] : []
  })
  if (seen.length === 0) throw new Problem('conflict')
  const id = await inTransaction(app.db, (trx) => keepForms(app, trx, who, seen, ids.length - seen.length))
  const document = await findDocument(app.db, who, id)
  if (!document) throw new Problem('not-found')
  return document
}

async function chosenIds(
  db: Db,
  who: Who,
  { subject, selection, sort }: Parameters<typeof printForms>[2],
): Promise<number[]> {
  const source = printed[subject].list(who)
  const asked = { ...bodySelection(source, selection), sort, limit: mostForms }
  const { ids, next } = await listPage(db, source, asked, readerNow(who.userId))
  if (next !== null) throw badField('/selection', 'too-many', { max: mostForms })
  if (ids.length === 0) throw badField('/selection', 'not-found')
  return ids
}

async function keepForms(
  app: App,
  trx: Db,
  who: Who,
  seen: readonly Omit<Written, 'item'>[],
  leftOut: number,
): Promise<number> {
  const settled = seen.map(({ source }) => source.origin).filter(({ form }) => form !== null)
  const [first] = settled
  if (first) {
    await lockOrigins(
      trx,
      first.of,
      settled.map(({ id }) => id),
    )
  }
  const kept = await keptContents(trx, settled)
  const written = seen.map(({ source, party }) => ({
    source,
    party,
    item: kept.get(originKey(source.origin)) ?? composeForm(source, party),
  }))
  const layout = formLayout(written)
  const createdAt = new Date()
  const logoId = written.map(({ item }) => item.form?.sender.logo ?? null).find((id) => id !== null) ?? null
  const addressees = written.map(addresseeRow)
  const documentId = await insertDocument(trx, {
    layout,
    leftOut,
    userId: who.userId,
    logoId,
    createdAt,
    addressees,
  })
  if (written.length <= atOnce) {
    await setFile(trx, documentId, await setForms(trx, layout, written.map(itemOf), createdAt))
  } else {
    const job = { documentId, kind: layout.kind, count: written.length }
    await setJob(trx, documentId, await queuePrint(app, trx, who, job))
  }
  return documentId
}
