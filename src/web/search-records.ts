// The records that search finds, with the facts by which somebody may have searched for them.
import type { Contact } from '../contacts/contact.ts'
import type { contactContract } from '../contacts/contract.ts'
import { labelOf } from '../kit/records/label-of.ts'
import { client } from '../kit/ui/client.ts'
import type { leadContract } from '../leads/contract.ts'
import type { Lead } from '../leads/lead.ts'
import type { partnerContract } from '../partners/contract.ts'
import type { Partner } from '../partners/partner.ts'
import type { reminderContract } from '../reminders/contract.ts'
import type { ListedInvoice } from '../reminders/invoice.ts'
import type { saleContract } from '../sales/contract.ts'
import type { ListedSale } from '../sales/sale.ts'
import type { RecentRecord, RecentSubject } from './recent-records.ts'

export interface FoundRecord {
  readonly subject: RecentSubject
  readonly id: number
  readonly title: string
  readonly name: string
  readonly firstName: string
  readonly picture: string | null
  readonly square: boolean
  /** Always shown: company or city, reference. */
  readonly facts: readonly string[]
  /** Shown where it is why the record was found. */
  readonly foundBy: readonly string[]
}

const callContacts = client<typeof contactContract>()
const callPartners = client<typeof partnerContract>()
const callLeads = client<typeof leadContract>()
const mostContacts = 8
const mostPartners = 5
const mostLeads = 5
const callSales = client<typeof saleContract>()
const mostSales = 5
const callInvoices = client<typeof reminderContract>()
const mostInvoices = 5

export async function foundContacts(q: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const { items } = await callContacts(
    'GET /api/v1/contacts',
    { query: { q, limit: mostContacts } },
    { signal },
  )
  return items.map(contactRecord)
}

export async function foundPartners(q: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const { items } = await callPartners(
    'GET /api/v1/partners',
    { query: { q, limit: mostPartners } },
    { signal },
  )
  return items.map(partnerRecord)
}

export async function foundLeads(q: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const { items } = await callLeads('GET /api/v1/leads', { query: { q, limit: mostLeads } }, { signal })
  return items.map(leadRecord)
}

export async function foundSales(q: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const query = { q, limit: mostSales }
  return (await callSales('GET /api/v1/quotations', { query }, { signal })).items.map(saleRecord)
}

export async function foundInvoices(q: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const query = { q, limit: mostInvoices }
  return (await callInvoices('GET /api/v1/invoices', { query }, { signal })).items.map(invoiceRecord)
}

/** In the order in which they were opened; what is gone is left out. */
export async function recentlyOpened(
  recent: readonly RecentRecord[],
  signal: AbortSignal,
): Promise<FoundRecord[]> {
  const idsOf = (subject: RecentRecord['subject']) =>
    recent.filter((one) => one.subject === subject).map((one) => one.id)
  const found = await Promise.all([
    contactsById(idsOf('contacts'), signal),
    partnersById(idsOf('partners'), signal),
    leadsById(idsOf('leads'), signal),
    salesById(idsOf('quotations'), signal),
    invoicesById(idsOf('invoices'), signal),
  ])
  return recent.flatMap(({ subject, id }) =>
    found.flat().filter((one) => one.subject === subject && one.id === id),
  )
}

async function contactsById(ids: readonly number[], signal: AbortSignal): Promise<FoundRecord[]> {
  if (ids.length === 0) return []
  const query = { ids: ids.join(','), archived: 'all' } as const
  return (await callContacts('GET /api/v1/contacts', { query }, { signal })).items.map(contactRecord)
}

async function partnersById(ids: readonly number[], signal: AbortSignal): Promise<FoundRecord[]> {
  if (ids.length === 0) return []
  const query = { ids: ids.join(','), archived: 'all' } as const
  return (await callPartners('GET /api/v1/partners', { query }, { signal })).items.map(partnerRecord)
}

async function leadsById(ids: readonly number[], signal: AbortSignal): Promise<FoundRecord[]> {
  if (ids.length === 0) return []
  const query = { ids: ids.join(','), archived: 'all' } as const
  return (await callLeads('GET /api/v1/leads', { query }, { signal })).items.map(leadRecord)
}

async function salesById(ids: readonly number[], signal: AbortSignal): Promise<FoundRecord[]> {
  if (ids.length === 0) return []
  const query = { ids: ids.join(','), archived: 'all' } as const
  return (await callSales('GET /api/v1/quotations', { query }, { signal })).items.map(saleRecord)
}

async function invoicesById(ids: readonly number[], signal: AbortSignal): Promise<FoundRecord[]> {
  if (ids.length === 0) return []
  const query = { ids: ids.join(',') }
  return (await callInvoices('GET /api/v1/invoices', { query }, { signal })).items.map(invoiceRecord)
}

function contactRecord(contact: Contact): FoundRecord {
  const company = contact.labels['partnerId']
  const addresses = contact.emails.map(({ address }) => address)
  const numbers = contact.phones.map(({ display }) => display)
  return {
    subject: 'contacts',
    id: contact.id,
    title: contact.name,
    name: contact.lastName,
    firstName: contact.firstName,
    picture: contact.picture,
    square: false,
    facts: [typeof company === 'string' ? company : '', contact.reference],
    foundBy: [...addresses, ...numbers, contact.jobTitle, contact.city],
  }
}

function partnerRecord(partner: Partner): FoundRecord {
  const isPerson = partner.kind === 'individual'
  const addresses = partner.emails.map(({ address }) => address)
  const numbers = partner.phones.map(({ display }) => display)
  return {
    subject: 'partners',
    id: partner.id,
    title: partner.displayName,
    name: partner.name,
    firstName: isPerson ? partner.firstName : '',
    picture: partner.picture,
    square: !isPerson,
    facts: [partner.city, partner.reference],
    foundBy: [...addresses, ...numbers, partner.legalName],
  }
}

function leadRecord(lead: Lead): FoundRecord {
  const isPerson = lead.lastName !== ''
  const addresses = lead.emails.map(({ address }) => address)
  const numbers = lead.phones.map(({ display }) => display)
  return {
    subject: 'leads',
    id: lead.id,
    title: lead.name,
    name: lead.lastName || lead.companyName,
    firstName: isPerson ? lead.firstName : '',
    picture: lead.picture,
    square: !isPerson,
    facts: [isPerson ? lead.companyName : lead.city, lead.reference],
    foundBy: [...addresses, ...numbers, lead.jobTitle, lead.city],
  }
}

function saleRecord(sale: ListedSale): FoundRecord {
  const partner = labelOf(sale, 'partnerId')
  return {
    subject: 'quotations',
    id: sale.id,
    title: [sale.reference, sale.title].filter(Boolean).join(' · '),
    name: partner,
    firstName: '',
    picture: null,
    square: true,
    facts: [partner],
    foundBy: [sale.number, sale.customerReference, labelOf(sale, 'contactId')],
  }
}

function invoiceRecord(invoice: ListedInvoice): FoundRecord {
  const partner = labelOf(invoice, 'partnerId')
  return {
    subject: 'invoices',
    id: invoice.id,
    title: invoice.number || partner,
    name: partner,
    firstName: '',
    picture: null,
    square: true,
    facts: [partner],
    foundBy: [invoice.customerReference, labelOf(invoice, 'contactId')],
  }
}
