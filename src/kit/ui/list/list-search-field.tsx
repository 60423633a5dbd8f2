// Words typed beside the filters: the list follows while one types.
import { IconSearch, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import styles from './filter-bar.module.css'
import { filterBarWords } from './filter-labels.ts'
import type { SetSearch } from './use-records.ts'

const typingTime = 60

interface ListSearchFieldProps {
  readonly q: string
  readonly setSearch: SetSearch
  /** Backspace where nothing is left to erase. */
  readonly onErase: () => void
}

export function ListSearchField({ q, setSearch, onErase }: ListSearchFieldProps) {
  const words = useWords(filterBarWords)
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const search = (text: string) => setSearch({ q: text.trim() === '' ? undefined : text }, { replace: true })
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => search(text), typingTime)
  }
  const leave = () => {
    clearTimeout(timer.current)
    if (typed !== null && typed !== q) search(typed)
    setTyped(null)
  }
  const value = typed ?? q
  return (
    <span className={styles['find']}>
      <IconSearch aria-hidden />
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={value}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') type('')
          if (event.key === 'Backspace' && value === '') onErase()
        }}
      />
      {value === '' ? null : (
        <button type="button" aria-label={words.removeSearch} onClick={() => type('')}>
          <IconX aria-hidden />
        </button>
      )}
    </span>
  )
}
