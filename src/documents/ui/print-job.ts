// The job that sets a document, as the rest of the application meets it.
import type { Job } from '../../organisation/jobs/contract.ts'
import { documentAddress } from './print-calls.ts'

export function isPrintJob({ kind }: Job): boolean {
  return kind === 'document-print'
}

/** Where its document is; null when nothing came of it. */
export function printedAddress({ result }: Job): string | null {
  const id: unknown =
    typeof result === 'object' && result !== null ? Reflect.get(result, 'documentId') : undefined
  return typeof id === 'number' ? documentAddress(id) : null
}
