// Fills an untouched Carnet with an example address book, once, so that a newcomer has people to look at.
import { setParticulars } from '../documents/particulars/particulars-queries.ts'
import type { App } from '../kit/app.ts'
import { addActivity } from '../activity/activity-actions.ts'
import { inTransaction, type Trx } from '../kit/database.ts'
import { readerNow } from '../kit/list/today.ts'
import { contactSubject } from '../contacts/save-actions.ts'
import { changeRecords, createRecords } from '../organisation/records/save-records-actions.ts'
import { insertView } from '../organisation/saved-views/queries.ts'
import { asWho } from '../organisation/sign-in/actions.ts'
import { findWho } from '../organisation/sign-in/queries.ts'
import { createUserWithHash } from '../organisation/users/actions.ts'
import { findUserByEmail } from '../organisation/users/queries.ts'
import type { Who } from '../organisation/who.ts'
import { leadSubject } from '../leads/save-actions.ts'
import { partnerSubject } from '../partners/save-actions.ts'
import { jobs } from '../kit/jobs.ts'
import { invoiceOrder, refuseInvoiced } from '../reminders/order-invoices-actions.ts'
import { addPayment } from '../reminders/payments-actions.ts'
import { proposeIn } from '../reminders/run-actions.ts'
import { changeInvoice, finaliseInvoice } from '../reminders/save-invoice-actions.ts'
import { daysAfter } from '../sales/sale-values.ts'
import type { SaleStep } from '../sales/sale-status.ts'
import type { Sale } from '../sales/sale.ts'
import { saleSubject } from '../sales/save-actions.ts'
import {
  cancelSale,
  completeSale,
  confirmSale,
  finaliseSale,
  renewSale,
  type Stepped,
} from '../sales/steps-actions.ts'
import { activity, activityDraft } from './example/activity.ts'
import { atApollo } from './example/apollo.ts'
import { contactDraft, leadDraft, nameOf, partnerDraft, storyOfLine } from './example/drafts.ts'
import { families } from './example/families.ts'
import { KnownNames } from './example/known-names.ts'
import { exampleInvoices } from './example/invoices.ts'
import { leads } from './example/leads.ts'
import { lookAlikes } from './example/look-alikes.ts'
import * as organisation from './example/organisation.ts'
import { partnerLookAlikes } from './example/partner-look-alikes.ts'
import { partners, type PartnerLine } from './example/partners.ts'
import { people } from './example/people.ts'
import { registered } from './example/registered.ts'
import * as queries from './example/queries.ts'
import { exampleSales } from './example/sales.ts'
import { savedViews } from './example/saved-views.ts'
import type { Story } from './example/story.ts'

/** Whether it was made now. */
export function ensureExample(app: App): Promise<boolean> {
  return inTransaction(app.db, async (trx) => {
    await queries.lockExample(trx)
    if (!(await queries.isUntouched(trx))) return false
    await queries.markExample(trx)
    await makeExample(trx)
    return true
  })
}

async function makeExample(trx: Trx): Promise<void> {
  const known = new KnownNames()
  await makeOrganisation(trx, known)
  const author = await whoIs(trx, known.idOf('user', organisation.author))
  await makePartners(trx, known, author, partners)
  const stories = [...atApollo, ...people.map(storyOfLine), ...families, ...lookAlikes]
  for (const batch of batches(stories)) await makeContacts(trx, known, author, batch)
  await makePartners(trx, known, author, partnerLookAlikes)
  await makeLeads(trx, known, author)
  await makeActivity(trx, known, author)
  await makeSales(trx, known, author)
  await makeInvoices(trx, author)
  // The latest view comes first in a list of views.
  for (const view of savedViews(known.idOf).reverse()) await insertView(trx, author.userId, view)
}

async function makeOrganisation(trx: Trx, known: KnownNames): Promise<void> {
  for (const code of organisation.localizations) {
    const [country = '', language = ''] = code.split(' ')
    known.learn('localization', [code], [await queries.ensureLocalization(trx, country, language)])
  }
  for (const [name, localization] of Object.entries(organisation.companies)) {
    const address = organisation.companyAddresses[name as organisation.CompanyName]
    const id = await queries.insertCompany(trx, name, known.idOf('localization', localization), address)
    await setParticulars(trx, id, organisation.companyParticulars[name as organisation.CompanyName])
    known.learn('company', [name], [id])
  }
  known.learn('sector', organisation.sectors, await queries.insertNames(trx, 'sector', organisation.sectors))
  known.learn('team', organisation.teams, await queries.insertNames(trx, 'team', organisation.teams))
  known.learn('role', Object.keys(organisation.roles), await queries.insertRoles(trx, organisation.roles))
  const functions = await queries.insertNames(trx, 'job_function', organisation.functions)
  known.learn('job_function', organisation.functions, functions)
  for (const [domain, other] of Object.entries(organisation.domainAliases)) {
    await queries.insertAlias(trx, domain, other)
  }
  for (const user of organisation.users) known.learn('user', [user.name], [await makeUser(trx, known, user)])
}

/** Without a password: known to everybody, and nobody signs in as them. */
async function makeUser(trx: Trx, known: KnownNames, user: organisation.ExampleUser): Promise<number> {
  const { name, email, profile, language, team, companies } = user
  const there = await findUserByEmail(trx, email)
  if (there) return there.id
  const teamId = team === null ? null : known.idOf('team', team)
  const companyIds = companies.map((company) => known.idOf('company', company))
  return (await createUserWithHash(trx, { name, email, profile, language, teamId, companyIds, hash: null }))
    .id
}

