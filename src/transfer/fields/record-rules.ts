// What any record has in tables: its number, tags, notes, who follows it, opt-outs.
import { headerIndex, matchHeader } from '../columns/by-header.ts'
import { recordTargets } from '../columns/record-targets.ts'
import { isPlainNotes, notesText } from '../values/notes-text.ts'
import { readOwnList, writeList } from '../values/own-list.ts'
import { readBoolean } from '../values/read-boolean.ts'
import { readLanguage } from '../values/read-language.ts'
import { readList } from '../values/read-list.ts'
import { clean } from '../values/reading.ts'
import { writeBoolean } from './field-words.ts'
import { readingOf, textCell, textOf, urlCell } from './read-cell.ts'
import { leaveOver, setValue, type RowDraft } from './row-draft.ts'
import type { ColumnPlace } from './column-place.ts'
import type { TransferRule } from './transfer-field.ts'

/** The names behind ids, as the record's answer has them. */
type Labels = Readonly<Record<string, string | readonly string[] | null>>

export interface AnyRecord {
  readonly id: number
  readonly reference: string
  readonly tags: readonly string[]
  readonly notes: string
  readonly website: string
  readonly source: string
  readonly doNotCall: boolean
  readonly doNotEmail: boolean
  readonly archived: boolean
  readonly localizationId: number | null
  readonly localization: { readonly country: string; readonly language: string }
  readonly labels: Labels
}

type Rule = TransferRule<AnyRecord>

export function listOf(draft: RowDraft, cell: string, place: ColumnPlace, max: number): string[] {
  const items = draft.how.exact ? readOwnList(cell) : readList(cell)
  const tooLong = items.filter((item) => item.length > max)
  if (tooLong.length > 0) leaveOver(draft, place, tooLong.join(', '), 'too-long')
  return items.filter((item) => item.length <= max)
}

export function nameOf(labels: Labels, field: string): string {
  const name = labels[field]
  return typeof name === 'string' ? name : ''
}

export function namesOf(labels: Labels, field: string): string {
  const names = labels[field]
  return Array.isArray(names) ? writeList(names) : ''
}

/** Yes from any of several columns is yes: the stricter wins. */
function optOut(field: 'doNotCall' | 'doNotEmail'): Rule {
  return {
    read: (draft, cell, place) => {
      if (readingOf(draft, cell, place, readBoolean(cell))) setValue(draft, field, true)
    },
    write: (record, _at, { language }) => writeBoolean(record[field], language),
  }
}

const notesNames = headerIndex(recordTargets.filter((target) => target.name === 'notes'))
const longestNotes = 40_000

/** A column that is not called notes keeps its name in front: `Budget : 12 000`. */
const readNotes: Rule['read'] = (draft, cell, place) => {
  const text = draft.how.exact ? cell : cell.trim()
  if (text === '') return
  if (text.length > longestNotes) return leaveOver(draft, place, text.slice(0, longestNotes), 'too-long')
  const isNotes = draft.how.exact || matchHeader(place.name, notesNames) !== null
  const colon = draft.how.language === 'fr' ? ' : ' : ': '
  draft.incoming.notes = [...draft.incoming.notes, isNotes ? text : place.name + colon + text]
}

export const recordRules: Readonly<Record<string, Rule>> = {
  carnetId: {
    read: (draft, cell) => {
      const id = Number(cell.trim())
      if (Number.isSafeInteger(id) && id > 0) draft.incoming.carnetId = id
    },
    write: (record) => String(record.id),
  },
  reference: {
    read: (draft, cell) => {
      draft.incoming.reference = clean(cell)
    },
    write: (record) => record.reference,
  },
  tags: {
    read: (draft, cell, place) => {
      draft.incoming.tags = [...draft.incoming.tags, ...listOf(draft, cell, place, 50)]
    },
    write: (record) => writeList(record.tags),
  },
  notes: {
    read: readNotes,
    write: ({ notes }) => (notes === '' ? '' : notesText(notes)),
    inVcard: 'whole',
  },
  notesHtml: {
    read: (draft, cell) => {
      draft.incoming.notesHtml = cell
    },
    write: ({ notes }) => (isPlainNotes(notes) ? '' : notes),
  },
  website: {
    read: urlCell('website'),
    write: (record) => record.website,
    inVcard: 'whole',
  },
  source: { read: textCell('source', 200), write: (record) => record.source },
  owner: {
    read: (draft, cell, place) => {
      draft.incoming.owner = textOf(draft, cell, place, 200)
    },
    write: ({ labels }) => nameOf(labels, 'ownerId'),
  },
  team: {
    read: (draft, cell, place) => {
      draft.incoming.team = textOf(draft, cell, place, 200)
    },
    write: ({ labels }) => nameOf(labels, 'teamId'),
  },
  companies: {
    read: (draft, cell, place) => {
      draft.incoming.companies = listOf(draft, cell, place, 200)
    },
    write: ({ labels }) => namesOf(labels, 'companyIds'),
  },
  localization: {
    read: (draft, cell, place) => {
      const [, language, country] = /^\s*([a-z]{2})-([A-Z]{2})\s*$/.exec(cell) ?? []
      if (language && country) Object.assign(draft.incoming, { language, country })
      else if (cell.trim() !== '') leaveOver(draft, place, cell, 'localization-unknown')
    },
    write: ({ localizationId, localization: { language, country } }) =>
      localizationId === null ? '' : `${language}-${country}`,
  },
  language: {
    read: (draft, cell, place) => {
      const language = readingOf(draft, cell, place, readLanguage(cell))
      if (language) draft.incoming.language = language
    },
  },
  doNotCall: optOut('doNotCall'),
  doNotEmail: optOut('doNotEmail'),
  archived: {
    read: (draft, cell, place) => {
      if (readingOf(draft, cell, place, readBoolean(cell))) setValue(draft, 'archived', true)
    },
    write: (record, _at, { language }) => (record.archived ? writeBoolean(true, language) : ''),
  },
}
