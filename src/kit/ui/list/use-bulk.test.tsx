// @vitest-environment happy-dom
// Taking a large change back is a job: where that stops half way, whoever asked hears of it and can go on.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { afterEach, expect, test } from 'vitest'
import { clearPage, render } from '../../../../test/render.tsx'
import { closeToast, shownToasts, undoLast } from '../toast-queue.ts'
import type { BulkCalls } from './bulk.ts'
import { useBulk } from './use-bulk.ts'

afterEach(clearPage)
afterEach(() => {
  for (const shown of shownToasts()) closeToast(shown.id)
})

const undone: number[] = []
const ends = ['failed', 'done']
const calls: BulkCalls = {
  edit: async () => ({ id: 7, jobId: 1, chosen: 300, changed: 300, settled: 0 }),
  undo: async (id) => {
    undone.push(id)
    return { restored: 0, changedSince: 0, settled: 0, jobId: 2 }
  },
  ended: async () => ends.shift() ?? 'done',
}

function Edit() {
  const edit = useBulk('leads', calls)
  return <button onClick={() => void edit({ ids: [] }, {}, () => 'fait')}>modifier</button>
}

test('an undo that broke down is told, and tried again from there', async () => {
  const { button, click } = await render(
    <QueryClientProvider client={new QueryClient()}>
      <Edit />
    </QueryClientProvider>,
  )
  await click(button('modifier'))
  expect(undoLast()).toBe(true)
  const stopped = () => shownToasts().find(({ message }) => message.includes('qu’en partie'))
  await expect.poll(stopped).toMatchObject({ actions: [{ label: 'Réessayer' }] })
  expect(undone).toEqual([7])
  await stopped()?.actions[0]?.run()
  expect(undone).toEqual([7, 7])
  expect(ends).toEqual([])
})
