// Prints envelopes, labels and letters: checks every address first, keeps what is printed, sets it now or in a job.
import type { App } from '../kit/app.ts'
import { inTransaction, type Db } from '../kit/database.ts'
import type { RunningJob } from '../kit/jobs.ts'
import { badField, Problem } from '../kit/problem.ts'
import { effectiveLocalization } from '../organisation/effective-localization.ts'
import type { Who } from '../organisation/who.ts'
import type { Addressee } from './addressee.ts'
import { findAddressees } from './addressing-actions.ts'
import { findLogo, findSender, type SenderRow } from './addressee-queries.ts'
import { compose, type Composed } from './compose.ts'
import type {
  Addressed,
  EnvelopesBody,
  LabelsBody,
  LettersBody,
  Preview,
  PrintedDocument,
} from './contract.ts'
import { findDocument, findLayout, insertDocument, listItems, setFile, setJob } from './document-queries.ts'
import { documentWords, faultText } from './labels.ts'
import type { From } from './postal/address-block.ts'
import { envelopeLayout } from './print/envelope-formats.ts'
import { a4, labelsOn, labelType, labelZone } from './print/label-sheets.ts'
import {
  letterFolds,
  letterLayoutOf,
  letterType,
  letterZone,
  type LetterLayout,
} from './print/letter-layouts.ts'
import { documentLanguage, documentTitle, letterDate, letterFrame } from './print/letter-words.ts'
import type { PrintedItem, PrintedLayout } from './print/printed.ts'
import { from as fromOf, senderLines } from './sender.ts'
import { typeset } from './typeset-actions.ts'

type Unsent<T> = Omit<T, 'leaveOut'>
export type Asked =
  | ({ readonly kind: 'envelopes' } & Unsent<EnvelopesBody>)
  | ({ readonly kind: 'labels' } & Unsent<LabelsBody>)
  | ({ readonly kind: 'letters' } & Unsent<LettersBody>)

/** What all addressees share. */
interface Sending {
  readonly asked: Asked
  readonly sender: SenderRow | undefined
  readonly from: From
  readonly layout: LetterLayout
  readonly today: Date
}

async function sending(db: Db, who: Who, asked: Asked): Promise<Sending> {
  const sender = await findSender(db, who, asked.companyId)
  if (asked.companyId !== undefined && !sender) throw badField('/companyId', 'not-found')
  const from = fromOf(sender, effectiveLocalization(sender?.localizations ?? {}))
  const layout = (asked.kind === 'letters' ? asked.layout : undefined) ?? letterLayoutOf(from.country)
  return { asked, sender, from, layout, today: new Date() }
}

function composed({ asked, from, layout }: Sending, addressees: readonly Addressee[]): Composed[] {
  const place = placeOf(asked, layout)
  return addressees.map((one) => compose(one, { firstLine: asked.firstLine, from, place }))
}

function placeOf(asked: Asked, layout: LetterLayout) {
  if (asked.kind === 'labels') return { zone: labelZone(asked.sheet, 0), type: labelType }
  if (asked.kind === 'letters') return { zone: letterZone(layout), type: letterType }
  const { address, type } = envelopeLayout(asked.format, asked.window)
  return { zone: address, type }
}

/** As many as a person reads. */
const shownFaults = 50

export async function previewPrint(
  db: Db,
  who: Who,
  asked: Asked & { readonly at: number },
): Promise<Preview> {
  const shared = await sending(db, who, asked)
  const all = composed(shared, await findAddressees(db, who, asked))
  const faulty = all.flatMap((one, place) => (one.faults.length > 0 ? [addressed(one, place, who)] : []))
  const at = Math.min(asked.at, all.length - 1)
  const shown = all[at]
  const { sender, layout } = shared
  return {
    count: all.length,
    faulty: faulty.length,
    faults: faulty.slice(0, shownFaults),
    shown: shown ? shownOf(shared, shown, at, who) : null,
    sender: sender
      ? {
          companyId: sender.id,
          name: sender.name,
          lines: senderLines(sender),
          logo: sender.logoId === null ? null : `/api/v1/companies/${sender.id}/logo?v=${sender.logoId}`,
        }
      : null,
    layout,
  }
}

