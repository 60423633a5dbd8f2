// What converting between individuals and contacts asks the server, and what is read anew afterwards.
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import { recordsAnew } from '../../organisation/ui/read-anew.ts'
import type { individualContract, IndividualConversionReply } from '../individuals/contract.ts'

const call = client<typeof individualContract>()

export type Convertible = 'partner' | 'contact'

async function send(
  of: Convertible,
  id: number,
  body: { version: number; dryRun: boolean },
  signal?: AbortSignal,
) {
  const options = signal ? { signal } : {}
  return of === 'partner'
    ? call('POST /api/v1/partners/{id}/conversions', { params: { id }, body }, options)
    : call('POST /api/v1/contacts/{id}/conversions', { params: { id }, body }, options)
}

export function individualTrialQuery(of: Convertible, id: number, version: number) {
  return queryOptions({
    queryKey: ['individual-conversion', of, id, version],
    queryFn: ({ signal }) => send(of, id, { version, dryRun: true }, signal),
    staleTime: 0,
    retry: false,
  })
}

export async function convertIndividual(
  of: Convertible,
  id: number,
  version: number,
): Promise<IndividualConversionReply> {
  const reply = await send(of, id, { version, dryRun: false })
  await recordsAnew()
  return reply
}

export function individualConversionsQuery(of: Convertible, id: number) {
  return queryOptions({
    // Under the records, so that it is read anew with them.
    queryKey: [`${of}s`, 'conversions', id],
    queryFn: ({ signal }) =>
      of === 'partner'
        ? call('GET /api/v1/partners/{id}/conversions', { params: { id } }, { signal })
        : call('GET /api/v1/contacts/{id}/conversions', { params: { id } }, { signal }),
  })
}

export async function undoIndividualConversion(
  of: Convertible,
  id: number,
  conversionId: number,
): Promise<void> {
  const params = { id, conversionId }
  if (of === 'partner') await call('DELETE /api/v1/partners/{id}/conversions/{conversionId}', { params })
  else await call('DELETE /api/v1/contacts/{id}/conversions/{conversionId}', { params })
  await recordsAnew()
}
