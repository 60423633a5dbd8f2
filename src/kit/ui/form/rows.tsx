// A list of parts that are added, removed and put in order, each a row of inputs, such as several e-mails.
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { announce } from '../live-region.tsx'
import { formWords } from './labels.ts'
import { focusable } from './pointers.ts'
import styles from './rows.module.css'

interface RowsProps<T> {
  readonly items: readonly T[]
  readonly onChange: (items: readonly T[]) => void
  readonly newItem: () => T
  readonly addLabel: string
  /** How a row is called when it is moved or removed: `l.michel@apollo.fr`. */
  readonly nameOf: (item: T, index: number) => string
  readonly renderRow: (item: T, index: number, change: (item: T) => void) => ReactNode
  /** Rows that stand under their tools rather than before them, as addresses do. */
  readonly tall?: boolean
  /** Other kinds of rows that can be added. */
  readonly more?: readonly { readonly label: string; readonly icon: ReactNode; readonly newItem: () => T }[]
  /** Enter goes to the next row, and adds one after the last; Shift and Enter begins a line within a text. */
  readonly enterAdds?: boolean
}

export function Rows<T>({
  items,
  onChange,
  newItem,
  addLabel,
  nameOf,
  renderRow,
  tall = false,
  more = [],
  enterAdds = false,
}: RowsProps<T>) {
  const words = useWords(formWords)
  const { keys, list, addButton, focusNext } = useRowKeys(items.length)

  const add = (make = newItem) => {
    keys.add()
    focusNext(items.length)
    onChange([...items, make()])
  }
  const remove = (index: number) => {
    keys.remove(index)
    focusNext(items.length === 1 ? null : Math.min(index, items.length - 2))
    announce(words.removed(nameOf(items[index] as T, index)))
    onChange(items.toSpliced(index, 1))
  }
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return
    keys.move(from, to)
    onChange(moved(items, from, to))
  }
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (enterAdds && isPlainEnter(event)) {
      event.preventDefault()
      if (index === items.length - 1) return add()
      const next = list.current?.children[index + 1]
      if (next instanceof HTMLElement) focusable(next)?.focus()
      return
    }
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1)
  }
  return (
    <>
      <ul ref={list} className={styles['rows']}>
        {items.map((item, index) => (
          <li key={keys.of(index)}>
            <div
              className={tall ? styles['tall'] : styles['row']}
              role="presentation"
              onKeyDown={onKeyDown(index)}
            >
              <div className={styles['inputs']}>
                {renderRow(item, index, (next) => onChange(items.toSpliced(index, 1, next)))}
              </div>
              <RowTools
                name={nameOf(item, index)}
                onUp={index > 0 ? () => move(index, index - 1) : null}
                onDown={index < items.length - 1 ? () => move(index, index + 1) : null}
                onRemove={() => remove(index)}
                several={items.length > 1}
              />
            </div>
          </li>
        ))}
      </ul>
      <Button
        ref={addButton}
        size="s"
        className="link"
        leftSection={<IconPlus aria-hidden />}
        onClick={() => add()}
      >
        {addLabel}
      </Button>
      {more.map(({ label, icon, newItem: make }) => (
        <Button key={label} size="s" className="link" leftSection={icon} onClick={() => add(make)}>
          {label}
        </Button>
      ))}
    </>
  )
}

interface RowToolsProps {
  readonly name: string
  readonly several: boolean
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly onRemove: () => void
}

function RowTools({ name, several, onUp, onDown, onRemove }: RowToolsProps) {
  const words = useWords(formWords)
  return (
    <span className={styles['tools']}>
      {several ? (
        <>
          <ActionIcon size={28} aria-label={words.moveUp(name)} disabled={!onUp} onClick={() => onUp?.()}>
            <IconArrowUp aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={28}
            aria-label={words.moveDown(name)}
            disabled={!onDown}
            onClick={() => onDown?.()}
          >
            <IconArrowDown aria-hidden />
          </ActionIcon>
        </>
      ) : null}
      <ActionIcon size={28} aria-label={words.remove(name)} onClick={onRemove}>
        <IconX aria-hidden />
      </ActionIcon>
    </span>
  )
}

/** `moved(['a', 'b', 'c'], 2, 0)` is `['c', 'a', 'b']`. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from]
  return item === undefined ? [...items] : items.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** Rows have no id before they are saved: a key each follows them, so that the caret does when they move. */
function useRowKeys(length: number) {
  const list = useRef<HTMLUListElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const focus = useRef<number | null | undefined>(undefined)
  const [keys, setKeys] = useState(() => Array.from({ length }, (_, index) => index))
  const lastKey = useRef(length)

  useEffect(() => {
    const index = focus.current
    if (index === undefined) return
    focus.current = undefined
    const row = index === null ? null : list.current?.children[index]
    const target = row instanceof HTMLElement ? focusable(row) : addButton.current
    target?.focus()
  })

  return {
    list,
    addButton,
    focusNext: (index: number | null) => {
      focus.current = index
    },
    keys: {
      of: (index: number) => keys[index] ?? `extra-${index}`,
      add: () => {
        lastKey.current += 1
        setKeys([...keys.slice(0, length), lastKey.current])
      },
      remove: (index: number) => setKeys(keys.toSpliced(index, 1)),
      move: (from: number, to: number) => setKeys(moved(keys, from, to)),
    },
  }
}

/** Not the one that ends what an input method composes. */
function isPlainEnter({
  key,
  target,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
  nativeEvent,
}: KeyboardEvent): boolean {
  const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return key === 'Enter' && typing && !shiftKey && !ctrlKey && !metaKey && !altKey && !nativeEvent.isComposing
}
