// The columns of one link between a contact and a partner.
import type { Contact, Link } from '../../contacts/contact.ts'
import { textOf } from './read-cell.ts'
import { openPart, type LinkDraft, type RowDraft } from './row-draft.ts'
import type { ColumnPlace } from './column-place.ts'
import type { TransferRule } from './transfer-field.ts'

export const freshLink = (group: string): LinkDraft => ({
  group,
  name: '',
  reference: '',
  jobFunction: '',
  roles: [],
  email: '',
  phone: '',
  main: null,
  mainContact: false,
  since: null,
  until: null,
})

export function linkOf(draft: RowDraft, place: ColumnPlace): LinkDraft {
  return openPart(draft.links, place.group, () => true, freshLink)
}

export function linkText(
  name: 'name' | 'reference' | 'jobFunction' | 'email' | 'phone',
  max: number,
  write: (link: Link) => string,
): TransferRule<Contact> {
  return {
    read: (draft, cell, place) => {
      const text = textOf(draft, cell, place, max)
      if (text !== '') linkOf(draft, place)[name] = text
    },
    write: ({ partners }, at) => {
      const link = partners[at]
      return link ? write(link) : ''
    },
  }
}