async function whoIs(trx: Trx, userId: number): Promise<Who> {
  const row = await findWho(trx, userId)
  if (!row) throw new Error('the author of the example is not active')
  return asWho(row, null)
}

async function makePartners(
  trx: Trx,
  known: KnownNames,
  author: Who,
  lines: readonly PartnerLine[],
): Promise<void> {
  const drafts = lines.map((line) => partnerDraft(line, known.idOf))
  const rows = await createRecords(
    partnerSubject,
    trx,
    author,
    drafts.map(({ draft }) => draft),
  )
  known.learn(
    'partner',
    drafts.map(({ name }) => name),
    rows.map((row) => row.id),
  )
  const daughters = registered.filter((line) => line.parent !== '')
  const edits = daughters.map((line) => ({
    id: known.idOf('partner', line.partner),
    change: { parentId: known.idOf('partner', line.parent) },
  }))
  await changeRecords(partnerSubject, trx, author, edits)
}

async function makeContacts(
  trx: Trx,
  known: KnownNames,
  author: Who,
  stories: readonly Story[],
): Promise<void> {
  const drafts = stories.map((story) => contactDraft(story, partners, known.idOf))
  const rows = await createRecords(
    contactSubject,
    trx,
    author,
    drafts.map(({ draft }) => draft),
  )
  known.learn(
    'contact',
    drafts.map(({ name }) => name),
    rows.map((row) => row.id),
  )
}

async function makeLeads(trx: Trx, known: KnownNames, author: Who): Promise<void> {
  const sources = await queries.insertNames(trx, 'lead_source', organisation.leadSources)
  known.learn('lead_source', organisation.leadSources, sources)
  for (const table of ['lead_status', 'lead_lost_reason'] as const) {
    const rows = await queries.listNames(trx, table)
    known.learn(
      table,
      rows.map(({ name }) => name),
      rows.map(({ id }) => id),
    )
  }
  const drafts = leads.map((line) => leadDraft(line, known.idOf))
  const rows = await createRecords(leadSubject, trx, author, drafts)
  known.learn(
    'lead',
    leads.map((line) => (line.lastName === '' ? line.company : `${line.lastName} ${line.firstName}`)),
    rows.map((row) => row.id),
  )
}

/** The tasks are of whoever is here to see them, else of the author. */
async function makeActivity(trx: Trx, known: KnownNames, author: Who): Promise<void> {
  const [ownerId, now] = [(await queries.firstUser(trx)) ?? author.userId, new Date()]
  for (const line of activity) {
    const { kind, on, details } = activityDraft(line, known.idOf, ownerId, now)
    await addActivity(trx, author, kind, on, details)
  }
}

/** In the order in which they were finalised, so that their numbers are in the order of their dates. */
async function makeSales(trx: Trx, known: KnownNames, author: Who): Promise<void> {
  const { today } = readerNow(author.userId)
  for (const { draft, steps, daysAgo, reference } of exampleSales(known.idOf)) {
    const [row] = await createRecords(saleSubject, trx, author, [draft])
    let at = { id: row?.id ?? 0, version: row?.version ?? 0 }
    for (const [index, step] of steps.entries()) {
      const stepped = { ...at, day: daysAfter(today, Math.min(0, 4 * index - daysAgo)) }
      at = await takeStep(trx, author, step, stepped, reference)
    }
  }
}

function takeStep(
  trx: Trx,
  author: Who,
  step: SaleStep,
  stepped: Stepped,
  customerReference: string,
): Promise<Sale> {
  switch (step) {
    case 'finalise':
      return finaliseSale(trx, author, stepped)
    case 'confirm':
      return confirmSale(trx, author, stepped, { customerReference })
    case 'complete':
      return completeSale(trx, author, stepped)
    case 'cancel':
      return cancelSale(trx, author, stepped, refuseInvoiced)
    case 'renew':
      return renewSale(trx, author, stepped)
  }
}

/** One is overdue, so that a reminder waits; one is disputed, one paid, one still a draft. */
async function makeInvoices(trx: Trx, author: Who): Promise<void> {
  const { today } = readerNow(author.userId)
  for (const { order, daysAgo, paid, hold } of exampleInvoices) {
    const made = await invoiceOrder(trx, author, await queries.findOrder(trx, order))
    if (daysAgo === null) continue
    const day = { issuedOn: daysAfter(today, -daysAgo) }
    const { body } = await finaliseInvoice(trx, author, made.body, day)
    if (paid) await addPayment(trx, author, body, paymentOf(body.totalWithTax, daysAfter(today, -4)))
    if (hold) await changeInvoice(trx, author, body, hold)
  }
  await proposeIn(trx, jobs, author, author.userId)
}

function paymentOf(amount: string, paidOn: string) {
  return { amount, paidOn, method: 'transfer', reference: '', evenOver: false } as const
}

/** Together until somebody reports to one of them, who must be there first. */
function batches(stories: readonly Story[]): Story[][] {
  const found: Story[][] = [[]]
  for (const story of stories) {
    const last = found.at(-1) ?? []
    if (last.some((other) => nameOf(other) === story.manager)) found.push([story])
    else last.push(story)
  }
  return found
}
