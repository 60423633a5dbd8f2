// The names behind the ids that the rows of a list hold, asked for once a field.
import { useQueries } from '@tanstack/react-query'
import type { ValueLabel } from '../form/edits.ts'
import { useLookups } from '../lookups.tsx'
import { itemValue, type ConfigurationItem, type ConfigurationList } from './configuration-list.ts'

export type NamesOf = (item: ConfigurationItem, field: string) => ValueLabel

export function useFieldNames(list: ConfigurationList, rows: readonly ConfigurationItem[]): NamesOf {
  const lookups = useLookups()
  const pointing = list.fields.filter(({ kind }) => kind === 'record' || kind === 'records')
  const answers = useQueries({
    queries: pointing.map((field) => {
      const ids = [...new Set(rows.flatMap((row) => idsOf(itemValue(row, field.name))))].toSorted(
        (one, other) => one - other,
      )
      const lookup = lookups[field.of ?? '']
      return {
        queryKey: ['lookup', field.of, 'ids', ids],
        queryFn: ({ signal }: { signal: AbortSignal }) => lookup?.byIds(ids, signal) ?? [],
        enabled: ids.length > 0 && lookup !== undefined,
      }
    }),
  })
  return (item, name) => {
    const found = answers[pointing.findIndex((field) => field.name === name)]?.data ?? []
    const value = itemValue(item, name)
    const names = idsOf(value).map((id) => found.find((one) => one.id === id)?.label ?? '…')
    return Array.isArray(value) ? names : (names[0] ?? null)
  }
}

function idsOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return Array.isArray(value) ? value.filter((id) => typeof id === 'number') : []
}
