// What the import's screens ask the server, and under which keys the answers are kept.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client, fileClient } from '../../kit/ui/client.ts'
import { queryClient } from '../../kit/ui/query-client.ts'
import { saveFile } from '../../kit/ui/save-file.ts'
import type { jobContract } from '../../organisation/jobs/contract.ts'
import { jobsAnew } from '../../organisation/ui/read-anew.ts'
import type { Decisions, Import, ImportChange, importContract, ImportUndo } from '../import/contract.ts'
import { withChanges } from './column-choice.ts'
import { isBusy, type Shown } from './import-stage.ts'

const call = client<typeof importContract & typeof jobContract>()
const callForFile = fileClient<typeof importContract>()

/** Often enough for a bar that moves, seldom enough to be no load. */
const lookEvery = 500
const rowsPerPage = 100
const importsPerPage = 30

/** Imports whose change is on its way: what is looked up meanwhile would show what was before it. */
const changing = new Set<number>()

export function importQuery(id: number) {
  return queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => call('GET /api/v1/imports/{id}', { params: { id } }, { signal }),
    refetchInterval: ({ state }) =>
      state.data && isBusy(state.data.state) && !changing.has(id) ? lookEvery : false,
  })
}

export function importsQuery() {
  return infiniteQueryOptions({
    queryKey: ['imports', 'list'],
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/v1/imports', { query: { limit: importsPerPage, ...cursorOf(pageParam) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  })
}

/** `jobId` tells the rows of one trial from those of the next. */
export function importRowsQuery(id: number, of: 'trial' | 'run', jobId: number, shown: Shown | undefined) {
  const only = shown === 'warned' ? { warned: 'yes' as const } : shown ? { outcome: shown } : {}
  return infiniteQueryOptions({
    queryKey: ['imports', 'rows', id, of, jobId, shown ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call(
        'GET /api/v1/imports/{id}/rows',
        {
          params: { id },
          query: {
            trial: of === 'trial' ? 'yes' : 'no',
            limit: rowsPerPage,
            ...only,
            ...cursorOf(pageParam),
          },
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
}

function cursorOf(cursor: string | null): { cursor?: string } {
  return cursor === null ? {} : { cursor }
}

/** What was chosen shows at once; it is as before when the server refuses. */
export async function changeImport({ id }: Import, body: ImportChange): Promise<Import> {
  const { queryKey } = importQuery(id)
  changing.add(id)
  await queryClient.cancelQueries({ queryKey })
  const before = queryClient.getQueryData(queryKey)
  queryClient.setQueryData(queryKey, (one) => one && withChange(one, body))
  const changed = call('PATCH /api/v1/imports/{id}', { params: { id }, body })
  try {
    return known(await changed.finally(() => changing.delete(id)))
  } catch (error) {
    queryClient.setQueryData(queryKey, before)
    throw error
  }
}

function withChange(one: Import, change: ImportChange): Import {
  const { policy = one.policy, doubtful = one.doubtful, columns = [], layout = {} } = change
  const { facts } = one
  return {
    ...one,
    policy,
    doubtful,
    columns: withChanges(one.columns, columns),
    facts: {
      ...facts,
      encoding: layout.encoding ?? facts.encoding,
      separator: layout.separator === undefined ? facts.separator : layout.separator,
      hasHeader: layout.hasHeader ?? facts.hasHeader,
    },
  }
}

/** The other rows that may be one with a row. */
export function groupRowsQuery(id: number, group: number | null) {
  return queryOptions({
    queryKey: ['imports', 'rows', id, 'group', group],
    queryFn: async ({ signal }) => {
      if (group === null) return []
      const query = { group, limit: rowsPerPage }
      return (await call('GET /api/v1/imports/{id}/rows', { params: { id }, query }, { signal })).items
    },
  })
}

export async function decide(id: number, body: Decisions): Promise<void> {
  known(await call('PUT /api/v1/imports/{id}/decisions', { params: { id }, body }))
  await queryClient.invalidateQueries({ queryKey: ['imports', 'rows', id] })
}

export async function tryAgain(id: number): Promise<Import> {
  return known(await call('POST /api/v1/imports/{id}/trials', { params: { id } }))
}

export async function run(id: number): Promise<Import> {
  return known(await call('POST /api/v1/imports/{id}/runs', { params: { id } }))
}

export async function stop(jobId: number): Promise<void> {
  await call('POST /api/v1/jobs/{id}/cancellation', { params: { id: jobId } })
  await queryClient.invalidateQueries({ queryKey: ['imports'] })
}

export function countUndo(id: number): Promise<ImportUndo> {
  return call('DELETE /api/v1/imports/{id}/runs', { params: { id }, query: { dryRun: 'yes' } })
}

export async function undoImport(id: number): Promise<void> {
  await call('DELETE /api/v1/imports/{id}/runs', { params: { id } })
  void jobsAnew()
  await queryClient.invalidateQueries({ queryKey: ['imports'] })
}

export async function keepMapping(id: number): Promise<Import> {
  return known(await call('PUT /api/v1/imports/{id}/saved-mapping', { params: { id } }))
}

export async function forgetMapping(id: number): Promise<Import> {
  return known(await call('DELETE /api/v1/imports/{id}/saved-mapping', { params: { id } }))
}

export async function forgetImport(id: number): Promise<void> {
  await call('DELETE /api/v1/imports/{id}', { params: { id } })
  queryClient.removeQueries({ queryKey: ['imports', 'one', id] })
  await queryClient.invalidateQueries({ queryKey: ['imports', 'list'] })
}

export async function saveRefusedRows(id: number, of: 'trial' | 'run'): Promise<void> {
  const query = { trial: of === 'trial' ? 'yes' : 'no' } as const
  saveFile(await callForFile('GET /api/v1/imports/{id}/refused-rows', { params: { id }, query }))
}

/** What was answered is what is shown; the work that it began is looked for. */
export function known(one: Import): Import {
  queryClient.setQueryData(importQuery(one.id).queryKey, one)
  void queryClient.invalidateQueries({ queryKey: ['imports', 'list'] })
  void jobsAnew()
  return one
}
