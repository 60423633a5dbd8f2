// What the form sends of what was edited: parts without what only the answer knows.
import { sentPhones } from '../../contact-details/ui/detail-fields.ts'
import type { ContactChange, Link } from '../contact.ts'

type Values = Readonly<Record<string, unknown>>

/** `sentValues({ phones: [{ number: '06 39 98 47 90', label: '', display: '…' }] })` sends no `display`. */
export function sentValues(values: Values): ContactChange {
  return {
    ...values,
    ...('phones' in values ? { phones: sentPhones(values['phones']) } : {}),
    ...('partners' in values ? { partners: linksOf(values['partners']).map(sentLink) } : {}),
  } as ContactChange
}

/** A link while it is edited: names are there to be shown. */
export type TypedLink = Omit<Link, 'partnerId' | 'partnerReference'> & {
  readonly partnerId: number | null
  readonly partnerReference: string
}

export function linksOf(value: unknown): readonly TypedLink[] {
  return Array.isArray(value) ? value : []
}

export const emptyLink: TypedLink = {
  partnerId: null,
  partnerName: '',
  partnerReference: '',
  functionId: null,
  functionName: null,
  roleIds: [],
  email: '',
  phone: '',
  main: false,
  mainContact: false,
  since: null,
  until: null,
}

function sentLink(link: TypedLink): Values {
  const { partnerName: _name, partnerReference: _reference, functionName: _function, ...sent } = link
  return sent
}

/** A contact has one main company: choosing another one frees the former. */
export function withMain(links: readonly TypedLink[], index: number, main: boolean): TypedLink[] {
  return links.map((link, at) => ({ ...link, main: main ? at === index : at === index ? false : link.main }))
}
