// One list of configuration, by the name in its address.
import { useParams } from '@tanstack/react-router'
import { ConfigurationTable } from '../../kit/ui/configuration/configuration-table.tsx'
import { useSay, useWords } from '../../kit/ui/language.tsx'
import { MethodList } from '../../reminders/ui/method-list.tsx'
import { methodWords } from '../../reminders/ui/reminder-labels.ts'
import { configurationLists } from '../configuration-lists.ts'
import { useMe } from '../session.ts'
import { useTitle } from '../use-title.ts'
import { NotFoundPage } from './not-found-page.tsx'

export function ConfigurationPage() {
  const { section = '' } = useParams({ strict: false })
  return section === 'reminder-methods' ? <ReminderMethodsPage /> : <ListPage section={section} />
}

function ReminderMethodsPage() {
  const me = useMe()
  useTitle(useWords(methodWords).title)
  return <MethodList readOnly={!me.rights.includes('configure')} />
}

function ListPage({ section }: { readonly section: string }) {
  const me = useMe()
  const say = useSay()
  const list = configurationLists[section]
  useTitle(list && say(list.title))
  if (!list) return <NotFoundPage />
  return <ConfigurationTable key={section} list={list} readOnly={!me.rights.includes('configure')} />
}
