// The bar under the thumb on a phone: the places used most, search and the whole menu.
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useSay, useWords } from '../language.tsx'
import { shellWords } from './labels.ts'
import { isWithin, type MenuEntry } from './menu-entries.ts'
import styles from './phone-bar.module.css'

interface PhoneBarProps {
  readonly entries: readonly MenuEntry[]
  readonly onSearch: () => void
  readonly onMenu: () => void
}

export function PhoneBar({ entries, onSearch, onMenu }: PhoneBarProps) {
  const words = useWords(shellWords)
  const say = useSay()
  const { pathname } = useLocation()
  return (
    <nav className={styles['bar']} aria-label={words.shortcuts}>
      {entries.map(({ path, words: label, icon: EntryIcon }) => (
        <Link
          key={path}
          to={path}
          className={styles['entry']}
          aria-current={isWithin(pathname, path) ? 'page' : undefined}
        >
          {EntryIcon ? <EntryIcon aria-hidden /> : null}
          {say(label)}
        </Link>
      ))}
      <button type="button" className={styles['entry']} onClick={onSearch}>
        <IconSearch aria-hidden />
        {words.search}
      </button>
      <button type="button" className={styles['entry']} onClick={onMenu}>
        <IconMenu2 aria-hidden />
        {words.menu}
      </button>
    </nav>
  )
}
