// Ticking rows: one, a range with Shift, all that match.
import { useRef } from 'react'
import { announce } from '../live-region.tsx'
import { useKeptState } from '../kept-state.ts'
import { useWords } from '../language.tsx'
import {
  allTicked,
  countTicked,
  isNoneTicked,
  isTicked,
  mostTicked,
  noneTicked,
  rangeOf,
  setTicked,
  toggleTicked,
  type Ticked,
} from './selection.ts'
import type { ListRow } from './subject.ts'
import { selectionQuery } from './list-search.ts'
import type { Records } from './use-records.ts'

export interface Ticks {
  readonly ticked: Ticked
  readonly count: number | undefined
  readonly none: boolean
  readonly toggle: (id: number, row: number) => void
  /** From the row that was ticked last to this one. */
  readonly range: (
    row: number,
    rowsBetween: (first: number, last: number) => Promise<readonly ListRow[]>,
  ) => Promise<void>
  readonly all: () => void
  readonly clear: () => void
}

interface Kept {
  readonly ticked: Ticked
  /** “All that match” holds as long as the same is asked for; single rows stay, for they may come from several searches. */
  readonly of: string
}

const nothing: Kept = { ticked: noneTicked, of: '' }

export function useTicks<Row extends ListRow>(records: Records<Row>): Ticks {
  const { subject, shown, total } = records
  const words = useWords(subject.words)
  const of = JSON.stringify(selectionQuery(shown))
  const [kept, setKept] = useKeptState(`${subject.name}.ticked`, nothing)
  const anchor = useRef<number | null>(null)
  const ticked = kept.ticked.kind === 'all' && kept.of !== of ? noneTicked : kept.ticked
  const set = (next: Ticked) => {
    setKept({ ticked: next, of })
    announce(words.ticked(countTicked(next, total) ?? 0))
  }
  return {
    ticked,
    count: countTicked(ticked, total),
    none: isNoneTicked(ticked),
    toggle: (id, row) => {
      anchor.current = row
      set(toggleTicked(ticked, id))
    },
    range: async (row, rowsBetween) => {
      const { first, last } = rangeOf(anchor.current ?? row, row)
      const rows = await rowsBetween(first, Math.min(last, first + mostTicked - 1))
      const from = anchor.current === first ? rows[0] : rows.at(-1)
      anchor.current = row
      set(
        setTicked(
          ticked,
          rows.map(({ id }) => id),
          from ? isTicked(ticked, from.id) : true,
        ),
      )
    },
    all: () => set(allTicked),
    clear: () => {
      anchor.current = null
      set(noneTicked)
    },
  }
}
