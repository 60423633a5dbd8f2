// Every column that partners can be imported from and exported to, one row each: its names, how it is read and written.
import type { Partner } from '../../partners/partner.ts'
import { ownDetailTargets, ownPartnerTargets, ownRecordTargets } from '../columns/own-targets.ts'
import { partnerTargets } from '../import-targets.ts'
import { readOwnList, writeList } from '../values/own-list.ts'
import { readBoolean } from '../values/read-boolean.ts'
import { readList } from '../values/read-list.ts'
import { readTitle } from '../values/read-title.ts'
import { clean } from '../values/reading.ts'
import { detailRules } from './detail-rules.ts'
import { writeBoolean } from './field-words.ts'
import { readingOf, textCell, valueCell } from './read-cell.ts'
import { recordRules } from './record-rules.ts'
import { registerRules } from './register-rules.ts'
import { setValue, warn } from './row-draft.ts'
import { transferFields, type TransferField, type TransferRule } from './transfer-field.ts'

type Rule = TransferRule<Partner>

// Axelor counts its types: 1 is a company, 2 an individual.
const individuals = /^(?:particulier|individual|person|personne|individu|physique|2|non|no|false|faux)/i
const domain = /^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/i

function flag(field: 'prospect' | 'customer' | 'supplier'): Rule {
  return {
    read: (draft, cell, place) => {
      // Some programs count how often somebody bought.
      const counted = /^\d+$/.test(cell.trim()) ? Number(cell) > 0 : null
      const value = counted ?? readingOf(draft, cell, place, readBoolean(cell))
      if (value) setValue(draft, field, true)
    },
    write: (partner, _at, { language }) => writeBoolean(partner[field], language),
  }
}

const ownRules: Readonly<Record<string, Rule>> = {
  name: { read: textCell('name', 200), write: (partner) => partner.name, inVcard: 'whole' },
  legalName: { read: textCell('legalName', 200), write: (partner) => partner.legalName },
  kind: {
    read: (draft, cell) => {
      const text = clean(cell)
      if (text !== '') setValue(draft, 'kind', individuals.test(text) ? 'individual' : 'company')
    },
    write: ({ kind }, _at, { language }) =>
      kind === 'company'
        ? { fr: 'société', en: 'company' }[language]
        : { fr: 'particulier', en: 'individual' }[language],
  },
  title: {
    read: valueCell('title', readTitle),
    write: (partner) => partner.title ?? '',
    inVcard: 'whole',
  },
  firstName: {
    read: textCell('firstName', 100),
    write: (partner) => partner.firstName,
    inVcard: 'whole',
  },
  middleName: {
    read: (draft, cell) => {
      draft.middleName = clean(cell)
    },
  },
  isProspect: flag('prospect'),
  isCustomer: flag('customer'),
  isSupplier: flag('supplier'),
  domains: {
    read: (draft, cell, place) => {
      const items = draft.how.exact ? readOwnList(cell) : readList(cell)
      draft.incoming.domains = items.filter((item) => domain.test(item)).map((item) => item.toLowerCase())
      const others = items.filter((item) => !domain.test(item))
      if (others.length > 0) warn(draft, 'invalid-url', { column: place.name, value: others.join(', ') })
    },
    write: (partner) => writeList(partner.domains),
  },
}

export const partnerTransferFields: readonly TransferField<Partner>[] = transferFields<Partner>(
  [...partnerTargets, ...ownPartnerTargets, ...ownDetailTargets, ...ownRecordTargets],
  { ...ownRules, ...registerRules, ...detailRules, ...recordRules },
)
