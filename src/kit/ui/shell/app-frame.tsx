// The frame of the application: menu, top bar, the work, and on a phone the bar under the thumb.
import { useMediaQuery } from '@mantine/hooks'
import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useKeys } from '../keys.tsx'
import { kitWords } from '../labels.ts'
import { useWords } from '../language.tsx'
import { AccountMenu, type Account } from './account-menu.tsx'
import styles from './app-frame.module.css'
import { shellWords } from './labels.ts'
import type { Menu, MenuEntry } from './menu-entries.ts'
import { PhoneBar } from './phone-bar.tsx'
import { SideMenu } from './side-menu.tsx'
import { TopBar, type Create } from './top-bar.tsx'
import { useMenuFold } from './use-menu-fold.ts'

const MenuDrawer = lazy(async () => ({ default: (await import('./menu-drawer.tsx')).MenuDrawer }))
const KeysDialog = lazy(async () => ({ default: (await import('../keys-dialog.tsx')).KeysDialog }))

interface AppFrameProps {
  readonly menu: Menu
  /** What the phone's bar offers beside search and menu. */
  readonly phoneEntries: readonly MenuEntry[]
  readonly create?: Create | undefined
  readonly account: Account
  /** The work that is running. */
  readonly foot?: ReactNode
  readonly onSearch: () => void
  readonly children: ReactNode
}

export function AppFrame({ menu, phoneEntries, create, account, foot, onSearch, children }: AppFrameProps) {
  const words = useWords(shellWords)
  const kit = useWords(kitWords)
  const wide = useMediaQuery('(min-width: 1161px)', undefined, { getInitialValueInEffect: false })
  const { folded, toggleFold } = useMenuFold()
  const [drawer, setDrawer] = useDrawer()
  const [keysShown, setKeysShown] = useState(false)
  const menuShown = wide && !folded
  const toggleMenu = wide ? toggleFold : () => setDrawer(!drawer)
  const everywhere = kit.keysEverywhere
  useKeys([
    { keys: 'mod+b', label: words.menu, group: everywhere, inFields: true, run: toggleMenu },
    { keys: 'mod+k', label: words.search, group: everywhere, inFields: true, run: onSearch },
    { keys: '/', run: onSearch },
    { keys: '?', label: kit.keys, group: everywhere, run: () => setKeysShown(true) },
  ])
  return (
    <div className={styles['app']} data-menu={menuShown ? 'shown' : 'hidden'}>
      <a href="#work" className={styles['skip']}>
        {words.toContent}
      </a>
      {menuShown ? <SideMenu menu={menu} foldLabel={words.fold} onFold={toggleFold} foot={foot} /> : null}
      <TopBar
        menuShown={menuShown}
        onMenu={toggleMenu}
        onSearch={onSearch}
        onKeys={() => setKeysShown(true)}
        create={create}
        account={<AccountMenu {...account} />}
      />
      <main id="work" className={styles['work']} tabIndex={-1}>
        {children}
      </main>
      <PhoneBar entries={phoneEntries} onSearch={onSearch} onMenu={() => setDrawer(true)} />
      {drawer ? (
        <Suspense>
          <MenuDrawer opened onClose={() => setDrawer(false)} menu={menu} account={account} foot={foot} />
        </Suspense>
      ) : null}
      {keysShown ? (
        <Suspense>
          <KeysDialog opened onClose={() => setKeysShown(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** The menu over the work closes by itself once one went somewhere. */
function useDrawer(): [boolean, (opened: boolean) => void] {
  const { pathname } = useLocation()
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  return [openedAt === pathname, (opened) => setOpenedAt(opened ? pathname : null)]
}
