// The line below a list: where one is, and the keys that lead on.
import { useWords } from '../language.tsx'
import { Key } from '../key.tsx'
import { listWords } from './labels.ts'
import { percentOf } from './place.ts'
import styles from './status-line.module.css'

interface StatusLineProps {
  readonly first: number
  readonly last: number
  readonly total: number
}

export function StatusLine({ first, last, total }: StatusLineProps) {
  const words = useWords(listWords)
  const percent = percentOf(first, last + 1, total)
  return (
    <div className={styles['status']}>
      {total > 0 ? (
        <>
          <span className="figures">{words.placeOf(first + 1, last + 1, total)}</span>
          <span
            className={styles['bar']}
            role="progressbar"
            aria-label={words.place}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <i style={{ width: `${percent}%` }} />
          </span>
        </>
      ) : null}
      <span className="grow" />
      <span className={`only-wide ${styles['keys']}`}>
        <span>
          <Key keys="j" /> <Key keys="k" /> {words.browse}
        </span>
        <span>
          <Key keys="x" /> {words.tick}
        </span>
        <span>
          <Key keys="enter" /> {words.open}
        </span>
      </span>
    </div>
  )
}
