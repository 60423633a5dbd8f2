import { expect, test } from 'vitest'
import { acceptedRows, readiness, runningJob, stepOf, stepsFor, workOf, type Work } from './import-stage.ts'
import type { Import } from '../import/contract.ts'

const rows = (jobId: number, tally: Partial<Work['rows']['tally']> = {}): Work['rows'] => ({
  jobId,
  state: 'done',
  done: 1000,
  total: 1000,
  elapsedMs: 7000,
  problem: null,
  tally: { created: 0, updated: 0, matched: 0, undecided: 0, left: 0, refused: 0, warned: 0, ...tally },
})

const salonLyon: Import = {
  id: 7,
  subject: 'contact',
  fileName: 'salon-lyon-2026.csv',
  userId: 1,
  userName: 'Camille Roux',
  createdAt: '2026-11-24T09:00:00.000Z',
  policy: 'fill',
  doubtful: 'ask',
  state: 'tried',
  facts: {
    format: 'csv',
    size: 90_000,
    rows: 1000,
    program: 'Outlook',
    ownExport: false,
    encoding: 'windows-1252',
    separator: ';',
    hasHeader: true,
  },
  trial: rows(11, { created: 879, updated: 84, matched: 31, refused: 6, warned: 12 }),
  run: null,
  undoing: null,
  columns: [],
  targets: [],
  mappingSaved: false,
}

test('until the run begins the trial is shown, then what was really done', () => {
  expect(workOf(salonLyon)).toMatchObject({ of: 'trial', rows: { jobId: 11 } })
  const running: Import = { ...salonLyon, state: 'running', run: rows(12) }
  expect(workOf(running)).toMatchObject({ of: 'run', rows: { jobId: 12 } })
  expect(workOf({ ...salonLyon, state: 'untried', trial: null })).toBeNull()
})

test('what can be stopped is what runs', () => {
  expect(runningJob({ ...salonLyon, state: 'trying' })).toBe(11)
  expect(runningJob({ ...salonLyon, state: 'running', run: rows(12) })).toBe(12)
  expect(
    runningJob({ ...salonLyon, state: 'undoing', run: rows(12), undoing: { ...rows(13), counts: null } }),
  ).toBe(13)
  expect(runningJob(salonLyon)).toBeNull()
})

test('Importer wakes when the trial is done and there is something to import', () => {
  const work = (tally: Partial<Work['rows']['tally']>): Work => ({ of: 'trial', rows: rows(11, tally) })
  expect(readiness('trying', work({ created: 5 }))).toBe('trying')
  expect(readiness('tried', work({ created: 5, refused: 2 }))).toBe('ready')
  expect(readiness('tried', work({ matched: 1000 }))).toBe('nothing-new')
  expect(readiness('tried', work({ refused: 1000 }))).toBe('all-refused')
  expect(readiness('tried', work({ matched: 3, undecided: 2 }))).toBe('undecided')
  expect(readiness('untried', work({ created: 5 }))).toBe('trying')
})

test('refused lines are not counted among those to import', () => {
  expect(acceptedRows({ of: 'trial', rows: salonLyon.trial ?? rows(0) })).toBe(994)
})

test('a vCard has no columns to settle', () => {
  expect(stepsFor('csv')).toEqual(['file', 'columns', 'trial', 'import'])
  expect(stepsFor('vcard')).toEqual(['file', 'trial', 'import'])
  expect([stepOf('trying'), stepOf('untried'), stepOf('running'), stepOf('undone')]).toEqual([
    'trial',
    'trial',
    'import',
    'import',
  ])
})
