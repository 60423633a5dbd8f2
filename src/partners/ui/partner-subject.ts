// Partners as the generic list and cards show them: what stands where.
import { IconBuilding } from '@tabler/icons-react'
import { reachCell } from '../../contact-details/ui/reach-cell.tsx'
import { reachLines } from '../../contact-details/ui/reach-lines.ts'
import type { ListSubject } from '../../kit/ui/list/subject.ts'
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
  second: whereAndWho,
  cell: reachCell,
  card: (partner) => ({ second: ownerOf(partner), lines: reachLines(partner) }),
}

function isPerson(partner: Partner): boolean {
  return partner.kind === 'individual'
}

/** `Paris · Camille Roux`: the city tells companies of one name apart, the owner who to ask. */
function whereAndWho(partner: Partner): string {
  return [partner.city, ownerOf(partner)].filter(Boolean).join(' · ')
}

function ownerOf(partner: Partner): string {
  const owner = partner.labels['ownerId']
  return typeof owner === 'string' ? owner : ''
}
