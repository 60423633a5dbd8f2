// The views of a list: those that come with Carnet, one's own and the shared ones; which one is open, and changed.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMemory, type KeptView, type ViewDraft } from '../memory.tsx'
import { useSay } from '../language.tsx'
import { readViewContent, type ViewContent } from './saved-view.ts'
import type { ListRow, ListSubject } from './subject.ts'

export interface View {
  readonly id: number | string
  readonly name: string
  readonly content: ViewContent
  /** Null for those that come with Carnet. */
  readonly kept: KeptView | null
}

export function useViews<Row extends ListRow>(subject: ListSubject<Row>): readonly View[] {
  const memory = useMemory()
  const say = useSay()
  const { data } = useQuery({
    queryKey: ['saved-views', subject.name],
    queryFn: ({ signal }) => memory.listViews(subject.name, signal),
  })
  return useMemo(() => {
    const presets = subject.presets.map(({ name, words, content }) => ({
      id: name,
      name: say(words),
      content,
      kept: null,
    }))
    const kept = (data ?? []).map((view) => ({
      id: view.id,
      name: view.name,
      content: readViewContent(subject.fields, view.content),
      kept: view,
    }))
    return [...presets, ...kept]
  }, [data, subject, say])
}

export function useViewChanges(subject: string) {
  const memory = useMemory()
  const client = useQueryClient()
  const afresh = () => client.invalidateQueries({ queryKey: ['saved-views', subject] })
  return {
    save: async (draft: ViewDraft): Promise<KeptView> => {
      const view = await memory.saveView(subject, draft)
      await afresh()
      return view
    },
    change: async (id: number, change: Partial<ViewDraft>): Promise<void> => {
      await memory.changeView(id, change)
      await afresh()
    },
    remove: async (id: number): Promise<void> => {
      await memory.deleteView(id)
      await afresh()
    },
  }
}
