// What a screen reader hears of an import, sparingly; and once it has written, what was read of records is read anew.
import { useEffect, useRef } from 'react'
import { announce } from '../../kit/ui/live-region.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { recordsAnew } from '../../organisation/ui/read-anew.ts'
import type { Import } from '../import/contract.ts'
import { importWords } from './import-labels.ts'
import { isBusy, workOf } from './import-stage.ts'

/** Quarters: more often would talk over everything else. */
const quarter = 25

export function useTransitions(one: Import): void {
  const words = useWords(importWords)
  const before = useRef({ state: one.state, share: 0 })
  useEffect(() => {
    const { state, share } = before.current
    const now = isBusy(one.state) ? shareOf(one) : 0
    before.current = { state: one.state, share: now }
    if (state !== one.state) {
      const heard = heardOf(one, words)
      if (heard !== null) announce(heard)
      if (state === 'running' || state === 'undoing') void recordsAnew()
    } else if (now > share) announce(words.heardShare(now))
  }, [one, words])
}

/** The last whole quarter that is done; the end is told by itself. */
function shareOf(one: Import): number {
  const { done, total } = (one.state === 'undoing' ? one.undoing : workOf(one)?.rows) ?? {
    done: 0,
    total: null,
  }
  if (!total) return 0
  return Math.min(3, Math.floor((done / total) * 4)) * quarter
}

function heardOf(one: Import, words: (typeof importWords)['fr']): string | null {
  switch (one.state) {
    case 'tried':
      return words.heardTrial(one.facts.format, one.trial?.done ?? 0, one.trial?.tally.refused ?? 0)
    case 'done':
      return words.heardDone(one.run?.tally.created ?? 0, one.run?.tally.updated ?? 0)
    case 'undone':
      return words.heardUndone
    case 'untried':
    case 'interrupted':
      return words.heardStopped
    default:
      return null
  }
}
