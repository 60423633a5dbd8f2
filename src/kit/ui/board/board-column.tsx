// A column of a board: its name, how many cards it holds, and those that have been read.
import { useId, type ReactNode, type UIEvent } from 'react'
import { formatNumber } from '../../words.ts'
import { useLanguage, useWords } from '../language.tsx'
import styles from './board.module.css'
import { boardWords } from './labels.ts'

interface BoardColumnProps {
  readonly id: number
  readonly name: string
  /** Undefined as long as it is not known. */
  readonly count: number | undefined
  /** Whether cards may be moved here. */
  readonly takes: boolean
  readonly state: 'loading' | 'shown'
  /** Reads the next cards; null when there are no more. */
  readonly onMore: (() => void) | null
  /** Cards, as `li`. */
  readonly children: readonly ReactNode[]
}

/** So near to its end, more of a column is read, in pixels. */
const ahead = 400
const skeletons = [0, 1, 2]

export function BoardColumn(props: BoardColumnProps) {
  const { id, name, count, takes, state, onMore, children } = props
  const words = useWords(boardWords)
  const language = useLanguage()
  const title = useId()
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>) => {
    const left = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight
    if (left < ahead) onMore?.()
  }
  return (
    <section className={styles['column']} data-column={id} data-takes={takes} aria-labelledby={title}>
      <h2 id={title} className={styles['head']}>
        <span className="cut">{name}</span>
        <span className="faint figures">{count === undefined ? '' : formatNumber(language, count)}</span>
      </h2>
      {state === 'loading' ? (
        <div className={styles['cards']} aria-busy>
          {skeletons.map((one) => (
            <div key={one} className={styles['empty']} />
          ))}
        </div>
      ) : children.length === 0 ? (
        <p className={`${styles['nothing']} faint small`}>{words.nothing}</p>
      ) : (
        <ul className={styles['cards']} onScroll={onScroll}>
          {children}
        </ul>
      )}
    </section>
  )
}
