// Exports over HTTP, one line an endpoint.
import type { Contact, ContactChange } from '../../contacts/contact.ts'
import type { ContactRow } from '../../contacts/queries.ts'
import { contactSubject } from '../../contacts/save-actions.ts'
import type { ContactValues } from '../../contacts/save-queries.ts'
import type { App } from '../../kit/app.ts'
import type { Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../../organisation/who.ts'
import type { LeadChange } from '../../leads/lead.ts'
import type { LeadContext, LeadValues } from '../../leads/lead-values.ts'
import { presentLead } from '../../leads/present-lead.ts'
import type { LeadRow } from '../../leads/queries.ts'
import { leadSubject } from '../../leads/save-actions.ts'
import type { Partner, PartnerChange } from '../../partners/partner.ts'
import type { PartnerContext, PartnerValues } from '../../partners/partner-values.ts'
import type { PartnerRow } from '../../partners/queries.ts'
import { partnerSubject } from '../../partners/save-actions.ts'
import { contactTransferFields } from '../fields/contact-fields.ts'
import { leadTransferFields, writtenLead, type WrittenLead } from '../fields/lead-fields.ts'
import { partnerTransferFields } from '../fields/partner-fields.ts'
import { exportColumns, exportRecords, oneVcard, type ExportKind } from './actions.ts'
import { exportContract } from './contract.ts'
import { exportSales } from './sales-actions.ts'
import { contactCard, leadCard, partnerCard } from './record-cards.ts'

type ContactContext = Parameters<typeof contactSubject.apply>[2]

const contacts: ExportKind<ContactRow, ContactValues, ContactChange, ContactContext, Contact> = {
  subject: contactSubject,
  fields: contactTransferFields,
  aboveOf: (contact) => contact.managerId,
  cardOf: contactCard,
}

const partners: ExportKind<PartnerRow, PartnerValues, PartnerChange, PartnerContext, Partner> = {
  subject: partnerSubject,
  fields: partnerTransferFields,
  aboveOf: (partner) => partner.parentId,
  cardOf: partnerCard,
}

const leads: ExportKind<LeadRow, LeadValues, LeadChange, LeadContext, WrittenLead> = {
  subject: { ...leadSubject, present: (row, who) => writtenLead(presentLead(row, who)) },
  fields: leadTransferFields,
  aboveOf: () => null,
  cardOf: leadCard,
}

const handlers: Handlers<typeof exportContract, Who, App> = {
  'POST /api/v1/contacts/exports': ({ app, who, body }) => exportRecords(app.db, who, contacts, body),
  'GET /api/v1/contacts/export-columns': async ({ who }) => exportColumns(contacts.fields, who),
  'GET /api/v1/contacts/{id}/vcard': ({ app, who, params, query }) =>
    oneVcard(app.db, who, contacts, params.id, query.version),
  'POST /api/v1/partners/exports': ({ app, who, body }) => exportRecords(app.db, who, partners, body),
  'GET /api/v1/partners/export-columns': async ({ who }) => exportColumns(partners.fields, who),
  'GET /api/v1/partners/{id}/vcard': ({ app, who, params, query }) =>
    oneVcard(app.db, who, partners, params.id, query.version),
  'POST /api/v1/quotations/exports': ({ app, who, body }) => exportSales(app.db, who, body),
  'POST /api/v1/leads/exports': ({ app, who, body }) => exportRecords(app.db, who, leads, body),
  'GET /api/v1/leads/export-columns': async ({ who }) => exportColumns(leads.fields, who),
  'GET /api/v1/leads/{id}/vcard': ({ app, who, params, query }) =>
    oneVcard(app.db, who, leads, params.id, query.version),
}

export const exportRoutes: RouteTable<Who> = { contract: exportContract, handlers }
