// One thing that was found, with the part that matched underlined.
import { Fragment } from 'react'
import { Key } from '../key.tsx'
import { markParts, matchedFirst } from './mark-parts.ts'
import type { PaletteItem } from './palette-item.ts'
import styles from './palette.module.css'

interface PaletteOptionProps {
  readonly id: string
  readonly item: PaletteItem
  readonly searched: string
  readonly selected: boolean
  readonly onChoose: () => void
}

export function PaletteOption({ id, item, searched, selected, onChoose }: PaletteOptionProps) {
  const keys = item.keys ?? (selected ? 'enter' : undefined)
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles['option']}
      onClick={onChoose}
    >
      {item.picture}
      <span className="name cut">
        <Marked text={item.title} searched={searched} />
      </span>
      <span className="faint small cut grow">
        {matchedFirst(item.facts, searched).map((fact, i) => (
          <Fragment key={i}>
            {i > 0 ? ' · ' : ''}
            <Marked text={fact} searched={searched} />
          </Fragment>
        ))}
      </span>
      {keys === undefined ? null : <Key keys={keys} />}
    </button>
  )
}

function Marked({ text, searched }: { readonly text: string; readonly searched: string }) {
  return markParts(text, searched).map((part, i) =>
    part.marked ? <mark key={i}>{part.text}</mark> : <Fragment key={i}>{part.text}</Fragment>,
  )
}
