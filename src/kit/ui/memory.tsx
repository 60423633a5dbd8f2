// What the server remembers of a reader's screens: preferences and saved views; the application says where.
import { createContext, useContext } from 'react'

export interface KeptView {
  readonly id: number
  readonly name: string
  readonly shared: boolean
  /** Only the owner changes a view that others see too. */
  readonly mine: boolean
  readonly content: unknown
}

export type ViewDraft = Omit<KeptView, 'id' | 'mine'>

export interface Memory {
  readonly readPreference: (name: string, signal: AbortSignal) => Promise<unknown>
  readonly writePreference: (name: string, value: unknown) => Promise<void>
  readonly listViews: (subject: string, signal: AbortSignal) => Promise<readonly KeptView[]>
  readonly saveView: (subject: string, draft: ViewDraft) => Promise<KeptView>
  readonly changeView: (id: number, change: Partial<ViewDraft>) => Promise<KeptView>
  readonly deleteView: (id: number) => Promise<void>
}

const forgetful: Memory = {
  readPreference: async () => null,
  writePreference: async () => undefined,
  listViews: async () => [],
  saveView: async (_, draft) => ({ ...draft, id: 0, mine: true }),
  changeView: async (id) => ({ id, name: '', shared: false, mine: true, content: {} }),
  deleteView: async () => undefined,
}

const MemoryContext = createContext<Memory>(forgetful)
export const MemoryProvider = MemoryContext.Provider

export function useMemory(): Memory {
  return useContext(MemoryContext)
}
