// The timeline of a record: tasks that wait, then entries and changes, the latest first.
import { Button } from '@mantine/core'
import { memo, useEffect, useRef, useState, type ReactNode } from 'react'
import type { FormField } from '../../kit/ui/form/form-field.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { Change } from '../../kit/trail.ts'
import type { TimelineItem } from '../activity.ts'
import { activityWords } from '../labels.ts'
import type { OfRecord } from './activity-calls.ts'
import { TimelineChange } from './timeline-change.tsx'
import { TimelineEntry } from './timeline-entry.tsx'
import styles from './timeline.module.css'

interface PageProps {
  readonly of: OfRecord
  readonly items: readonly TimelineItem[]
  /** They give the labels, and say how a value is read. */
  readonly fields: readonly FormField[]
  readonly mayWrite: boolean
  readonly now: Date
  /** What other slices add to a change. */
  readonly more?: ((change: Change) => ReactNode) | undefined
}

interface TimelineProps extends Omit<PageProps, 'items' | 'now'> {
  readonly pages: readonly { readonly items: readonly TimelineItem[] }[]
  readonly pending: boolean
  readonly failed: boolean
  /** What is said where there is nothing. */
  readonly nothing: string
  /** Null when the beginning is reached. */
  readonly onMore: (() => void) | null
}

export function Timeline({ pages, pending, failed, nothing, onMore, ...rest }: TimelineProps) {
  const words = useWords(activityWords)
  const [now] = useState(() => new Date())
  if (failed) return <p role="alert">{words.failed}</p>
  if (!pending && pages.every(({ items }) => items.length === 0)) return <p className="faint">{nothing}</p>
  return (
    <>
      <ol className={styles['timeline']} aria-busy={pending} aria-label={words.timeline}>
        {pages.map(({ items }, page) => (
          <Page key={page} items={items} now={now} {...rest} />
        ))}
      </ol>
      {pending ? <p className="faint">{words.loading}</p> : null}
      {onMore && !pending ? <More onMore={onMore} /> : null}
    </>
  )
}

/** Drawn once: with thousands of entries above, only what a new page brings is worked out. */
const Page = memo(function Page({ of, items, fields, mayWrite, now, more }: PageProps) {
  return items.map((item) =>
    item.type === 'entry' ? (
      <li key={`entry ${item.entry.id}`} className={styles['entry']}>
        <TimelineEntry entry={item.entry} of={of} mayWrite={mayWrite} now={now} />
      </li>
    ) : (
      <li key={`${item.of.subject} ${item.change.id}`} className={styles['entry']}>
        <TimelineChange {...item} at={of} fields={fields} now={now}>
          {more?.(item.change)}
        </TimelineChange>
      </li>
    ),
  )
})

/** A button for keys, that also presses itself when it comes into sight. */
function More({ onMore }: { readonly onMore: () => void }) {
  const words = useWords(activityWords)
  const button = useRef<HTMLButtonElement>(null)
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  })
  useEffect(() => {
    if (!button.current) return undefined
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current()
      },
      { rootMargin: '600px' },
    )
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [])
  return (
    <Button ref={button} size="s" className="link" onClick={onMore}>
      {words.more}
    </Button>
  )
}
