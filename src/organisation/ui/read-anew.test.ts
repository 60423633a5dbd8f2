import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { queryClient } from '../../kit/ui/query-client.ts'
import { duplicatesSoon, recordsAnew } from './read-anew.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  queryClient.clear()
})

const stale = (...keys: string[]) =>
  keys.filter((key) => queryClient.getQueryState([key])?.isInvalidated === true)
const read = (...keys: string[]) => keys.forEach((key) => queryClient.setQueryData([key], 'read'))

it('asks for duplicates once they are compared, and no more often for two saves than for one', async () => {
  const asked = vi.spyOn(queryClient, 'invalidateQueries')
  duplicatesSoon()
  await vi.advanceTimersByTimeAsync(300)
  duplicatesSoon()
  expect(asked).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked.mock.calls).toEqual([[{ queryKey: ['duplicates'] }], [{ queryKey: ['duplicates'] }]])
  asked.mockRestore()
})

it('reads anew whatever tells of records after a merge, and nothing else', async () => {
  read('contacts', 'partners', 'leads', 'lookup', 'imports', 'merges', 'duplicates', 'batch-plan', 'me')
  await recordsAnew()
  expect(stale('contacts', 'partners', 'leads', 'lookup', 'imports', 'merges', 'duplicates')).toHaveLength(7)
  expect(stale('batch-plan', 'me')).toEqual([])
  read('duplicates')
  await vi.advanceTimersByTimeAsync(500)
  expect(stale('duplicates')).toHaveLength(1)
})
