// The conversions of many leads that were made, the latest first.
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { ListFailed } from '../../kit/ui/list/list-failed.tsx'
import { batchesQuery } from './batch-calls.ts'
import { leadBatchWords } from './batch-labels.ts'
import { BatchCounts } from './batch-report.tsx'
import styles from './batch-report.module.css'

export function BatchReports() {
  const words = useWords(leadBatchWords)
  const language = useLanguage()
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(batchesQuery())
  if (error) return <ListFailed error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <EmptyState title={words.none}>{words.noneWhy}</EmptyState>
  return (
    <div className={styles['report']}>
      <ul className={styles['lines']}>
        {items.map((batch) => (
          <li key={batch.id}>
            <Link className="link" to="/leads/conversions/$id" params={{ id: String(batch.id) }}>
              {words.by(batch.userName, formatInstant(language, batch.at))}
            </Link>
            <BatchCounts batch={batch} />
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button className="link" onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
    </div>
  )
}
