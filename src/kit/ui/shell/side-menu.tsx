// The menu at the left: where one can go, and at its foot the work that is running.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconLayoutSidebar } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { formatNumber } from '../../words.ts'
import { useLanguage, useSay, useWords } from '../language.tsx'
import { Mark } from './brand.tsx'
import { shellWords } from './labels.ts'
import {
  isFold,
  isWithin,
  type Menu,
  type MenuEntry,
  type MenuFold,
  type MenuSection,
} from './menu-entries.ts'
import styles from './side-menu.module.css'

interface SideMenuProps {
  readonly menu: Menu
  readonly foldLabel: string
  readonly onFold: () => void
  /** The work that is running. */
  readonly foot?: ReactNode
}

export function SideMenu({ menu, foldLabel, onFold, foot }: SideMenuProps) {
  const words = useWords(shellWords)
  const [open, setOpen] = useState(true)
  return (
    <nav className={styles['menu']} aria-label={words.mainMenu}>
      <div className={styles['brand']}>
        <Mark />
        <span className="grow">Carnet</span>
        <Tooltip label={`${foldLabel} (Ctrl B)`}>
          <ActionIcon size={24} aria-label={foldLabel} aria-keyshortcuts="Control+B" onClick={onFold}>
            <IconLayoutSidebar aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <button type="button" className={styles['level']} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
        {menu.name}
      </button>
      {open ? menu.sections.map((section, i) => <Section key={i} section={section} />) : null}
      <div className={styles['foot']}>{foot}</div>
    </nav>
  )
}

function Section({ section }: { readonly section: MenuSection }) {
  const say = useSay()
  return (
    <>
      {section.title ? <h2 className={styles['title']}>{say(section.title)}</h2> : null}
      <ul className={section.title ? undefined : styles['apart']}>
        {section.entries.map((entry) => (
          <li key={say(entry.words)}>{isFold(entry) ? <Fold fold={entry} /> : <Entry entry={entry} />}</li>
        ))}
      </ul>
    </>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  const say = useSay()
  const language = useLanguage()
  const here = isWithin(useLocation().pathname, entry.path)
  return (
    <Link to={entry.path} className={styles['entry']} aria-current={here ? 'page' : undefined}>
      {entry.icon ? <entry.icon aria-hidden /> : null}
      <span className="cut">{say(entry.words)}</span>
      {entry.count ? <span className={styles['count']}>{formatNumber(language, entry.count)}</span> : null}
    </Link>
  )
}

function Fold({ fold }: { readonly fold: MenuFold }) {
  const say = useSay()
  const { pathname } = useLocation()
  const here = fold.entries.some((entry) => isWithin(pathname, entry.path))
  const [opened, setOpened] = useState(false)
  const open = opened || here
  return (
    <>
      <button
        type="button"
        className={styles['entry']}
        aria-expanded={open}
        onClick={() => setOpened(!opened)}
      >
        <fold.icon aria-hidden />
        <span className="cut">{say(fold.words)}</span>
        <span className={styles['count']}>
          {open ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
        </span>
      </button>
      {open ? (
        <ul className={styles['inner']}>
          {fold.entries.map((entry) => (
            <li key={entry.path}>
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
