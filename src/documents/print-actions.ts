// Prints envelopes, labels and letters: checks every address first, keeps what is printed, sets it now or in a job.
import type { App } from '../kit/app.ts'
import { inTransaction, type Db } from '../kit/database.ts'
import { badField, Problem } from '../kit/problem.ts'
import { effectiveLocalization } from '../organisation/effective-localization.ts'
import type { Who } from '../organisation/who.ts'
import type { Addressee } from './addressee.ts'
import { findAddressees } from './addressing-actions.ts'
import { findSender } from './addressee-queries.ts'
import { checkWords } from './check-words.ts'
import { compose, type Composed } from './compose.ts'
import type { Addressed, Preview, PrintedDocument } from './contract.ts'
import { findDocument, insertDocument, setFile, setJob } from './document-queries.ts'
import { faultText } from './labels.ts'
import { itemOf, layoutOf, letterPart, type Asked, type Sending } from './pages.ts'
import { envelopeLayout } from './print/envelope-formats.ts'
import { labelType, labelZone } from './print/label-sheets.ts'
import { letterLayoutOf, letterType, letterZone, type LetterLayout } from './print/letter-layouts.ts'
import type { PrintedItem, PrintedLayout } from './print/printed.ts'
import { queuePrint } from './print-job-actions.ts'
import { sharedLogo } from './logos-actions.ts'
import { from as fromOf, senderLines } from './sender.ts'
import { typeset } from './typeset-actions.ts'

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
  checkWords(shared, layoutOf(shared, all, who), all.length)
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
  } = shared.asked.kind === 'letters' ? letterPart(shared, addressee) : {}
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
  const layout = layoutOf(shared, sound, who)
  checkWords(shared, layout, sound.length)
  const items = sound.map((one, place) => itemOf(shared, one, place))
  const addressees = sound.map(({ addressee: { kind, id }, records }, place) => ({
    contactId: kind === 'contact' ? id : null,
    partnerId: kind === 'partner' ? id : null,
    leadId: kind === 'lead' ? id : null,
    origin: null,
    withPartnerId: (kind === 'contact' && records.find((one) => one.kind === 'partner')?.id) || null,
    content: items[place] ?? none,
  }))
  const logoId = (layout.sender?.logo && shared.sender?.logoId) || null
  const file = sound.length <= atOnce ? await setNow(app.db, layout, items, logoId, shared.today) : null
  const id = await inTransaction(app.db, async (trx) => {
    const made = {
      layout,
      leftOut: faulty.length,
      userId: who.userId,
      addressees,
      logoId,
      createdAt: shared.today,
    }
    const documentId = await insertDocument(trx, made)
    const { kind } = asked
    if (file) await setFile(trx, documentId, file)
    else
      await setJob(
        trx,
        documentId,
        await queuePrint(app, trx, who, { documentId, kind, count: items.length }),
      )
    return documentId
  })
  const printed = await findDocument(app.db, who, id)
  if (!printed) throw new Problem('not-found')
  return printed
}

const none: PrintedItem = { lines: [], size: 0, pitch: 0, language: '' }

async function setNow(
  db: Db,
  layout: PrintedLayout,
  items: readonly PrintedItem[],
  logoId: number | null,
  now: Date,
): Promise<Buffer> {
  return typeset({ layout, items, pictures: await sharedLogo(db, logoId), now })
}
