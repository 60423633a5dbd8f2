// What a partner gains from a row.
import type { PartnerValues } from '../../partners/partner-values.ts'
import type { Incoming } from '../import/incoming.ts'
import { fillRecord } from './fill-record.ts'
import { filled, gain, lacking, stricter, type Filled, type Gathering } from './filling.ts'
import { registrationConflicts, registrationFields } from '../../partners/registration/agreement.ts'
import { named } from './fill-record.ts'
import type { KnownNames } from './known.ts'

const texts = ['title', 'firstName', 'name', 'legalName', 'registration', 'website', 'source'] as const
const choices = ['size', 'paymentTerms', 'currency'] as const
const flags = ['prospect', 'customer', 'supplier'] as const

export interface PartnerNames extends KnownNames {
  /** The partner that has the reference. */
  readonly parentId: (reference: string) => number | undefined
}

export function fillPartner(
  before: PartnerValues,
  row: Incoming,
  known: PartnerNames,
  isNew: boolean,
): Filled<PartnerValues> {
  const gathering: Gathering = { gains: {}, reasons: [] }
  const { values } = row
  const common = fillRecord(gathering, before, row, known, isNew)
  const domains = lacking(gathering, 'domain', before.domains, row.domains, (a, b) => a === b)
  return {
    ...gathering,
    values: {
      ...common,
      ...Object.fromEntries(
        texts.map((field) => [field, filled(gathering, field, before[field], textOf(values[field]))]),
      ),
      ...Object.fromEntries(
        choices.map((field) => [field, filled(gathering, field, before[field], chosenOf(values[field]))]),
      ),
      ...fillNumbers(gathering, before, row),
      sectorId: filled(
        gathering,
        'sector',
        before.sectorId,
        named(gathering, known.sectors, textOf(values['sectorName']) ?? '', 'sector-unknown'),
      ),
      parentId: isNew ? parentOf(gathering, row, known) : before.parentId,
      ...Object.fromEntries(
        flags.map((field) => [field, stricter(gathering, field, before[field], values[field])]),
      ),
      kind: isNew && values['kind'] === 'individual' ? 'individual' : before.kind,
      domains: domains.length === 0 ? before.domains : [...before.domains, ...domains],
    },
  }
}

/** A number that belongs to another firm than those that stand does not come in. */
function fillNumbers(
  gathering: Gathering,
  { siren, siret, vatNumber }: PartnerValues,
  { values }: Incoming,
): Pick<PartnerValues, (typeof registrationFields)[number]> {
  let numbers = { siren, siret, vatNumber }
  for (const field of registrationFields) {
    const given = textOf(values[field]) ?? ''
    if (given === '' || numbers[field] !== '') continue
    const next = { ...numbers, [field]: given }
    if (registrationConflicts(next, new Set([field])).length > 0) {
      gathering.reasons.push({ code: 'other-firm-number', value: given })
      continue
    }
    numbers = next
    gain(gathering, field)
  }
  return numbers
}

/** Only of a new partner, which nobody is below yet: no circle can close. */
function parentOf(gathering: Gathering, { values }: Incoming, known: PartnerNames): number | null {
  const reference = textOf(values['parentReference']) ?? ''
  if (reference === '') return null
  const id = known.parentId(reference)
  if (id === undefined) gathering.reasons.push({ code: 'parent-unknown', value: reference })
  else gain(gathering, 'parent')
  return id ?? null
}

function chosenOf<T>(value: T | boolean | undefined): T | undefined {
  return typeof value === 'boolean' ? undefined : value
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
