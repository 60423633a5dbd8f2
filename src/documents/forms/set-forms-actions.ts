// Keeps and sets forms: what was printed once says the same ever after.
import type { Db } from '../../kit/database.ts'
import { insertDocument, setFile } from '../document-queries.ts'
import { logosOf, withKnownLogos } from '../logos-actions.ts'
import { documentLanguage, documentTitle } from '../print/letter-words.ts'
import { a4 } from '../print/label-sheets.ts'
import type { PrintedItem, PrintedKind, PrintedLayout } from '../print/printed.ts'
import { typeset } from '../typeset-actions.ts'
import { composeForm } from './compose-form.ts'
import type { FormSource } from './form-source.ts'
import { findKeptForm, keptContents, lockOrigins, originKey, type KeptForm } from './kept-forms-queries.ts'
import type { Party } from './party.ts'

export interface Written {
  readonly source: FormSource
  readonly party: Party
  readonly item: PrintedItem
}

const kinds = { sale: 'sales', invoice: 'invoices', reminder: 'reminders' } as const

/** One is called by its own name, several by their number. */
export function formLayout(written: readonly Pick<Written, 'source' | 'party' | 'item'>[]): PrintedLayout {
  const [first] = written
  const kind: PrintedKind = kinds[first?.source.origin.of ?? 'sale']
  const languages = new Set(written.map(({ item }) => item.language))
  const language = documentLanguage(languages.size === 1 ? [...languages].join('') : '')
  const names = written.map(({ item }) => item.form?.name ?? '')
  const title = written.length === 1 ? (names[0] ?? '') : documentTitle(kind, language, names)
  const author = first?.item.form?.sender.lines[0] ?? 'Carnet'
  return { kind, title, author, language, ...a4, zone: null, sender: null }
}

export function addresseeRow({ source, party, item }: Written) {
  const { partnerId, contactId } = party
  return {
    contactId,
    partnerId,
    leadId: null,
    withPartnerId: partnerId,
    content: item,
    origin: source.origin,
  }
}

export async function setForms(
  db: Db,
  layout: PrintedLayout,
  items: readonly PrintedItem[],
  now: Date,
): Promise<Buffer> {
  const pictures = await logosOf(db, items)
  return typeset({ layout, items: withKnownLogos(items, pictures), pictures, now })
}

/** In the caller's transaction. The one that was printed first, or it is printed now and kept. */
export async function keptForm(trx: Db, source: FormSource, party: Party, userId: number): Promise<KeptForm> {
  const { origin } = source
  await lockOrigins(trx, origin.of, [origin.id])
  const kept = await findKeptForm(trx, origin)
  if (kept) return kept
  const before = (await keptContents(trx, [origin])).get(originKey(origin))
  const item = before ?? composeForm(source, party)
  return keepForm(trx, { source, party, item }, userId)
}

/** Set and kept as a document of its own. */
export async function keepForm(trx: Db, written: Written, userId: number): Promise<KeptForm> {
  const { item } = written
  const layout = formLayout([written])
  const createdAt = new Date()
  const file = await setForms(trx, layout, [item], createdAt)
  const documentId = await insertDocument(trx, {
    layout,
    leftOut: 0,
    userId,
    logoId: null,
    createdAt,
    addressees: [addresseeRow(written)],
  })
  await setFile(trx, documentId, file)
  return { documentId, title: layout.title, file, content: item, createdAt }
}
