// What is being chosen for printing, and the requests that it becomes.
import type { EnvelopesBody, LabelsBody, LettersBody } from '../contract.ts'
import type { PrintKind } from '../print/letter-words.ts'

/** Which records, as lists say it. */
export interface PrintSelection {
  readonly subject: EnvelopesBody['subject']
  readonly body: EnvelopesBody['selection']
  readonly sort: string | undefined
}

export interface PrintDraft {
  readonly kind: PrintKind
  readonly address: EnvelopesBody['address']
  readonly choices: EnvelopesBody['choices']
  readonly firstLine: EnvelopesBody['firstLine']
  readonly companyId: number | undefined
  readonly format: EnvelopesBody['format']
  readonly window: EnvelopesBody['window']
  readonly sender: boolean
  readonly sheet: LabelsBody['sheet']
  readonly start: number
  readonly layout: LettersBody['layout']
  readonly topic: string
  readonly text: string
  readonly signatory: string
}

export function firstDraft(kind: PrintKind, signatory: string): PrintDraft {
  return {
    kind,
    address: 'default',
    choices: [],
    firstLine: 'company',
    companyId: undefined,
    format: 'DL',
    window: 'right',
    sender: true,
    sheet: '24',
    start: 1,
    layout: undefined,
    topic: '',
    text: '',
    signatory,
  }
}

type Shared = Pick<EnvelopesBody, 'subject' | 'selection' | 'address' | 'choices' | 'firstLine'> & {
  readonly sort?: string
  readonly companyId?: number
}

export function sharedBody(
  { address, choices, firstLine, companyId }: PrintDraft,
  of: PrintSelection,
): Shared {
  return {
    subject: of.subject,
    selection: of.body,
    address,
    choices,
    firstLine,
    ...(of.sort ? { sort: of.sort } : {}),
    ...(companyId === undefined ? {} : { companyId }),
  }
}

export function envelopePart({ format, window, sender }: PrintDraft) {
  return { format, window, sender }
}

export function labelPart({ sheet, start }: PrintDraft) {
  return { sheet, start: Math.min(Math.max(1, Math.trunc(start) || 1), Number(sheet)) }
}

export function letterPart({ layout, topic, text, signatory }: PrintDraft) {
  return { ...(layout ? { layout } : {}), topic, text, signatory }
}

/** What the preview depends on: words that are typed do not ask the server again. */
export function previewKey(draft: PrintDraft): PrintDraft {
  return { ...draft, topic: '', text: '', signatory: '' }
}
