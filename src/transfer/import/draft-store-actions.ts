// What a trial remembers of the records that it would have made or changed: in memory, or in the database for a large file.
import type { Trx } from '../../kit/database.ts'
import type { Candidate } from '../plan/candidate.ts'
import type { Slot } from '../plan/planning.ts'
import { findDrafts, saveDrafts, type Draft, type KeyedDraft } from './row-queries.ts'

export interface DraftStore<V> {
  /** By the names of rows, as `nameKey` writes them, and by `idKey` of records. */
  find(trx: Trx, keys: readonly string[]): Promise<{ key: string; draft: Draft<V> }[]>
  save(trx: Trx, slots: readonly Slot<V>[]): Promise<void>
}

/** Files of fewer rows are remembered in memory, which is quicker. */
const mostInMemory = 20_000

export function openDrafts<V>(importId: number, rows: number): DraftStore<V> {
  return rows <= mostInMemory ? draftsInMemory() : draftsInDatabase(importId)
}

export function idKey(id: number): string {
  return `i:${id}`
}

function keyed<V>({ id, line, candidate, values, picture }: Slot<V>): KeyedDraft<V> {
  const draft = { id, line, candidate, values, hasPicture: picture !== null }
  return { draft, keys: [candidate.name, idKey(id)] }
}

function draftsInMemory<V>(): DraftStore<V> {
  const drafts = new Map<number, Draft<V>>()
  const idsByKey = new Map<string, Set<number>>()
  return {
    find: async (_trx, keys) =>
      keys.flatMap((key) =>
        [...(idsByKey.get(key) ?? [])].flatMap((id) => {
          const draft = drafts.get(id)
          return draft ? [{ key, draft }] : []
        }),
      ),
    save: async (_trx, slots) => {
      for (const { draft, keys } of slots.map(keyed)) {
        drafts.set(draft.id, draft)
        for (const key of keys) idsByKey.set(key, (idsByKey.get(key) ?? new Set()).add(draft.id))
      }
    },
  }
}

function draftsInDatabase<V>(importId: number): DraftStore<V> {
  return {
    find: (trx, keys) => findDrafts(trx, importId, keys),
    save: (trx, slots) => saveDrafts(trx, importId, slots.map(keyed)),
  }
}

/** The drafts that rows may belong to, in the stead of what the database holds of them. */
export interface KnownDrafts<V> {
  /** `found` are those of the database. */
  candidates(keys: readonly string[], found: readonly Candidate[]): Candidate[]
  slot(id: number, empty: V): Slot<V> | undefined
}

export function noDrafts<V>(): KnownDrafts<V> {
  return { candidates: (_keys, found) => [...found], slot: () => undefined }
}

export async function knownDrafts<V>(
  store: DraftStore<V>,
  trx: Trx,
  keys: readonly string[],
): Promise<KnownDrafts<V>> {
  const found = await store.find(trx, keys)
  const byId = new Map(found.map(({ draft }) => [draft.id, draft]))
  const byKey = new Map<string, Draft<V>[]>()
  for (const { key, draft } of found) byKey.set(key, [...(byKey.get(key) ?? []), draft])
  return {
    candidates: (own, others) => {
      const all = new Map(others.map((one) => [one.id, byId.get(one.id)?.candidate ?? one]))
      for (const key of own)
        for (const { candidate } of byKey.get(key) ?? []) all.set(candidate.id, candidate)
      return [...all.values()]
    },
    slot: (id, empty) => {
      const draft = byId.get(id)
      const picture = draft?.hasPicture ? new Uint8Array() : null
      return draft && { ...draft, isNew: id < 0, before: empty, picture }
    },
  }
}
