// Starts a program of ours on a thread of its own, from the sources and from what is built alike.
import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import os from 'node:os'
import { pathToFileURL } from 'node:url'
import { Worker, type ResourceLimits } from 'node:worker_threads'

/** `startThread(import.meta.url, './scan-worker.ts', { … })`: built, the program lies beside this one. */
export function startThread(
  from: string,
  program: string,
  workerData: unknown,
  resourceLimits: ResourceLimits = {},
): Worker {
  const options = { workerData, resourceLimits }
  const built = from.endsWith('.js')
  if (built) return new Worker(builtProgram(from, program), options)
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href
  const url = new URL(program, from).href
  const start = `import('${loader}').then(({ register }) => { register(); return import('${url}') })`
  return new Worker(start, { ...options, eval: true })
}

/** The same as a process, for what is to be ended at once or takes much memory; they send each other what can be cloned. */
export function startProcess(from: string, program: string): ChildProcess {
  const options = { serialization: 'advanced' as const }
  if (from.endsWith('.js')) return fork(builtProgram(from, program), { ...options, execArgv: [] })
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return fork(new URL(program, from), { ...options, execArgv: ['--import', tsx] })
}

function builtProgram(from: string, program: string): URL {
  return new URL(program.replace(/^.*\/(.*)\.ts$/, './$1.js'), from)
}

/**
 * Lets whoever answers requests go first, where the processors are few: called by a thread at its start, for itself and the
 * threads that it starts. Only Linux has a priority for each thread (setpriority(2)); elsewhere it would be the whole process's.
 */
export function standBack(): void {
  if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_LOW)
}
