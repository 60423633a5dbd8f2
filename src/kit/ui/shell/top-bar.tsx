// The bar at the top: search, create, help, who I am.
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconHelp, IconLayoutSidebar, IconPlus, IconSearch } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Key } from '../key.tsx'
import { kitWords } from '../labels.ts'
import { useWords } from '../language.tsx'
import { shellWords } from './labels.ts'
import styles from './top-bar.module.css'

export interface Create {
  readonly label: string
  readonly link: LinkProps
  /** An outline where the page has a filled button of its own. */
  readonly quiet?: boolean
}

interface TopBarProps {
  readonly menuShown: boolean
  readonly onMenu: () => void
  readonly onSearch: () => void
  readonly onKeys: () => void
  readonly create?: Create | undefined
  readonly account: ReactNode
}

export function TopBar({ menuShown, onMenu, onSearch, onKeys, create, account }: TopBarProps) {
  const words = useWords(shellWords)
  const kit = useWords(kitWords)
  return (
    <header className={styles['top']}>
      <ActionIcon
        className={menuShown ? styles['narrow'] : undefined}
        aria-label={words.openMenu}
        onClick={onMenu}
      >
        <IconLayoutSidebar aria-hidden />
      </ActionIcon>
      <button type="button" className={styles['find']} aria-keyshortcuts="Control+K" onClick={onSearch}>
        <IconSearch aria-hidden />
        <span className="grow cut">{words.searchHint}</span>
        <Key keys="mod+k" />
      </button>
      <span className="grow" />
      {create ? <CreateButton create={create} /> : null}
      <Tooltip label={`${kit.keys} (?)`}>
        <ActionIcon aria-label={kit.keys} aria-keyshortcuts="?" onClick={onKeys}>
          <IconHelp aria-hidden />
        </ActionIcon>
      </Tooltip>
      {account}
    </header>
  )
}

function CreateButton({ create }: { readonly create: Create }) {
  const look = create.quiet ? { variant: 'default' } : { variant: 'filled', color: 'ink' }
  return (
    <Button
      {...look}
      renderRoot={(props: object) => <Link {...props} {...create.link} />}
      leftSection={<IconPlus aria-hidden />}
      aria-keyshortcuts="n"
    >
      {create.label}
    </Button>
  )
}
