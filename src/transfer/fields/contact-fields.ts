// Every column that contacts can be imported from and exported to, one row each: its names, how it is read and written.
import type { Contact } from '../../contacts/contact.ts'
import { ownContactTargets, ownDetailTargets, ownRecordTargets } from '../columns/own-targets.ts'
import { contactTargets } from '../import-targets.ts'
import { writeList } from '../values/own-list.ts'
import { readBoolean } from '../values/read-boolean.ts'
import { readDate } from '../values/read-date.ts'
import { readTitle } from '../values/read-title.ts'
import { clean } from '../values/reading.ts'
import { detailRules } from './detail-rules.ts'
import { writeBoolean } from './field-words.ts'
import { linkOf, linkText } from './link-parts.ts'
import { readingOf, textCell, textOf, urlCell, valueCell } from './read-cell.ts'
import { listOf, nameOf, namesOf, recordRules } from './record-rules.ts'
import { transferFields, type TransferField, type TransferRule } from './transfer-field.ts'

type Rule = TransferRule<Contact>

const personRules: Readonly<Record<string, Rule>> = {
  title: {
    read: valueCell('title', readTitle),
    write: (contact) => contact.title ?? '',
    inVcard: 'whole',
  },
  firstName: {
    read: textCell('firstName', 100),
    write: (contact) => contact.firstName,
    inVcard: 'whole',
  },
  middleName: {
    read: (draft, cell) => {
      draft.middleName = clean(cell)
    },
  },
  lastName: { read: textCell('lastName', 100), write: (contact) => contact.lastName, inVcard: 'whole' },
  fullName: {
    read: (draft, cell) => {
      draft.fullName = clean(cell)
    },
  },
  jobTitle: { read: textCell('jobTitle', 200), write: (contact) => contact.jobTitle, inVcard: 'whole' },
  jobFunction: {
    read: (draft, cell, place) => {
      draft.incoming.jobFunction = textOf(draft, cell, place, 200)
    },
    write: ({ labels }) => nameOf(labels, 'jobFunctionId'),
  },
  department: { read: textCell('department', 200), write: (contact) => contact.department },
  roles: {
    read: (draft, cell, place) => {
      draft.incoming.roles = listOf(draft, cell, place, 100)
    },
    write: ({ labels }) => namesOf(labels, 'roleIds'),
  },
  linkedIn: {
    read: urlCell('linkedIn'),
    write: (contact) => contact.linkedIn,
    inVcard: 'whole',
  },
  birthday: {
    read: valueCell('birthday', (cell, { how }) => readDate(cell, how.dateOrder, how.thisYear)),
    write: (contact) => contact.birthday ?? '',
    inVcard: 'whole',
  },
  manager: {
    read: (draft, cell) => {
      draft.incoming.manager = clean(cell)
    },
    write: (contact, _at, { recordReference }) =>
      contact.managerId === null ? '' : recordReference(contact.managerId),
  },
}

const linkRules: Readonly<Record<string, Rule>> = {
  partner: linkText('name', 200, (link) => link.partnerName),
  partnerReference: linkText('reference', 50, (link) => link.partnerReference),
  linkFunction: linkText('jobFunction', 200, (link) => link.functionName ?? ''),
  linkRoles: {
    read: (draft, cell, place) => {
      const roles = listOf(draft, cell, place, 100)
      if (roles.length > 0) linkOf(draft, place).roles = roles
    },
    write: ({ partners }, at, { roleName }) => writeList((partners[at]?.roleIds ?? []).map(roleName)),
  },
  linkEmail: linkText('email', 254, (link) => link.email),
  linkPhone: linkText('phone', 50, (link) => link.phone),
  linkMain: linkFlag('main'),
  linkMainContact: linkFlag('mainContact'),
  linkSince: linkDate('since'),
  linkUntil: linkDate('until'),
}

function linkFlag(name: 'main' | 'mainContact'): Rule {
  return {
    read: (draft, cell, place) => {
      const value = readingOf(draft, cell, place, readBoolean(cell))
      if (value !== null) linkOf(draft, place)[name] = value
    },
    write: ({ partners }, at, { language }) => {
      const link = partners[at]
      return link ? writeBoolean(link[name], language) : ''
    },
  }
}

function linkDate(name: 'since' | 'until'): Rule {
  return {
    read: (draft, cell, place) => {
      const { dateOrder, thisYear } = draft.how
      const value = readingOf(draft, cell, place, readDate(cell, dateOrder, thisYear))
      if (value !== null) linkOf(draft, place)[name] = value
    },
    write: ({ partners }, at) => partners[at]?.[name] ?? '',
  }
}

/** A table of our own has several partners a contact, those of other programs one. */
const targets = contactTargets.map((target) =>
  target.name === 'partner' ? { ...target, part: 'link' as const } : target,
)

export const contactTransferFields: readonly TransferField<Contact>[] = transferFields<Contact>(
  [...targets, ...ownContactTargets, ...ownDetailTargets, ...ownRecordTargets],
  { ...personRules, ...linkRules, ...detailRules, ...recordRules },
)