function addressed({ addressee, faults }: Composed, place: number, who: Who): Addressed {
  const { kind, id, reference, name } = addressee
  return {
    kind,
    id,
    reference,
    name,
    place,
    faults: faults.map((fault) => ({ ...fault, message: faultText(fault, who.language) })),
  }
}

function shownOf(shared: Sending, one: Composed, place: number, who: Who): Preview['shown'] {
  const { lines, fit, addressee } = one
  const {
    date = '',
    salutation = '',
    closing = '',
  } = shared.asked.kind === 'letters' ? letterPart(shared, one, who) : {}
  return {
    ...addressed(one, place, who),
    company: addressee.person ? (addressee.company?.name ?? null) : null,
    lines: [...lines],
    addresses: addressee.addresses.map(({ kind, index, address }) => ({
      from: kind,
      index,
      chosen: kind === addressee.address?.kind && index === addressee.address.index,
      address,
    })),
    longest: Math.max(0, ...lines.map((line) => line.length)),
    fit,
    language: addressee.language,
    languageFrom: addressee.languageFrom,
    letter: shared.asked.kind === 'letters' ? { date, salutation, closing } : null,
  }
}

/** Up to this many are set while the caller waits. */
const atOnce = 200

/** Refuses addresses that cannot be printed, or leaves them out when told to. */
export async function print(
  app: App,
  who: Who,
  asked: Asked & { readonly leaveOut: boolean },
): Promise<PrintedDocument> {
  const { leaveOut, ...rest } = asked
  const shared = await sending(app.db, who, rest)
  const all = composed(shared, await findAddressees(app.db, who, asked))
  const sound = all.filter(({ faults }) => faults.length === 0)
  const faulty = all.flatMap((one, place) => (one.faults.length > 0 ? [addressed(one, place, who)] : []))
  if (faulty.length > 0 && !(leaveOut && sound.length > 0)) {
    throw new Problem('conflict', {
      details: { faulty: faulty.length, faults: faulty.slice(0, shownFaults) },
    })
  }
  const layout = layoutOf(shared, sound)
  const items = sound.map((one, place) => itemOf(shared, one, place, who))
  const addressees = sound.map(({ addressee: { kind, id }, records }, place) => ({
    kind,
    id,
    withPartnerId: (kind === 'contact' && records.find((one) => one.kind === 'partner')?.id) || null,
    content: items[place] ?? none,
  }))
  const now = sound.length <= atOnce
  const logo = layout.sender?.logo && shared.sender ? await findLogo(app.db, shared.sender.id) : undefined
  const file = now ? await typeset(layout, items, logo ?? null, shared.today) : null
  const id = await inTransaction(app.db, async (trx) => {
    const made = { layout, leftOut: faulty.length, userId: who.userId, addressees }
    const documentId = await insertDocument(trx, made)
    if (file) await setFile(trx, documentId, file)
    else
      await setJob(
        trx,
        documentId,
        await queue(app, trx, who, {
          documentId,
          kind: asked.kind,
          count: sound.length,
          companyId: shared.sender?.id ?? null,
        }),
      )
    return documentId
  })
  const printed = await findDocument(app.db, who, id)
  if (!printed) throw new Problem('not-found')
  return printed
}

const none: PrintedItem = { lines: [], size: 0, pitch: 0, language: '' }

interface PrintInput {
  readonly documentId: number
  readonly kind: Asked['kind']
  readonly count: number
  readonly companyId: number | null
}

function queue(app: App, trx: Db, who: Who, input: PrintInput): Promise<number> {
  const title = (language: 'fr' | 'en') =>
    documentWords[language].printing(documentWords[language][input.kind], input.count)
  return app.jobs.queue(trx, {
    kind: 'document-print',
    title: { fr: title('fr'), en: title('en') },
    input,
    userId: who.userId,
  })
}

