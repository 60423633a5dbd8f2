import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  endOf,
  makeHome,
  startSmallApplication,
  waysToRun,
  type SmallApplication,
} from '../../test/way-to-run.ts'

describe.for(waysToRun())('started by $name, in a home that nobody else may enter', (way) => {
  let home: string

  beforeAll(async () => {
    home = await makeHome(way)
  })
  afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

  test('what was acknowledged outlives kill -9 of the database, of the application and an orderly stop', async () => {
    const acknowledged: number[] = []

    const first = await startSmallApplication(home, way)
    await writesMore(first)
    process.kill(first.postgres, 'SIGKILL')
    await writesMore(first)
    expect(first.errors()).toContain('started again')
    first.process.kill('SIGKILL')
    await endOf(first)
    acknowledged.push(...first.written)

    const second = await startSmallApplication(home, way)
    expect(second.found).toEqual(expect.arrayContaining(acknowledged))
    await writesMore(second)
    acknowledged.push(...second.written)
    second.process.kill('SIGTERM')
    await endOf(second)
    expect(isAlive(second.postgres)).toBe(false)

    const third = await startSmallApplication(home, way)
    expect(third.found).toEqual(expect.arrayContaining([...acknowledged, ...second.written]))
    third.process.kill('SIGTERM')
    await endOf(third)
  })

  test('a second application on the same folder is refused and leaves the first at work', async () => {
    const first = await startSmallApplication(home, way)
    await expect(startSmallApplication(home, way)).rejects.toThrow(/is in use by a Carnet that runs/)
    await writesMore(first)
    first.process.kill('SIGTERM')
    await endOf(first)
  })
})

async function writesMore(application: SmallApplication): Promise<void> {
  const enough = application.written.length + 20
  while (application.written.length < enough) {
    if (application.process.exitCode !== null) throw new Error(application.errors())
    await pause(5)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
