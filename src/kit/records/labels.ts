// The names behind the ids of a record, by field: `{ ownerId: 'Camille Roux', roleIds: ['Acheteur'] }`.
import { z } from 'zod'

export const Labels = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]))
export type Labels = z.output<typeof Labels>

/** The name behind one id: `Camille Roux`; empty where there is none. */
export function labelOf({ labels }: { readonly labels: Labels }, field: string): string {
  const label = labels[field]
  return typeof label === 'string' ? label : ''
}
