// What surrounds every page of somebody who is signed in.
import { Outlet, useMatches, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useKeys } from '../kit/ui/keys.tsx'
import { useWords } from '../kit/ui/language.tsx'
import { LookupsProvider } from '../kit/ui/lookups.tsx'
import { AccountMenu } from '../kit/ui/shell/account-menu.tsx'
import { AppFrame } from '../kit/ui/shell/app-frame.tsx'
import type { Create } from '../kit/ui/shell/top-bar.tsx'
import { webWords } from './labels.ts'
import { lookups } from './lookups.ts'
import { menuFor, phoneEntries } from './menu.ts'
import { signOut, useMe } from './session.ts'

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.tsx')).SearchDialog }))

export function AppPage() {
  const me = useMe()
  const [searching, setSearching] = useState(false)
  const create = useCreate(me.rights)
  const menu = menuFor(me.rights)
  return (
    <LookupsProvider value={lookups}>
      <AppFrame
        menu={menu}
        phoneEntries={phoneEntries}
        create={create}
        account={<AccountMenu name={me.name} email={me.email} onSignOut={() => void signOut()} />}
        onSearch={() => setSearching(true)}
      >
        <Outlet />
      </AppFrame>
      {searching ? (
        <Suspense>
          <SearchDialog menu={menu} onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </LookupsProvider>
  )
}

/** "New" makes what the page shows, and keeps the list that one came from. */
function useCreate(rights: readonly string[]): Create | undefined {
  const words = useWords(webWords)
  const navigate = useNavigate()
  const subject = useMatches().at(-1)?.staticData
  const to = subject?.create === 'partner' ? '/partners/new' : '/contacts/new'
  const may = rights.includes('write') && subject?.create !== undefined
  const label = subject?.create === 'partner' ? words.newPartner : words.newContact
  useKeys(may ? [{ keys: 'n', label, run: () => void navigate({ to, search: true } as never) }] : [])
  if (!may) return undefined
  const quiet = subject.quiet ?? false
  return { label: quiet ? words.new : label, link: { to, search: true } as never, quiet }
}
