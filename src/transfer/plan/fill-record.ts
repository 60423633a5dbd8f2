// What every record takes from a row: texts, opt-outs, tags, notes, and who follows it.
import type { ContactDetails } from '../../contact-details/contact-details.ts'
import { cleanRichText } from '../../kit/rich-text.ts'
import type { Incoming } from '../import/incoming.ts'
import type { ReasonCode } from '../import/reason.ts'
import { notesHtml, notesText } from '../values/notes-text.ts'
import { fillDetails } from './fill-details.ts'
import { filled, gain, lacking, stricter, type Gathering } from './filling.ts'
import { findLocalization, nameId, type KnownNames } from './known.ts'

/** What every record has. */
export type SharedValues = ContactDetails & {
  readonly ownerId: number | null
  readonly teamId: number | null
  readonly companyIds: readonly number[]
  readonly doNotCall: boolean
  readonly doNotEmail: boolean
  readonly tags: readonly string[]
  readonly archivedAt: string | null
}

/** What contacts and partners have beyond that. */
export type CommonValues = SharedValues & {
  readonly localizationId: number | null
  readonly notes: string
}

/** `isNew`: the record is being made of this row, so what has a default may be set. */
export function fillRecord<V extends CommonValues>(
  gathering: Gathering,
  before: V,
  row: Incoming,
  known: KnownNames,
  isNew: boolean,
): V {
  return {
    ...fillShared(gathering, before, row, known, isNew),
    localizationId: filled(
      gathering,
      'localization',
      before.localizationId,
      localizationOf(gathering, row, known),
    ),
    notes: fillNotes(gathering, before.notes, row),
  }
}

export function fillShared<V extends SharedValues>(
  gathering: Gathering,
  before: V,
  row: Incoming,
  known: KnownNames,
  isNew: boolean,
): V {
  const { values } = row
  return {
    ...before,
    ...fillDetails(gathering, before, row, known.country),
    ownerId: filled(
      gathering,
      'owner',
      before.ownerId,
      named(gathering, known.users, row.owner, 'owner-unknown'),
    ),
    teamId: filled(gathering, 'team', before.teamId, named(gathering, known.teams, row.team, 'team-unknown')),
    companyIds: isNew ? companiesOf(gathering, row, known) : before.companyIds,
    doNotCall: stricter(gathering, 'doNotCall', before.doNotCall, values['doNotCall']),
    doNotEmail: stricter(gathering, 'doNotEmail', before.doNotEmail, values['doNotEmail']),
    tags: fillTags(gathering, before.tags, row),
    archivedAt: isNew && values['archived'] === true ? 'now' : before.archivedAt,
  }
}

/** What a name stands for; an unknown one is said. */
function named(
  { reasons }: Gathering,
  names: ReadonlyMap<string, number>,
  name: string,
  unknown: ReasonCode,
): number | null {
  if (name.trim() === '') return null
  const id = nameId(names, name)
  if (id === undefined) reasons.push({ code: unknown, value: name })
  return id ?? null
}

/** A language that documents speak anyway need not be written on every record. */
function localizationOf({ reasons }: Gathering, row: Incoming, known: KnownNames): number | null {
  if (row.language === '') return null
  const found = findLocalization(known, row)
  if (!found) reasons.push({ code: 'localization-unknown', value: row.language })
  return found && (row.country !== '' || !found.isDefault) ? found.id : null
}

function companiesOf(gathering: Gathering, row: Incoming, known: KnownNames): number[] {
  return row.companies.flatMap((name) => named(gathering, known.companies, name, 'company-unknown') ?? [])
}

function fillTags(gathering: Gathering, own: readonly string[], row: Incoming): readonly string[] {
  const key = (tag: string): string => (row.exact ? tag : tag.toLocaleLowerCase('fr'))
  const added = lacking(gathering, 'tag', own, row.tags, (a, b) => key(a) === key(b))
  return added.length === 0 ? own : [...own, ...added]
}

const longest = 50_000

/** Paragraphs that the notes do not hold yet go behind them. */
export function fillNotes(gathering: Gathering, own: string, row: Incoming): string {
  const [formatted, paragraphs] = formattedFirst(row)
  if (own === '' && formatted !== '') {
    gain(gathering, 'notes')
    return cleanRichText(formatted + paragraphs.map(notesHtml).join(''))
  }
  const held = plain(notesText(own))
  const added = paragraphs.filter((text) => !held.includes(plain(text)))
  if (added.length === 0) return own
  const notes = cleanRichText(own + added.map(notesHtml).join(''))
  if (notes.length > longest) {
    gathering.reasons.push({ code: 'too-long', column: 'Notes', max: longest })
    return own
  }
  gain(gathering, 'notes')
  return notes
}

/** Formatted notes of our own come with their plain twin, which then says nothing new. */
function formattedFirst(row: Incoming): [string, readonly string[]] {
  if (row.notesHtml === '') return ['', row.notes]
  const twin = plain(notesText(row.notesHtml))
  return [row.notesHtml, row.notes.filter((text) => plain(text) !== twin)]
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
