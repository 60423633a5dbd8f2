// Where the records that fields point at are looked up.
import type { roleContract } from '../contacts/configuration/roles-contract.ts'
import type { jobFunctionContract } from '../contacts/configuration/job-functions-contract.ts'
import type { contactContract } from '../contacts/contract.ts'
import type { leadSourceContract } from '../leads/configuration/lead-sources-contract.ts'
import type { lostReasonContract } from '../leads/configuration/lost-reasons-contract.ts'
import type { statusContract } from '../leads/configuration/statuses-contract.ts'
import type { vatRateContract } from '../sales/configuration/vat-rates-contract.ts'
import { client } from '../kit/ui/client.ts'
import type { Found, Lookup, Lookups } from '../kit/ui/lookups.tsx'
import type { companyContract } from '../organisation/companies/contract.ts'
import type { localizationContract } from '../organisation/localizations/contract.ts'
import type { teamContract } from '../organisation/teams/contract.ts'
import type { userContract } from '../organisation/users/contract.ts'
import type { sectorContract } from '../partners/configuration/sectors-contract.ts'
import type { partnerContract } from '../partners/contract.ts'
import { createPartnerNamed } from '../partners/ui/partner-calls.ts'

type Contracts = typeof roleContract &
  typeof jobFunctionContract &
  typeof sectorContract &
  typeof statusContract &
  typeof lostReasonContract &
  typeof leadSourceContract &
  typeof companyContract &
  typeof localizationContract &
  typeof teamContract &
  typeof userContract &
  typeof vatRateContract &
  typeof partnerContract &
  typeof contactContract

const call = client<Contracts>()
const most = 30

type ListKey =
  | 'GET /api/v1/roles'
  | 'GET /api/v1/job-functions'
  | 'GET /api/v1/sectors'
  | 'GET /api/v1/lead-statuses'
  | 'GET /api/v1/lead-lost-reasons'
  | 'GET /api/v1/lead-sources'
  | 'GET /api/v1/companies'
  | 'GET /api/v1/localizations'
  | 'GET /api/v1/teams'
  | 'GET /api/v1/users'
  | 'GET /api/v1/vat-rates'

/** A list of configuration: all have a name, roles a code too. */
function configuration(key: ListKey): Lookup {
  const found = (item: { id: number; name: string; code?: string; archived: boolean }): Found => ({
    id: item.id,
    label: item.name,
    archived: item.archived,
    ...(item.code ? { hint: item.code } : {}),
  })
  return {
    search: async (words, signal) => {
      const { items } = await call(key, { query: { q: words, limit: most } }, signalled(signal))
      return items.map(found)
    },
    byIds: async (ids, signal) => {
      const query = { ids: ids.join(','), archived: 'all', limit: 200 } as const
      const { items } = await call(key, { query }, signalled(signal))
      return items.map(found)
    },
  }
}

const partner: Lookup = {
  search: async (words, signal) => {
    const { items } = await call(
      'GET /api/v1/partners',
      { query: { q: words, limit: most } },
      signalled(signal),
    )
    return items.map(partnerFound)
  },
  byIds: async (ids, signal) => {
    const query = { ids: ids.join(','), archived: 'all', limit: 200 } as const
    const { items } = await call('GET /api/v1/partners', { query }, signalled(signal))
    return items.map(partnerFound)
  },
  create: createPartnerNamed,
}

const contact: Lookup = {
  search: async (words, signal) => {
    const { items } = await call(
      'GET /api/v1/contacts',
      { query: { q: words, limit: most } },
      signalled(signal),
    )
    return items.map(contactFound)
  },
  byIds: async (ids, signal) => {
    const query = { ids: ids.join(','), archived: 'all', limit: 200 } as const
    const { items } = await call('GET /api/v1/contacts', { query }, signalled(signal))
    return items.map(contactFound)
  },
}

function partnerFound(one: { id: number; displayName: string; reference: string; archived: boolean }): Found {
  return { id: one.id, label: one.displayName, hint: one.reference, archived: one.archived }
}

function contactFound(one: {
  id: number
  name: string
  reference: string
  archived: boolean
  labels: Readonly<Record<string, unknown>>
}): Found {
  const company = one.labels['partnerId']
  const hint = typeof company === 'string' ? `${company} · ${one.reference}` : one.reference
  return { id: one.id, label: one.name, hint, archived: one.archived }
}

function signalled(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal ? { signal } : {}
}

export const lookups: Lookups = {
  role: configuration('GET /api/v1/roles'),
  'job-function': configuration('GET /api/v1/job-functions'),
  sector: configuration('GET /api/v1/sectors'),
  'lead-status': configuration('GET /api/v1/lead-statuses'),
  'lead-lost-reason': configuration('GET /api/v1/lead-lost-reasons'),
  'lead-source': configuration('GET /api/v1/lead-sources'),
  company: configuration('GET /api/v1/companies'),
  localization: configuration('GET /api/v1/localizations'),
  team: configuration('GET /api/v1/teams'),
  user: configuration('GET /api/v1/users'),
  'vat-rate': configuration('GET /api/v1/vat-rates'),
  partner,
  contact,
}
