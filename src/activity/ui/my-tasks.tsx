// My tasks by when they are due: done by one click, and by another not done after all.
import { Button, Checkbox } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { formatDay } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { formatNumber } from '../../kit/words.ts'
import type { Activity } from '../activity.ts'
import { activityWords } from '../labels.ts'
import { taskCountsQuery, tasksQuery, type ActivitySubject } from './activity-calls.ts'
import styles from './my-tasks.module.css'
import { RecordLink } from './record-link.tsx'
import { useTick } from './use-entry-acts.ts'

const times = ['overdue', 'today', 'coming', 'undated'] as const
type Time = (typeof times)[number]

export function MyTasks({ mayWrite }: { readonly mayWrite: boolean }) {
  const words = useWords(activityWords)
  const { data: counts } = useQuery(taskCountsQuery)
  if (!counts) return <p className="faint">{words.loading}</p>
  const waiting = times.filter((when) => counts[when] > 0)
  if (waiting.length === 0) return <EmptyState title={words.noTasks}>{words.noTasksWhy}</EmptyState>
  return waiting.map((when) => <Tasks key={when} when={when} count={counts[when]} mayWrite={mayWrite} />)
}

interface TasksProps {
  readonly when: Time
  readonly count: number
  readonly mayWrite: boolean
}

function Tasks({ when, count, mayWrite }: TasksProps) {
  const words = useWords(activityWords)
  const language = useLanguage()
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(tasksQuery(when))
  const tasks = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section className={styles['section']} aria-label={words[when]}>
      <h2 className={styles['title']} data-late={when === 'overdue' || undefined}>
        {words[when]} <span className="faint">{formatNumber(language, count)}</span>
      </h2>
      <ul>
        {tasks.map((task) => (
          <li key={task.id} className={styles['task']}>
            <Task task={task} mayWrite={mayWrite} late={when === 'overdue'} />
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button size="s" className="link" onClick={() => void fetchNextPage()}>
          {words.moreTasks}
        </Button>
      ) : null}
    </section>
  )
}

interface TaskProps {
  readonly task: Activity
  readonly mayWrite: boolean
  readonly late: boolean
}

const subjects: readonly ActivitySubject[] = ['contact', 'partner', 'lead']

function Task({ task, mayWrite, late }: TaskProps) {
  const language = useLanguage()
  return (
    <>
      <Checkbox className={styles['what'] ?? ''} label={task.title} disabled={!mayWrite} {...useTick(task)} />
      <span className={styles['of']}>
        {subjects.map((subject) => {
          const record = task[subject]
          return record ? <RecordLink key={subject} subject={subject} record={record} /> : null
        })}
      </span>
      {task.dueOn ? (
        <time className={`${styles['due']} small`} data-late={late || undefined} dateTime={task.dueOn}>
          {formatDay(language, task.dueOn)}
        </time>
      ) : null}
    </>
  )
}
