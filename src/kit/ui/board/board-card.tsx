// A card of a board: its name as a link, what the slice says of it, and a menu that moves it.
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsRightLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import styles from './board.module.css'
import { boardWords } from './labels.ts'

export interface Destination {
  readonly id: number
  readonly name: string
}

interface BoardCardProps {
  readonly id: number
  readonly name: string
  readonly href: string
  readonly picture: ReactNode
  /** The record that was open last. */
  readonly here: boolean
  /** The first card of a column is reached by Tab, the others from it by arrows. */
  readonly first: boolean
  /** Empty for those who may not move it. */
  readonly destinations: readonly Destination[]
  readonly onMove: (columnId: number) => void
  readonly children: ReactNode
}

export function BoardCard(props: BoardCardProps) {
  const { id, name, href, picture, here, first, destinations, children } = props
  return (
    <li className={styles['card']} data-card={id} data-here={here || undefined}>
      <div className={styles['id']}>
        {picture}
        <a data-record className="name cut" href={href} draggable={false} tabIndex={first ? 0 : -1}>
          {name}
        </a>
        {destinations.length > 0 ? <MoveMenu {...props} /> : null}
      </div>
      {children}
    </li>
  )
}

function MoveMenu({ name, destinations, onMove }: BoardCardProps) {
  const words = useWords(boardWords)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size={24}
          className={styles['move']}
          tabIndex={-1}
          aria-label={words.moveTo(name)}
          title={words.moveTo(name)}
        >
          <IconArrowsRightLeft aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {destinations.map((destination) => (
          <Menu.Item key={destination.id} onClick={() => onMove(destination.id)}>
            {destination.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
