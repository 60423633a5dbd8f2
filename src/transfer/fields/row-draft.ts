// Gathers what the cells of one row say: single values, the parts of e-mails, phones, addresses and links, and what was odd.
import type { Language } from '../../kit/words.ts'
import { emptyIncoming, type Incoming, type IncomingAddress, type IncomingLink } from '../import/incoming.ts'
import type { Reason, Warning } from '../import/reason.ts'
import type { DateOrder } from '../values/read-date.ts'
import type { Mutable } from '../vcard/vcard.ts'
import type { ColumnPlace } from './column-place.ts'

export interface HowToRead {
  /** A table that Carnet wrote: texts are taken to the letter. */
  readonly exact: boolean
  readonly language: Language
  /** ISO 3166-1, to read phones and postcodes when the row names no country. */
  readonly country: string
  readonly dateOrder: DateOrder
  readonly thisYear: number
}

export interface EmailDraft {
  readonly group: string
  address: string
  label: string
  primary: boolean
}

export interface PhoneDraft {
  readonly group: string
  place: ColumnPlace | null
  /** The column that it stands in: `mobile`, `fax`. */
  target: string
  cell: string
  kind: string
  label: string
}

export interface AddressDraft extends Mutable<IncomingAddress> {
  readonly group: string
  whole: string
  postcodePlace: ColumnPlace | null
}

export interface LinkDraft extends Mutable<IncomingLink> {
  readonly group: string
}

export interface RowDraft {
  readonly how: HowToRead
  readonly incoming: Mutable<Incoming>
  readonly emails: EmailDraft[]
  readonly phones: PhoneDraft[]
  readonly addresses: AddressDraft[]
  readonly links: LinkDraft[]
  fullName: string
  middleName: string
}

export function rowDraft(line: number, how: HowToRead): RowDraft {
  return {
    how,
    incoming: { ...emptyIncoming(line), exact: how.exact },
    emails: [],
    phones: [],
    addresses: [],
    links: [],
    fullName: '',
    middleName: '',
  }
}

export function setValue(draft: RowDraft, field: string, value: string | boolean): void {
  draft.incoming.values = { ...draft.incoming.values, [field]: value }
}

export function warn(draft: RowDraft, code: Warning, details: Omit<Reason, 'code'> = {}): void {
  draft.incoming.reasons = [...draft.incoming.reasons, { code, ...details }]
}

/** What has no place in its field goes into the notes under the column's name: nothing of a row is lost. */
export function leaveOver(draft: RowDraft, place: ColumnPlace, cell: string, code: Warning): void {
  const colon = draft.how.language === 'fr' ? ' : ' : ': '
  draft.incoming.notes = [...draft.incoming.notes, place.name + colon + cell.trim()]
  warn(draft, code, { column: place.name, value: shortened(cell.trim()) })
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** The part of that group that still lacks something, else a new one behind the others. */
export function openPart<P extends { readonly group: string }>(
  parts: P[],
  group: string,
  lacks: (part: P) => boolean,
  fresh: (group: string) => P,
): P {
  const found = parts.find((part) => part.group === group && lacks(part))
  if (found) return found
  const part = fresh(group)
  parts.push(part)
  return part
}
