// The menu over the work, on a narrow screen.
import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { AccountMenu, type Account } from './account-menu.tsx'
import styles from './app-frame.module.css'
import { shellWords } from './labels.ts'
import type { Menu } from './menu-entries.ts'
import { SideMenu } from './side-menu.tsx'

interface MenuDrawerProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly menu: Menu
  readonly account: Account
  readonly foot: ReactNode
}

export function MenuDrawer({ opened, onClose, menu, account, foot }: MenuDrawerProps) {
  const words = useWords(shellWords)
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      size={268}
      padding={0}
      classNames={{ content: styles['drawer'] ?? '' }}
    >
      <Drawer.Overlay color="var(--scrim)" backgroundOpacity={1} />
      <Drawer.Content aria-label={words.mainMenu}>
        <SideMenu menu={menu} foldLabel={words.closeMenu} onFold={onClose} foot={foot} />
        <div className={`only-phone ${styles['account']}`}>
          <AccountMenu {...account} named />
        </div>
      </Drawer.Content>
    </Drawer.Root>
  )
}
