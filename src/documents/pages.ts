// What stands on the pages of a document: what all share, and each addressee's own.
import { dayOf } from '../kit/list/today.ts'
import type { Who } from '../organisation/who.ts'
import type { SenderRow } from './addressee-queries.ts'
import type { Composed } from './compose.ts'
import type { EnvelopesBody, LabelsBody, LettersBody } from './contract.ts'
import type { From } from './postal/address-block.ts'
import { oneLine } from './postal/plain-capitals.ts'
import { envelopeLayout } from './print/envelope-formats.ts'
import { a4, labelsOn, labelZone } from './print/label-sheets.ts'
import { letterFolds, letterZone, type LetterLayout } from './print/letter-layouts.ts'
import { documentLanguage, documentTitle, letterDate, letterFrame } from './print/letter-words.ts'
import type { PrintedItem, PrintedLayout } from './print/printed.ts'
import { senderLines } from './sender.ts'

type Unsent<T> = Omit<T, 'leaveOut'>
export type Asked =
  | ({ readonly kind: 'envelopes' } & Unsent<EnvelopesBody>)
  | ({ readonly kind: 'labels' } & Unsent<LabelsBody>)
  | ({ readonly kind: 'letters' } & Unsent<LettersBody>)

/** What all addressees share. */
export interface Sending {
  readonly asked: Asked
  readonly sender: SenderRow | undefined
  readonly from: From
  readonly layout: LetterLayout
  readonly today: Date
}

/** Millimetres; the words that every letter has are kept once. */
export function layoutOf(shared: Sending, all: readonly Composed[], who: Who): PrintedLayout {
  const { asked, sender, layout, from } = shared
  const languages = new Set(all.map(({ addressee }) => addressee.language))
  const language = documentLanguage(languages.size === 1 ? ([...languages][0] ?? '') : from.language)
  const names = all.map(({ addressee }) => addressee.name)
  const title = oneLine(documentTitle(asked.kind, language, names))
  const base = { kind: asked.kind, title, author: oneLine(sender?.name ?? 'Carnet'), language }
  const corner = sender ? { lines: senderLines(sender), logo: sender.logoId !== null } : null
  if (asked.kind === 'labels') return { ...base, ...a4, zone: null, sender: null }
  if (asked.kind === 'letters') {
    const zone = letterZone(layout)
    const x = layout === 'DE' ? 125 : 25
    const folds = letterFolds(layout)
    const letter = letterWords(asked, who)
    return { ...base, ...a4, zone, folds, letter, sender: corner && { x, y: 12, width: 65, ...corner } }
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

/** The one that stands at `place` of the document, counted from 0. */
export function itemOf(shared: Sending, one: Composed, place: number): PrintedItem {
  const { asked } = shared
  const { size = 0, pitch = 0 } = one.fit ?? {}
  const base = { lines: [...one.lines], size, pitch, language: documentLanguage(one.addressee.language) }
  if (asked.kind === 'envelopes') return base
  if (asked.kind === 'letters') return { ...base, ...letterPart(shared, one.addressee) }
  const onSheet = labelsOn(asked.sheet)
  const at = place + asked.start - 1
  return { ...base, sheet: Math.floor(at / onSheet), zone: labelZone(asked.sheet, at % onSheet) }
}

/** What is around the words of the letter, in the addressee's language. */
export function letterPart(
  { sender, today }: Sending,
  { language: spoken, country, person }: Composed['addressee'],
) {
  const language = documentLanguage(spoken)
  const { salutation, closing } = letterFrame(language, person)
  const date = oneLine(letterDate({ language, country }, sender?.city ?? '', dayOf(today)))
  return { date, salutation: oneLine(salutation), closing: oneLine(closing) }
}

/** The words that every letter has: its topic, its paragraphs, each of lines, and who signs. */
function letterWords(
  { topic, text, signatory }: Pick<LettersBody, 'topic' | 'text' | 'signatory'>,
  who: Pick<Who, 'name'>,
): NonNullable<PrintedLayout['letter']> {
  return { topic: oneLine(topic), body: paragraphs(text), signatory: oneLine(signatory ?? who.name) }
}

/** `paragraphs('Bonjour.\n\nÀ bientôt,\nCamille')` is `[['Bonjour.'], ['À bientôt,', 'Camille']]`. */
function paragraphs(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(oneLine).filter(Boolean))
    .filter((lines) => lines.length > 0)
}
