// What a partner gains from a row.
import type { PartnerValues } from '../../partners/partner-values.ts'
import type { Incoming } from '../import/incoming.ts'
import { fillRecord } from './fill-record.ts'
import { filled, lacking, stricter, type Filled, type Gathering } from './filling.ts'
import type { KnownNames } from './known.ts'

const texts = ['title', 'firstName', 'name', 'legalName', 'website', 'source'] as const
const flags = ['prospect', 'customer', 'supplier'] as const

export function fillPartner(
  before: PartnerValues,
  row: Incoming,
  known: KnownNames,
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
        flags.map((field) => [field, stricter(gathering, field, before[field], values[field])]),
      ),
      kind: isNew && values['kind'] === 'individual' ? 'individual' : before.kind,
      domains: domains.length === 0 ? before.domains : [...before.domains, ...domains],
    },
  }
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
