// What a lead gains from a row.
import type { LeadValues } from '../../leads/lead-values.ts'
import type { Incoming } from '../import/incoming.ts'
import { fillNotes, fillShared } from './fill-record.ts'
import { filled, type Filled, type Gathering } from './filling.ts'
import { nameId, type KnownNames } from './known.ts'

type Names = ReadonlyMap<string, number>

/** What the names of a row stand for in the configuration of leads. */
export interface LeadNames extends KnownNames {
  readonly statuses: Names
  readonly lostReasons: Names
  readonly sources: Names
  /** The first that is in use. */
  readonly openStatusId: number
  readonly lostStatusIds: ReadonlySet<number>
  readonly convertedStatusId: number | undefined
}

const texts = ['title', 'firstName', 'lastName', 'companyName', 'jobTitle', 'department', 'website'] as const

export function fillLead(
  before: LeadValues,
  row: Incoming,
  known: LeadNames,
  isNew: boolean,
): Filled<LeadValues> {
  const gathering: Gathering = { gains: {}, reasons: [] }
  return {
    ...gathering,
    values: {
      ...fillShared(gathering, before, row, known, isNew),
      ...Object.fromEntries(
        texts.map((field) => [field, filled(gathering, field, before[field], textOf(row.values[field]))]),
      ),
      ...(isNew ? statusOf(gathering, row, known) : {}),
      sourceId: filled(
        gathering,
        'source',
        before.sourceId,
        chosen(gathering, known.sources, textOf(row.values['source']) ?? ''),
      ),
      sectorId: filled(gathering, 'sector', before.sectorId, chosen(gathering, known.sectors, row.sector)),
      description: fillNotes(gathering, before.description, row),
    },
  }
}

/** Where a lead stands is told by whoever works on it: only a new one takes it from a file. */
function statusOf(
  gathering: Gathering,
  row: Incoming,
  known: LeadNames,
): Pick<LeadValues, 'statusId' | 'lostReasonId'> {
  const open = { statusId: known.openStatusId, lostReasonId: null }
  const lostReasonId = chosen(gathering, known.lostReasons, row.lostReason)
  const statusId = chosen(gathering, known.statuses, row.status) ?? known.openStatusId
  if (statusId === known.convertedStatusId) {
    gathering.reasons.push({ code: 'status-by-conversion', value: row.status })
    return open
  }
  if (!known.lostStatusIds.has(statusId)) return { statusId, lostReasonId: null }
  // Whatever is lost is lost for a reason.
  if (lostReasonId !== null) return { statusId, lostReasonId }
  if (row.lostReason === '') gathering.reasons.push({ code: 'choice-unknown', value: row.status })
  return open
}

/** An unknown name is said. */
function chosen({ reasons }: Gathering, names: Names, name: string): number | null {
  if (name.trim() === '') return null
  const id = nameId(names, name)
  if (id === undefined) reasons.push({ code: 'choice-unknown', value: name })
  return id ?? null
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
