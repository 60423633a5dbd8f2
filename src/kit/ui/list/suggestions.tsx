// Words already in use for a field, such as its tags, offered while one chooses.
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'

export interface Suggestion {
  readonly value: string
  readonly count: number
}

/** By the field's name. */
export type Suggestions = Readonly<
  Record<string, (words: string, signal: AbortSignal) => Promise<readonly Suggestion[]>>
>

const SuggestionsContext = createContext<Suggestions>({})
export const SuggestionsProvider = SuggestionsContext.Provider

export function useSuggestions(field: string, words: string): readonly Suggestion[] {
  const suggest = useContext(SuggestionsContext)[field]
  const { data } = useQuery({
    queryKey: ['suggestions', field, words],
    queryFn: ({ signal }) => suggest?.(words, signal) ?? [],
    enabled: suggest !== undefined,
    placeholderData: (before) => before,
  })
  return data ?? []
}
