// How long 10,000 rows take through the whole path, over a base of 100,000 contacts: `npx tsx bench/import.ts`.
import { setTimeout as pause } from 'node:timers/promises'
import { memoryOf, prepareBase, startCarnet } from './base.ts'
import { HEADER, people } from './people.ts'
import { atMost, print, type Row } from './report.ts'

interface Import {
  readonly id: number
  readonly state: string
  readonly trial: Progress | null
  readonly run: Progress | null
  readonly undoing: Progress | null
}

interface Progress {
  readonly elapsedMs: number
  readonly tally: Readonly<Record<string, number>>
}

const rows = 10_000
const base = await prepareBase()
const carnet = await startCarnet(base)
const headers = { authorization: `Bearer ${base.key}` }

try {
  const file = [HEADER, ...people(rows)].join('\n')
  const first = await throughTheDoor(file)
  const again = await throughTheDoor(file)
  const undone = await undo(first.id)
  const exported = await timed(() => exportAll())
  const memory = memoryOf(carnet.pid)
  print(`Import of ${rows} rows over ${base.contacts} contacts`, [
    atMost('file to imported, trial included', first.whole / 1000, 20, 's'),
    seconds('  trial', first.trial),
    seconds('  run', first.run),
    seconds('the same file again: trial', again.trial),
    seconds('the same file again: run', again.run),
    seconds('taken back', undone),
    seconds(`export of ${base.contacts} contacts as CSV`, exported),
    ...(memory === undefined ? [] : [{ what: 'memory of the server', measured: `${memory.toFixed(0)} MB` }]),
  ])
  const { created = 0, updated = 0 } = again.tally
  if (created + updated > 0) console.log('The same file again changed something:', again.tally)
} finally {
  await carnet.stop()
}

function seconds(what: string, milliseconds: number): Row {
  return { what, measured: `${(milliseconds / 1000).toFixed(1)} s` }
}

async function throughTheDoor(file: string) {
  const began = performance.now()
  const form = new FormData()
  form.append('subject', 'contact')
  form.append('file', new Blob([file]), 'people.csv')
  const { id } = await call<Import>('POST', '/api/v1/imports', form)
  const tried = await ended(id)
  await call('POST', `/api/v1/imports/${id}/runs`)
  const { run } = await ended(id)
  const whole = performance.now() - began
  return { id, whole, trial: tried.trial?.elapsedMs ?? 0, run: run?.elapsedMs ?? 0, tally: run?.tally ?? {} }
}

async function undo(id: number): Promise<number> {
  await call('DELETE', `/api/v1/imports/${id}/runs`)
  return (await ended(id)).undoing?.elapsedMs ?? 0
}

async function exportAll(): Promise<void> {
  const reply = await fetch(`${carnet.url}/api/v1/contacts/exports`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ selection: {} }),
  })
  for await (const chunk of reply.body ?? []) if (chunk.length === 0) throw new Error('an empty piece')
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Looks as often as the screen does. */
async function ended(id: number): Promise<Import> {
  for (;;) {
    const found = await call<Import>('GET', `/api/v1/imports/${id}`)
    if (!['trying', 'running', 'undoing'].includes(found.state)) return found
    await pause(500)
  }
}

async function call<T>(method: string, path: string, body?: FormData): Promise<T> {
  const reply = await fetch(carnet.url + path, { method, headers, ...(body ? { body } : {}) })
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
  return (await reply.json()) as T
}
