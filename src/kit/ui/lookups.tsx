// How a screen finds the records that a field points at (users, teams, partners …), by the field's `of`.
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'

export interface Found {
  readonly id: number
  readonly label: string
  /** What tells two of the same name apart: a company, a code. */
  readonly hint?: string
  readonly archived?: boolean
}

export interface Lookup {
  /** The best first; without words, what is most likely wanted. */
  search(words: string, signal?: AbortSignal): Promise<readonly Found[]>
  byIds(ids: readonly number[], signal?: AbortSignal): Promise<readonly Found[]>
  /** Makes the record that was not found, where the reader may. */
  create?(name: string): Promise<Found>
}

export type Lookups = Readonly<Record<string, Lookup>>

const LookupsContext = createContext<Lookups>({})
export const LookupsProvider = LookupsContext.Provider

const nothing: Lookup = { search: async () => [], byIds: async () => [] }

export function useLookups(): Lookups {
  return useContext(LookupsContext)
}

export function useLookup(of: string): Lookup {
  return useLookups()[of] ?? nothing
}

/** What a picker offers for the words typed so far; the former answers stay until the new ones are there. */
export function useSearched(of: string, words: string): { found: readonly Found[]; isPending: boolean } {
  const lookup = useLookup(of)
  const { data, isPending } = useQuery({
    queryKey: ['lookup', of, 'search', words.trim()],
    queryFn: ({ signal }) => lookup.search(words.trim(), signal),
    placeholderData: (before) => before,
  })
  return { found: data ?? [], isPending }
}

/** The names behind ids, for a chip or a value that came from a URL. */
export function useFound(of: string, ids: readonly number[]): readonly Found[] {
  const lookup = useLookup(of)
  const { data } = useQuery({
    queryKey: ['lookup', of, 'ids', ids],
    queryFn: ({ signal }) => lookup.byIds(ids, signal),
    enabled: ids.length > 0,
    placeholderData: (before) => before,
  })
  return data ?? []
}
