// Pairs that somebody said are two: who, when, and the way back.
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { ListFailed } from '../../kit/ui/list/list-failed.tsx'
import type { Decision } from '../contract.ts'
import type { RecordCard } from '../likeness.ts'
import { decisionsQuery } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './duplicates-page.module.css'
import type { DuplicateSubject, DuplicateSubjects } from './merge-subject.ts'
import { useDecisions } from './use-decisions.ts'

interface DecisionsListProps {
  readonly subjects: DuplicateSubjects
  readonly mayWrite: boolean
}

export function DecisionsList({ subjects, mayWrite }: DecisionsListProps) {
  const words = useWords(duplicatesWords)
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(decisionsQuery())
  if (error) return <ListFailed error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <EmptyState title={words.noneApart}>{words.noneApartWhy}</EmptyState>
  return (
    <div className={styles['plain']}>
      <ul>
        {items.map((decision) => (
          <DecisionLine key={decision.id} decision={decision} subjects={subjects} mayWrite={mayWrite} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button className="link" onClick={() => void fetchNextPage()}>
          {words.moreApart}
        </Button>
      ) : null}
    </div>
  )
}

interface DecisionLineProps extends DecisionsListProps {
  readonly decision: Decision
}

function DecisionLine({ decision, subjects, mayWrite }: DecisionLineProps) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  const { takeBack } = useDecisions()
  const subject = subjects[decision.subject]
  const [one, other] = decision.records
  return (
    <li className={styles['line']}>
      <p className="grow">
        {one ? <Who record={one} subject={subject} /> : null}{' '}
        <span className="faint">{words.notADuplicateOf}</span>{' '}
        {other ? <Who record={other} subject={subject} /> : null}
        <span className={`faint small ${styles['when']}`}>
          {words.apartBy(decision.userName, formatInstant(language, decision.at))}
        </span>
      </p>
      {mayWrite ? (
        <Button size="s" className="link" onClick={() => void takeBack(decision)}>
          {words.takeBack}
        </Button>
      ) : null}
    </li>
  )
}

function Who({ record, subject }: { readonly record: RecordCard; readonly subject: DuplicateSubject }) {
  return (
    <>
      <Link {...subject.link(record.id)} className="name">
        {record.name}
      </Link>{' '}
      <span className="faint small">{record.reference}</span>
    </>
  )
}
