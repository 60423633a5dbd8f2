// Contacts as the generic list and cards show them: what stands where.
import { IconAddressBook } from '@tabler/icons-react'
import { reachCell } from '../../contact-details/ui/reach-cell.tsx'
import { reachLines } from '../../contact-details/ui/reach-lines.ts'
import type { ListSubject } from '../../kit/ui/list/subject.ts'
import type { Contact } from '../contact.ts'
import { contactFields } from '../fields.ts'
import { contactListCalls } from './contact-list-calls.ts'
import { contactListWords } from './contact-list-labels.ts'
import { jobAndCompany } from './job-and-company.ts'

export const contactSubject: ListSubject<Contact> = {
  name: 'contacts',
  path: '/contacts',
  icon: IconAddressBook,
  fields: contactFields,
  words: contactListWords,
  calls: contactListCalls,
  defaultSort: 'name',
  letterSorts: ['name', 'lastName'],
  presets: [
    {
      name: 'mine',
      words: { fr: 'Mes contacts', en: 'My contacts' },
      content: { filter: { and: [{ field: 'ownerId', op: 'isMe' }] } },
    },
    {
      name: 'new',
      words: { fr: 'Nouveaux ce mois-ci', en: 'New this month' },
      content: {
        filter: { and: [{ field: 'createdAt', op: 'period', value: 'thisMonth' }] },
        sort: '-createdAt',
      },
    },
  ],
  titleField: 'name',
  nameOf: (contact) => contact.name,
  lastNameOf: (contact) => contact.lastName,
  firstNameOf: (contact) => contact.firstName,
  second: jobAndCompany,
  cell: reachCell,
  card: (contact) => ({ second: jobAndCompany(contact), lines: reachLines(contact) }),
}
