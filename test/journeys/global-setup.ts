// Before the journeys: Carnet as it is built now, and a browser.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { findBrowser } from './find-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    browser: string
  }
}

export default function prepare(project: TestProject): void {
  const script = path.join(import.meta.dirname, '../../bin/build.js')
  const { status } = spawnSync(process.execPath, [script, '--if-stale'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('Carnet could not be built; the reason is told above.')
  project.provide('browser', findBrowser())
}