const itemsAtOnce = 1_000

/** Sets what was kept when it was asked for; a second run after a crash makes the same document. */
export async function runPrint(job: RunningJob): Promise<{ documentId: number }> {
  const { documentId, companyId } = job.input as PrintInput
  const kept = await findLayout(job.db, documentId)
  if (!kept) throw new Problem('not-found')
  if (kept.ready) return { documentId }
  const items: PrintedItem[] = []
  for (let last = 0; items.length < kept.count;) {
    await job.progress(items.length, kept.count)
    const rows = await listItems(job.db, documentId, last, itemsAtOnce)
    if (rows.length === 0) break
    items.push(...rows.map(({ content }) => content))
    last = rows.at(-1)?.position ?? last
  }
  const logo = kept.layout.sender?.logo && companyId !== null ? await findLogo(job.db, companyId) : undefined
  const layout = logo ? kept.layout : withoutLogo(kept.layout)
  const file = await typeset(layout, items, logo ?? null, new Date())
  await job.progress(kept.count, kept.count)
  await setFile(job.db, documentId, file)
  return { documentId }
}

function withoutLogo(layout: PrintedLayout): PrintedLayout {
  return layout.sender ? { ...layout, sender: { ...layout.sender, logo: false } } : layout
}

function layoutOf(shared: Sending, all: readonly Composed[]): PrintedLayout {
  const { asked, sender, layout, from } = shared
  const languages = new Set(all.map(({ addressee }) => addressee.language))
  const language = documentLanguage(languages.size === 1 ? ([...languages][0] ?? '') : from.language)
  const title = documentTitle(
    asked.kind,
    language,
    all.map(({ addressee }) => addressee.name),
  )
  const base = { kind: asked.kind, title, author: sender?.name ?? 'Carnet', language }
  const corner = sender ? { lines: senderLines(sender), logo: sender.logoId !== null } : null
  if (asked.kind === 'labels') return { ...base, ...a4, zone: null, sender: null }
  if (asked.kind === 'letters') {
    const zone = letterZone(layout)
    const x = layout === 'DE' ? 125 : 25
    const folds = letterFolds(layout)
    return { ...base, ...a4, zone, folds, sender: corner && { x, y: 12, width: 65, ...corner } }
  }
  const { width, height, address, sender: at } = envelopeLayout(asked.format, asked.window)
  return {
    ...base,
    width,
    height,
    zone: address,
    sender: asked.sender && corner ? { ...at, ...corner } : null,
  }
}

function itemOf(shared: Sending, one: Composed, place: number, who: Who): PrintedItem {
  const { asked } = shared
  const { size = 0, pitch = 0 } = one.fit ?? {}
  const base = { lines: [...one.lines], size, pitch, language: documentLanguage(one.addressee.language) }
  if (asked.kind === 'envelopes') return base
  if (asked.kind === 'letters') return { ...base, ...letterPart(shared, one, who) }
  const onSheet = labelsOn(asked.sheet)
  const at = place + Math.min(asked.start, onSheet) - 1
  return { ...base, sheet: Math.floor(at / onSheet), zone: labelZone(asked.sheet, at % onSheet) }
}

function letterPart({ asked, sender, today }: Sending, { addressee }: Composed, who: Who) {
  if (asked.kind !== 'letters') return {}
  const language = documentLanguage(addressee.language)
  return {
    date: letterDate(language, sender?.city ?? '', today),
    subject: asked.topic.trim(),
    body: paragraphs(asked.text),
    signatory: asked.signatory ?? who.name,
    ...letterFrame(language, addressee.person),
  }
}

/** `paragraphs('Bonjour.\n\nÀ bientôt,\nCamille')` is `[['Bonjour.'], ['À bientôt,', 'Camille']]`. */
function paragraphs(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
}
