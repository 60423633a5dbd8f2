// A list of configuration at work: its rows, and what changes them, with an undo wherever one can be had.
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../client.ts'
import { useWords } from '../language.tsx'
import { announce } from '../live-region.tsx'
import { toast } from '../toast-queue.ts'
import {
  itemName,
  itemValue,
  type ConfigurationAsked,
  type ConfigurationItem,
  type ConfigurationList,
  type ItemValues,
} from './configuration-list.ts'
import { configurationWords } from './labels.ts'

export function useRows(list: ConfigurationList, asked: ConfigurationAsked) {
  const query = useInfiniteQuery({
    queryKey: ['configuration', list.name, asked],
    queryFn: ({ pageParam, signal }) =>
      list.page(pageParam === null ? asked : { ...asked, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
  return { ...query, rows: query.data?.pages.flatMap((page) => page.items) ?? [] }
}

export interface RowActions {
  /** Rejects with the problem, which stands at its field. */
  readonly save: (id: ConfigurationItem['id'] | null, values: ItemValues) => Promise<void>
  readonly archive: (item: ConfigurationItem, away: boolean) => void
  readonly remove: (item: ConfigurationItem) => void
}

export function useRowActions(list: ConfigurationList): RowActions {
  const words = useWords(configurationWords)
  const client = useQueryClient()
  const refresh = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['configuration', list.name] }),
      client.invalidateQueries({ queryKey: ['lookup', list.of ?? list.name] }),
    ])
  }
  const failed = (problem: unknown) =>
    void toast(problem instanceof ApiProblem ? problem.message : words.unreachable)

  const archive = async (item: ConfigurationItem, away: boolean): Promise<void> => {
    await list.change(item.id, { archived: away })
    await refresh()
    const name = itemName(list, item)
    const back = () => archive(item, !away).catch(failed)
    toast(away ? words.archivedNow(name) : words.restoredNow(name), [
      { label: words.undo, undo: true, run: back },
    ])
  }

  const remove = async (item: ConfigurationItem): Promise<void> => {
    try {
      await list.remove?.(item.id)
    } catch (problem) {
      stillUsed(item, problem)
      return
    }
    await refresh()
    const again = async () => {
      await list.create?.(valuesOf(list, item))
      await refresh()
    }
    toast(words.removed(itemName(list, item)), [
      { label: words.undo, undo: true, run: () => again().catch(failed) },
    ])
  }

  const stillUsed = (item: ConfigurationItem, problem: unknown) => {
    if (!(problem instanceof ApiProblem) || problem.code !== 'in-use') return failed(problem)
    const name = itemName(list, item)
    const uses = Number(problem.details['uses'] ?? 0)
    if (!list.archivable || item.archived) return void toast(words.inUseKept(name, uses))
    toast(words.inUse(name, uses), [{ label: words.archive, run: () => archive(item, true).catch(failed) }])
  }

  return {
    save: async (id, values) => {
      if (id === null) await list.create?.(values)
      else await list.change(id, values)
      await refresh()
      announce(words.saved)
    },
    archive: (item, away) => void archive(item, away).catch(failed),
    remove: (item) => void remove(item),
  }
}

/** What would make the row anew. */
function valuesOf(list: ConfigurationList, item: ConfigurationItem): ItemValues {
  const names = list.fields.filter((field) => !field.readOnly).map((field) => field.name)
  return Object.fromEntries(names.map((name) => [name, itemValue(item, name)]))
}
