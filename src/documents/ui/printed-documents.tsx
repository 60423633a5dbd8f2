// What was printed for a record, the latest first; each opens as it was printed.
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { documentAddress, documentsQuery } from './print-calls.ts'
import { printWords } from './print-labels.ts'
import styles from './printed-documents.module.css'

interface PrintedDocumentsProps {
  readonly of: Parameters<typeof documentsQuery>[0]
}

export function PrintedDocuments({ of }: PrintedDocumentsProps) {
  const words = useWords(printWords)
  const language = useLanguage()
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(documentsQuery(of))
  const items = data?.pages.flatMap((page) => page.items)
  if (!items) return null
  if (items.length === 0) return <p className="faint">{words.noDocuments}</p>
  const when = (iso: string) =>
    new Date(iso).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <ul className={styles['list']}>
        {items.map(({ id, title, count, ready, endedBy, userName, createdAt }) => (
          <li key={id}>
            {ready ? (
              <a className="link" href={documentAddress(id)} target="_blank" rel="noopener">
                {title}
              </a>
            ) : (
              <span>
                {title} <span className="faint">{endedBy ? words[endedBy] : words.notReady}</span>
              </span>
            )}
            <span className="soft">{words.addressees(count)}</span>
            <span className="faint">{words.printedBy(userName, when(createdAt))}</span>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button size="s" className="link" onClick={() => void fetchNextPage()}>
          {words.moreDocuments}
        </Button>
      ) : null}
    </>
  )
}
