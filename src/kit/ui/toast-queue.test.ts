import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeToast, hold, letGo, shownToasts, toast, undoLast } from './toast-queue.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const shown of shownToasts()) closeToast(shown.id)
  vi.useRealTimers()
})

const messages = () => shownToasts().map((shown) => shown.message)

test('a toast goes after eight seconds, and stays under the pointer', () => {
  const id = toast('3 contacts sont passés à Hugo Blanc.')
  vi.advanceTimersByTime(7900)
  expect(messages()).toEqual(['3 contacts sont passés à Hugo Blanc.'])
  hold(id)
  vi.advanceTimersByTime(60_000)
  expect(messages()).toHaveLength(1)
  letGo(id)
  vi.advanceTimersByTime(8100)
  expect(messages()).toEqual([])
})

test('Ctrl Z undoes the latest thing that can be undone, once', () => {
  const undone: string[] = []
  toast('Archivé', [{ label: 'Annuler', undo: true, run: () => void undone.push('archive') }])
  toast('Modifié', [{ label: 'Annuler', undo: true, run: () => void undone.push('edit') }])
  toast('Exporté', [{ label: 'Voir', run: () => void undone.push('see') }])
  expect(undoLast()).toBe(true)
  expect(undoLast()).toBe(true)
  expect(undoLast()).toBe(false)
  expect(undone).toEqual(['edit', 'archive'])
  expect(messages()).toEqual(['Exporté'])
})

test('no more than three stand on the page', () => {
  for (const message of ['1', '2', '3', '4']) toast(message)
  expect(messages()).toEqual(['2', '3', '4'])
})
