// What converting a lead asks the server, and what is read anew afterwards.
import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { client } from '../../kit/ui/client.ts'
import { recordsAnew } from '../../organisation/ui/read-anew.ts'
import type { leadContract } from '../contract.ts'
import type { ConversionReply } from '../conversion.ts'
import { readConversion, sentConversion, type ConversionDraft } from './conversion-draft.ts'

const call = client<typeof leadContract>()

/** The leads that a contact or a partner came from; `version` is the record's, which a conversion raises. */
export function originsQuery(kind: 'contact' | 'partner', id: number, version: number) {
  return queryOptions({
    queryKey: [`${kind}s`, 'origins', id, version],
    queryFn: async ({ signal }) => {
      const { items } =
        kind === 'contact'
          ? await call('GET /api/v1/contacts/{id}/lead-origins', { params: { id } }, { signal })
          : await call('GET /api/v1/partners/{id}/lead-origins', { params: { id } }, { signal })
      return items
    },
  })
}

export function conversionTrial(id: number, draft: ConversionDraft) {
  const sent = sentConversion(draft)
  return queryOptions({
    queryKey: ['leads', 'conversion', id, sent],
    queryFn:
      sent === null
        ? skipToken
        : ({ signal }) =>
            call(
              'POST /api/v1/leads/{id}/conversions',
              { params: { id }, body: { ...sent, dryRun: true } },
              { signal },
            ),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  })
}

export async function convertLead(
  id: number,
  version: number,
  draft: ConversionDraft,
  told: ConversionReply,
): Promise<ConversionReply> {
  const sent = readConversion(draft, told)
  if (sent === null) throw new Error('a draft that was told is complete')
  const body = { ...sent, version }
  const reply = await call('POST /api/v1/leads/{id}/conversions', { params: { id }, body })
  await recordsAnew()
  return reply
}

export async function undoConversion(id: number, conversionId: number): Promise<void> {
  await call('DELETE /api/v1/leads/{id}/conversions/{conversionId}', { params: { id, conversionId } })
  await recordsAnew()
}
