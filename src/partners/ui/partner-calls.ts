// What a partner's form asks the server, and under which keys the answers are kept.
import { queryOptions } from '@tanstack/react-query'
import { sentPhones } from '../../contact-details/ui/detail-fields.ts'
import type { CallArguments } from '../../kit/contract.ts'
import type { Condition } from '../../kit/filter.ts'
import { client } from '../../kit/ui/client.ts'
import type { Found } from '../../kit/ui/lookups.tsx'
import { queryClient } from '../../kit/ui/query-client.ts'
import { duplicatesSoon } from '../../organisation/ui/read-anew.ts'
import type { partnerContract } from '../contract.ts'
import type { Partner, PartnerChange } from '../partner.ts'

const call = client<typeof partnerContract>()

export function partnerQuery(id: number) {
  return queryOptions({
    queryKey: ['partners', 'record', id],
    queryFn: ({ signal }) => call('GET /api/v1/partners/{id}', { params: { id } }, { signal }),
  })
}

export function subsidiariesOf(partnerId: number): Condition {
  return { field: 'parentId', op: 'in', value: [partnerId] }
}

export function subsidiariesQuery(partnerId: number) {
  const filter = JSON.stringify(subsidiariesOf(partnerId))
  return queryOptions({
    queryKey: ['partners', 'subsidiaries', partnerId],
    queryFn: async ({ signal }) => {
      const [page, { count }] = await Promise.all([
        call('GET /api/v1/partners', { query: { filter, limit: 50 } }, { signal }),
        call('GET /api/v1/partners/count', { query: { filter } }, { signal }),
      ])
      return { items: page.items, count }
    },
  })
}

/** A partner as far as it is typed. */
export type TypedPartner = NonNullable<
  CallArguments<(typeof partnerContract)['POST /api/v1/partners/duplicate-checks']>['body']
>

export function checkPartner(draft: TypedPartner, signal: AbortSignal) {
  return call('POST /api/v1/partners/duplicate-checks', { body: draft }, { signal })
}

export async function suggestPartnerTags(typed: string, signal: AbortSignal): Promise<readonly string[]> {
  const { items } = await call('GET /api/v1/partners/tags', { query: { q: typed } }, { signal })
  return items.map(({ tag }) => tag)
}

type Values = Readonly<Record<string, unknown>>

export async function createPartner(values: Values): Promise<Partner> {
  const { archived: _, ...sent } = sentValues(values)
  return known(await call('POST /api/v1/partners', { body: { ...sent, name: sent.name ?? '' } }))
}

/** Makes the partner that a picker did not find, from its name alone. */
export async function createPartnerNamed(name: string): Promise<Found> {
  const partner = await createPartner({ name, kind: 'company' })
  return { id: partner.id, label: partner.displayName, hint: partner.reference }
}

export async function changePartner(id: number, values: Values, version: number): Promise<Partner> {
  const body = sentValues(values)
  return known(await call('PATCH /api/v1/partners/{id}', { params: { id }, body }, { version }))
}

export async function archivePartner(id: number, archived: boolean, version: number): Promise<Partner> {
  return known(await call('PATCH /api/v1/partners/{id}', { params: { id }, body: { archived } }, { version }))
}

export async function givePartnerPicture(id: number, file: File): Promise<Partner> {
  const body = new FormData()
  body.append('file', file)
  return known(await call('PUT /api/v1/partners/{id}/picture', { params: { id }, body: body as never }))
}

export async function takePartnerPicture(id: number): Promise<Partner> {
  return known(await call('DELETE /api/v1/partners/{id}/picture', { params: { id } }))
}

function sentValues(values: Values): PartnerChange {
  return {
    ...values,
    ...('phones' in values ? { phones: sentPhones(values['phones']) } : {}),
  } as PartnerChange
}

/** What was answered is what is shown; lists and contacts that show the partner are asked for again. */
function known(partner: Partner): Partner {
  queryClient.setQueryData(partnerQuery(partner.id).queryKey, partner)
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [first, second] }) =>
      (first === 'partners' && second !== 'record') || first === 'contacts' || first === 'lookup',
  })
  duplicatesSoon()
  return partner
}
