// The bar over a record: back to the list, the place in it, to the neighbours, the views, what can be done.
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconChevronDown,
  IconChevronUp,
  IconId,
  IconLayoutGrid,
  IconList,
} from '@tabler/icons-react'
import { Link, useNavigate, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useKeys } from '../keys.tsx'
import { useWords } from '../language.tsx'
import { listWords } from '../list/labels.ts'
import { ViewsNav, type ViewLink } from '../views-nav.tsx'
import { formWords } from './labels.ts'
import styles from './record-bar.module.css'

export interface RecordPlace {
  /** Counted from 0; null where the list does not hold it. */
  readonly position: number | null
  readonly total: number | undefined
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
}

interface RecordBarProps {
  /** "Back to the contacts" */
  readonly backLabel: string
  /** To the list as it was left. */
  readonly back: LinkProps
  readonly list: LinkProps
  readonly cards: LinkProps
  /** Null for a record that does not exist yet. */
  readonly form: LinkProps | null
  readonly place: RecordPlace | null
  /** Menus and buttons at the right. */
  readonly children?: ReactNode
}

export function RecordBar({ backLabel, back, list, cards, form, place, children }: RecordBarProps) {
  const words = useWords(listWords)
  return (
    <div className={styles['bar']}>
      <ActionIcon
        aria-label={backLabel}
        className={styles['back']}
        renderRoot={(props: object) => <Link {...props} {...back} />}
      >
        <IconArrowLeft aria-hidden />
      </ActionIcon>
      {place ? <PlaceInList place={place} /> : null}
      <span className="grow" />
      {form ? <Views views={viewsOf({ cards, list, form }, words)} /> : null}
      {children}
    </div>
  )
}

function Views({ views }: { readonly views: readonly ViewLink[] }) {
  const words = useWords(listWords)
  const navigate = useNavigate()
  useKeys(
    views.map(({ keys, label, link }) => ({
      keys,
      label,
      group: words.views,
      run: () => void navigate(link as never),
    })),
  )
  return (
    <div className="only-wide">
      <ViewsNav label={words.views} current="form" views={views} />
    </div>
  )
}

type Links = Readonly<Record<'cards' | 'list' | 'form', LinkProps>>

function viewsOf(links: Links, words: (typeof listWords)['fr']): readonly ViewLink[] {
  return [
    { name: 'cards', label: words.cards, icon: <IconLayoutGrid aria-hidden />, keys: '1', link: links.cards },
    { name: 'list', label: words.list, icon: <IconList aria-hidden />, keys: '2', link: links.list },
    { name: 'form', label: words.form, icon: <IconId aria-hidden />, keys: '3', link: links.form },
  ]
}

function PlaceInList({ place }: { readonly place: RecordPlace }) {
  const words = useWords(formWords)
  const { position, total, onPrevious, onNext } = place
  useKeys([
    { keys: 'k', label: words.previousRecord, group: words.thisRecord, run: () => onPrevious?.() },
    { keys: 'j', label: words.nextRecord, group: words.thisRecord, run: () => onNext?.() },
  ])
  return (
    <span className={`${styles['place']} only-wide`}>
      {position !== null && total !== undefined ? (
        <span className="faint nowrap">{words.placeOf(position + 1, total)}</span>
      ) : null}
      <Neighbour label={words.previousRecord} keys="K" onClick={onPrevious}>
        <IconChevronUp aria-hidden />
      </Neighbour>
      <Neighbour label={words.nextRecord} keys="J" onClick={onNext}>
        <IconChevronDown aria-hidden />
      </Neighbour>
    </span>
  )
}

interface NeighbourProps {
  readonly label: string
  readonly keys: string
  readonly onClick: (() => void) | null
  readonly children: ReactNode
}

function Neighbour({ label, keys, onClick, children }: NeighbourProps) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon
        size={24}
        aria-label={label}
        {...(onClick ? {} : { 'data-disabled': true })}
        aria-disabled={!onClick}
        onClick={() => onClick?.()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
