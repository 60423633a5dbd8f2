// A merge while it is prepared: which records, which original, what is chosen, what would move, what stands in the way.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { recordsAnew } from '../../organisation/ui/read-anew.ts'
import type { DuplicateSubject, MergeTold, ToldRecord } from './merge-subject.ts'

/** Choices follow each other quickly; the rows are counted when they rest. */
const choosingRest = 200

export function useMerge(subject: DuplicateSubject, given: readonly number[]) {
  const [ids, setIds] = useState(given)
  const [original, setOriginal] = useState<number | null>(null)
  const [choices, setChoices] = useState<Readonly<Record<string, number | 'all'>>>({})
  const [busy, setBusy] = useState(false)
  const [changed, setChanged] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<Error | null>(null)

  const first = useTold(subject, ids, ids[0] ?? 0, {})
  const originalId = original ?? first.data?.proposedId ?? ids[0] ?? 0
  const [rested] = useDebouncedValue(choices, choosingRest)
  const told = useTold(subject, ids, originalId, rested)
  const fresh = told.data ?? first.data
  const records = useMemo(() => inOrder(fresh, first.data?.proposedId), [fresh, first.data?.proposedId])
  const plan = useMemo(
    () => planOf(subject, records, originalId, choices),
    [subject, records, originalId, choices],
  )

  const goOnWith = (next: readonly number[]) => {
    setRefused(null)
    setIds([...new Set(next)])
    if (original !== null && !next.includes(original)) setOriginal(null)
    setChoices((old) =>
      Object.fromEntries(Object.entries(old).filter(([, id]) => id === 'all' || next.includes(id))),
    )
  }
  /** The merge that was made; null where something stood in the way. */
  const merge = async (): Promise<MergeTold | null> => {
    setBusy(true)
    setChanged([])
    setRefused(null)
    try {
      const made = await subject.merge({
        ...asked(ids, originalId, choices),
        versions: Object.fromEntries(records.map(({ id, version }) => [id, version])),
        dryRun: false,
      })
      await recordsAnew()
      return made
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'version-differs') {
        setChanged(namesIn(error))
        await Promise.all([first.refetch(), told.refetch()])
      } else setRefused(error instanceof Error ? error : new Error(String(error)))
      return null
    } finally {
      setBusy(false)
    }
  }
  return {
    ids,
    records,
    originalId,
    proposedId: first.data?.proposedId,
    setOriginal,
    choices,
    choose: (field: string, choice: number | 'all') => setChoices((old) => ({ ...old, [field]: choice })),
    plan,
    /** What would move; undefined while it is counted. */
    preview: told.isPlaceholderData || told.data?.originalId !== originalId ? undefined : told.data,
    trouble: refused ?? (told.isError ? told.error : first.error),
    retry: () => {
      setRefused(null)
      void first.refetch()
      void told.refetch()
    },
    goOnWith,
    changed,
    busy,
    merge,
  }
}

export type Merge = ReturnType<typeof useMerge>

function asked(
  ids: readonly number[],
  originalId: number,
  choices: Readonly<Record<string, number | 'all'>>,
) {
  return { originalId, duplicateIds: ids.filter((id) => id !== originalId), choices: { ...choices } }
}

function useTold(
  subject: DuplicateSubject,
  ids: readonly number[],
  originalId: number,
  choices: Readonly<Record<string, number | 'all'>>,
) {
  return useQuery({
    queryKey: ['merge-told', subject.subject, ids, originalId, choices],
    queryFn: ({ signal }) => subject.merge({ ...asked(ids, originalId, choices), dryRun: true }, signal),
    enabled: ids.length > 1,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  })
}

/** The proposed one first, then by age: columns stay where they are when another original is chosen. */
function inOrder(told: MergeTold | undefined, proposedId: number | undefined): readonly ToldRecord[] {
  return (told?.records ?? []).toSorted(
    (a, b) =>
      Number(b.id === proposedId) - Number(a.id === proposedId) ||
      a.createdAt.localeCompare(b.createdAt) ||
      a.id - b.id,
  )
}

function planOf(
  subject: DuplicateSubject,
  records: readonly ToldRecord[],
  originalId: number,
  choices: Readonly<Record<string, number | 'all'>>,
) {
  const original = records.find(({ id }) => id === originalId)
  if (!original) return null
  const others = records.filter(({ id }) => id !== originalId)
  return subject.plan(original, others, choices)
}

/** The references of the records that a 412 answers with. */
function namesIn({ details }: ApiProblem): readonly string[] {
  const records: unknown = details['records']
  if (!Array.isArray(records)) return []
  return records.flatMap((record: unknown) => {
    const reference: unknown = Reflect.get(Object(record), 'reference')
    return typeof reference === 'string' ? [reference] : []
  })
}
