// Starts a program of ours on a thread of its own, from the sources and from what is built alike.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** `startThread(import.meta.url, './scan-worker.ts', { … })`: built, the program lies beside this one. */
export function startThread(from: string, program: string, workerData: unknown): Worker {
  const built = from.endsWith('.js')
  if (built) return new Worker(new URL(program.replace(/^.*\/(.*)\.ts$/, './$1.js'), from), { workerData })
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href
  const url = new URL(program, from).href
  const start = `import('${loader}').then(({ register }) => { register(); return import('${url}') })`
  return new Worker(start, { eval: true, workerData })
}
