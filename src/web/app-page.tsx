// What surrounds every page of somebody who is signed in.
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { taskCountsQuery } from '../activity/ui/activity-calls.ts'
import { countsQuery } from '../duplicates/ui/duplicates-calls.ts'
import { useKeys } from '../kit/ui/keys.tsx'
import { useSetLanguage } from '../kit/ui/language.tsx'
import { LookupsProvider } from '../kit/ui/lookups.tsx'
import { MemoryProvider } from '../kit/ui/memory.tsx'
import { AppFrame } from '../kit/ui/shell/app-frame.tsx'
import { awaitingQuery } from '../reminders/ui/reminder-calls.ts'
import { RunningWork } from './running-work.tsx'
import { lookups } from './lookups.ts'
import { memory } from './memory.ts'
import { menuFor, phoneEntries } from './menu.ts'
import { rememberRecent } from './recent-records.ts'
import { chooseLanguage, signOut, useMe } from './session.ts'
import { useCreate } from './use-create.ts'

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.tsx')).SearchDialog }))

export function AppPage() {
  const me = useMe()
  const [searching, setSearching] = useState(false)
  const navigate = useNavigate()
  const create = useCreate()
  const menu = menuFor(me.rights, {
    tasks: useDueTasks(),
    duplicates: useWaitingGroups(),
    reminders: useAwaitingReminders(),
  })
  useOwnLanguage()
  useRecentRecords()
  useKeys(create ? [{ keys: 'n', label: create.label, run: () => void navigate(create.link) }] : [])
  return (
    <MemoryProvider value={memory}>
      <LookupsProvider value={lookups}>
        <AppFrame
          menu={menu}
          phoneEntries={phoneEntries}
          create={create}
          account={{
            name: me.name,
            email: me.email,
            onLanguage: chooseLanguage,
            onSignOut: () => void signOut(),
          }}
          foot={<RunningWork />}
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
    </MemoryProvider>
  )
}

/** Late, or due today. */
function useDueTasks(): number | undefined {
  const { data } = useQuery(taskCountsQuery)
  return data && data.overdue + data.today
}

/** Of every kind of record; unknown until it is there. */
function useWaitingGroups(): number | undefined {
  return useQuery(countsQuery()).data?.reduce((sum, { groups }) => sum + groups, 0)
}

/** To be looked at, or that could not leave. */
function useAwaitingReminders(): number | undefined {
  return useQuery(awaitingQuery).data
}

function useRecentRecords(): void {
  const { pathname } = useLocation()
  useEffect(() => rememberRecent(pathname), [pathname])
}

/** The reader's own language comes from the server: it is the same on every device. */
function useOwnLanguage(): void {
  const { language } = useMe()
  const setLanguage = useSetLanguage()
  useEffect(() => setLanguage(language), [language, setLanguage])
}
