// What is read anew once something was written, by the first words of the keys under which answers are kept.
import { queryClient } from '../../kit/ui/query-client.ts'

/** A merge of partners changes contacts, a conversion of a lead both, an import all, and each of them who is a duplicate. */
const ofRecords = new Set([
  'contacts',
  'partners',
  'leads',
  'lookup',
  'imports',
  'merges',
  'duplicates',
  'documents',
])

/** After many records may have changed, or become one. */
export function recordsAnew(): Promise<void> {
  duplicatesSoon()
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => ofRecords.has(String(queryKey[0])) })
}

/** After what changes groups and no record, and is done once it is answered. */
export function duplicatesAnew(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['duplicates'] })
}

/** Most are compared within the first, all but the busiest moments within the second. */
const comparedAfter = [500, 2000]
let looking: readonly ReturnType<typeof setTimeout>[] = []

/** After a record was written: its pairs are looked for just afterwards. */
export function duplicatesSoon(): void {
  for (const timer of looking) clearTimeout(timer)
  looking = comparedAfter.map((delay) => setTimeout(() => void duplicatesAnew(), delay))
}

/** After work was begun: whoever shows what runs sees it at once. */
export function jobsAnew(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['jobs'] })
}
