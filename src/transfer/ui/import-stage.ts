// Where an import stands: which step, what it is busy with, which numbers and lines are the ones to show.
import type { Import } from '../import/contract.ts'

type State = Import['state']
/** What the list of imports knows of each. */
export type ImportSummary = Omit<Import, 'columns' | 'targets' | 'mappingSaved'>
/** Lines are shown all, or those of one outcome, or those that somebody should read again. */
export const shownOutcomes = [
  'created',
  'updated',
  'matched',
  'undecided',
  'left',
  'warned',
  'refused',
] as const
export type Shown = (typeof shownOutcomes)[number]

export type Step = 'file' | 'columns' | 'trial' | 'import'

const busy: ReadonlySet<State> = new Set(['trying', 'running', 'undoing'])
const beforeRun: ReadonlySet<State> = new Set(['trying', 'tried', 'untried'])

export function isBusy(state: State): boolean {
  return busy.has(state)
}

/** Columns, policy and file may still be changed. */
export function isOpen(state: State): boolean {
  return beforeRun.has(state)
}

export function stepOf(state: State): Step {
  return isOpen(state) ? 'trial' : 'import'
}

/** A vCard says itself what is what: it has no columns to settle. */
export function stepsFor(format: Import['facts']['format']): readonly Step[] {
  return format === 'csv' ? ['file', 'columns', 'trial', 'import'] : ['file', 'trial', 'import']
}

export interface Work {
  readonly of: 'trial' | 'run'
  readonly rows: NonNullable<Import['trial']>
}

/** Whose numbers and lines are shown: the trial's until the run begins. */
export function workOf({ state, trial, run }: ImportSummary): Work | null {
  if (isOpen(state)) return trial && { of: 'trial', rows: trial }
  return run && { of: 'run', rows: run }
}

/** The job that can be stopped now. */
export function runningJob({ state, trial, run, undoing }: Import): number | null {
  if (state === 'trying') return trial?.jobId ?? null
  if (state === 'running') return run?.jobId ?? null
  return state === 'undoing' ? (undoing?.jobId ?? null) : null
}

/** How many lines an import would write, or find there already; what is refused, left out or undecided stays out. */
export function acceptedRows({ rows: { tally } }: Work): number {
  return tally.created + tally.updated + tally.matched
}

/** Lines that did not come in and that come back as a file: refused ones, and those that nobody decided about. */
export function returnedRows({ rows: { tally } }: Work): number {
  return tally.refused + tally.undecided
}

export type Readiness = 'trying' | 'ready' | 'undecided' | 'nothing-new' | 'all-refused'

/** Whether there is anything to import, and why not. */
export function readiness(state: State, work: Work | null): Readiness {
  if (state !== 'tried' || !work) return 'trying'
  const { created, updated, undecided } = work.rows.tally
  if (created + updated > 0) return 'ready'
  if (undecided > 0) return 'undecided'
  return acceptedRows(work) > 0 ? 'nothing-new' : 'all-refused'
}
