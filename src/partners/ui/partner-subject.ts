// Partners as the generic list and cards show them: what stands where.
import { IconBuilding } from '@tabler/icons-react'
import { reachCell } from '../../contact-details/ui/reach-cell.tsx'
import { reachLines } from '../../contact-details/ui/reach-lines.ts'
import type { ListSubject } from '../../kit/ui/list/subject.ts'
import type { Language } from '../../kit/words.ts'
import { partnerFields } from '../fields.ts'
import type { Partner } from '../partner.ts'
import { partnerListCalls } from './partner-list-calls.ts'
import { partnerListWords } from './partner-list-labels.ts'

export const partnerSubject: ListSubject<Partner> = {
  name: 'partners',
  path: '/partners',
  icon: IconBuilding,
  fields: partnerFields,
  words: partnerListWords,
  calls: partnerListCalls,
  defaultSort: 'name',
  letterSorts: ['name'],
  presets: [
    {
      name: 'mine',
      words: { fr: 'Mes tiers', en: 'My partners' },
      content: { filter: { and: [{ field: 'ownerId', op: 'isMe' }] } },
    },
    {
      name: 'customers',
      words: { fr: 'Clients', en: 'Customers' },
      content: { filter: { and: [{ field: 'customer', op: 'eq', value: true }] } },
    },
    {
      name: 'prospects',
      words: { fr: 'Prospects', en: 'Prospects' },
      content: { filter: { and: [{ field: 'prospect', op: 'eq', value: true }] } },
    },
    {
      name: 'suppliers',
      words: { fr: 'Fournisseurs', en: 'Suppliers' },
      content: { filter: { and: [{ field: 'supplier', op: 'eq', value: true }] } },
    },
  ],
  titleField: 'name',
  nameOf: (partner) => partner.displayName,
  lastNameOf: (partner) => partner.name,
  firstNameOf: (partner) => (isPerson(partner) ? partner.firstName : ''),
  square: (partner) => !isPerson(partner),
  second: (partner, language) => joined(kindsOf(partner, language), partner.city),
  cell: reachCell,
  card: (partner, language) => ({
    second: joined(kindsOf(partner, language), ownerOf(partner)),
    lines: reachLines(partner),
  }),
}

function isPerson(partner: Partner): boolean {
  return partner.kind === 'individual'
}

/** `Client, fournisseur` */
function kindsOf(partner: Partner, language: Language): string {
  const words = partnerListWords[language]
  const kinds = (['prospect', 'customer', 'supplier'] as const).filter((kind) => partner[kind])
  const text = kinds.map((kind) => words[kind]).join(', ')
  return text.slice(0, 1) + text.slice(1).toLocaleLowerCase(language)
}

function joined(...facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ')
}

function ownerOf(partner: Partner): string {
  const owner = partner.labels['ownerId']
  return typeof owner === 'string' ? owner : ''
}
