// Makes the partner that a picker did not find, from its name alone.
import { client } from '../../kit/ui/client.ts'
import type { Found } from '../../kit/ui/lookups.tsx'
import { queryClient } from '../../kit/ui/query-client.ts'
import type { partnerContract } from '../contract.ts'

const call = client<typeof partnerContract>()

export async function createPartner(name: string): Promise<Found> {
  const partner = await call('POST /api/v1/partners', { body: { name, kind: 'company' } })
  void queryClient.invalidateQueries({ queryKey: ['partners'] })
  void queryClient.invalidateQueries({ queryKey: ['lookup', 'partner'] })
  return { id: partner.id, label: partner.displayName, hint: partner.reference }
}
