// The addresses of an import's screens: each kind of record has its own, so that the menu shows where one is.
import type { ImportSubjectName } from '../import/contract.ts'

export const importPaths = {
  contact: {
    list: '/contacts/imports',
    start: '/contacts/imports/new',
    one: '/contacts/imports/$id',
    records: '/contacts',
    record: '/contacts/$id',
  },
  partner: {
    list: '/partners/imports',
    start: '/partners/imports/new',
    one: '/partners/imports/$id',
    records: '/partners',
    record: '/partners/$id',
  },
  lead: {
    list: '/leads/imports',
    start: '/leads/imports/new',
    one: '/leads/imports/$id',
    records: '/leads',
    record: '/leads/$id',
  },
} as const satisfies Record<ImportSubjectName, Readonly<Record<string, string>>>

/** Where gender and number differ by kind, each has words of its own: `words[importNames.lead.title]`. */
export const importNames = {
  contact: { title: 'importContacts', back: 'backToContacts', see: 'seeContacts' },
  partner: { title: 'importPartners', back: 'backToPartners', see: 'seePartners' },
  lead: { title: 'importLeads', back: 'backToLeads', see: 'seeLeads' },
} as const satisfies Record<ImportSubjectName, Readonly<Record<string, string>>>
