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
} as const satisfies Record<ImportSubjectName, Readonly<Record<string, string>>>
