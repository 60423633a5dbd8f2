// My day: what I have to do, and the records that I opened last.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { MyTasks } from '../../activity/ui/my-tasks.tsx'
import { activityWords } from '../../activity/labels.ts'
import { formatWeekday } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { PageHeader } from '../../kit/ui/page-header.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import { recentRecords } from '../recent-records.ts'
import { recentlyOpened } from '../search-records.ts'
import { useMe } from '../session.ts'
import { useTitle } from '../use-title.ts'
import styles from './my-day-page.module.css'

export function MyDayPage() {
  const words = useWords(activityWords)
  const language = useLanguage()
  const { rights } = useMe()
  useTitle(words.myDay)
  const [now] = useState(() => new Date())
  const today = formatWeekday(language, now)
  return (
    <>
      <PageHeader title={words.myDay} count={today} />
      <div className={styles['day']}>
        <div className={styles['tasks']}>
          <MyTasks mayWrite={rights.includes('write')} />
        </div>
        <Recent />
      </div>
    </>
  )
}

const places = {
  contacts: '/contacts/$id',
  partners: '/partners/$id',
  leads: '/leads/$id',
  quotations: '/quotations/$id',
  invoices: '/invoices/$id',
} as const

function Recent() {
  const words = useWords(activityWords)
  const { data = [] } = useQuery({
    queryKey: ['recent'],
    queryFn: ({ signal }) => recentlyOpened(recentRecords(), signal),
    staleTime: 0,
  })
  if (data.length === 0) return null
  return (
    <section className={styles['recent']} aria-label={words.recent}>
      <h2 className="name">{words.recent}</h2>
      <ul>
        {data.map(({ subject, id, title, facts, name, firstName, picture, square }) => (
          <li key={`${subject} ${id}`}>
            <Link className={styles['record']} to={places[subject]} params={{ id: String(id) }}>
              <Portrait name={name} firstName={firstName} picture={picture} square={square} />
              <span className="grow">
                <span className="name cut">{title}</span>
                <span className="faint small cut">{facts.filter((fact) => fact !== '').join(' · ')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
