// The tick box at the head of a list: everything that matches, or nothing.
import { useEffect, useRef } from 'react'
import { useWords } from '../language.tsx'
import styles from './grid.module.css'
import { listWords } from './labels.ts'
import type { Ticks } from './use-ticks.ts'

interface HeadTickProps {
  readonly ticks: Ticks
  readonly total: number | undefined
}

export function HeadTick({ ticks, total }: HeadTickProps) {
  const words = useWords(listWords)
  const box = useRef<HTMLInputElement>(null)
  const all = ticks.ticked.kind === 'all' && ticks.ticked.except.size === 0
  useEffect(() => {
    if (box.current) box.current.indeterminate = !all && !ticks.none
  }, [all, ticks.none])
  return (
    <span role="columnheader" className={styles['tick']} aria-label={words.tick}>
      <input
        ref={box}
        type="checkbox"
        checked={all}
        disabled={total === 0}
        aria-label={ticks.none ? words.tickAll(total ?? 0) : words.untickAll}
        onChange={ticks.none ? ticks.all : ticks.clear}
      />
    </span>
  )
}
