// The name behind an id of a record, for screens too: it is apart from the schema, which stays on the server.
import type { Labels } from './labels.ts'

/** The name behind one id: `Camille Roux`; empty where there is none. */
export function labelOf({ labels }: { readonly labels: Labels }, field: string): string {
  const label = labels[field]
  return typeof label === 'string' ? label : ''
}
