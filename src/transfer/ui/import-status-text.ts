// What an import is doing, in one line: `Essai à blanc 640 lignes lues sur 1 000, rien n’est encore écrit`.
import type { Import } from '../import/contract.ts'
import type { importWords } from './import-labels.ts'
import type { Work } from './import-stage.ts'

interface StatusText {
  readonly title: string
  readonly text: string
}

export function statusOf(one: Import, work: Work | null, words: (typeof importWords)['fr']): StatusText {
  const of = one.facts.format
  const { done, total } = work?.rows ?? { done: 0, total: null }
  switch (one.state) {
    case 'trying':
      return { title: words.trial, text: words.trialRunning(of, done, total) }
    case 'tried':
      return { title: words.trial, text: words.trialDone(of, done) }
    case 'untried':
      return { title: words.trial, text: `${untried(work, words)}, ${words.trialRunning(of, done, total)}` }
    case 'running':
      return { title: words.stepImport, text: words.runRunning(of, done, total) }
    case 'done':
      return { title: words.stepImport, text: words.runDone(of, done) }
    case 'interrupted':
      return { title: words.stepImport, text: words.runInterrupted(of, done, total) }
    case 'undoing':
      return {
        title: words.undoing,
        text: words.undoingDone(one.undoing?.done ?? 0, one.undoing?.total ?? null),
      }
    case 'undone':
      return { title: words.stepImport, text: undone(one, words) }
  }
}

function untried(work: Work | null, words: (typeof importWords)['fr']): string {
  return work?.rows.state === 'failed' ? words.trialFailed : words.trialStopped
}

function undone({ undoing }: Import, words: (typeof importWords)['fr']): string {
  return undoing?.counts ? words.undone(undoing.counts.removed, undoing.counts.restored) : words.undoneBriefly
}
