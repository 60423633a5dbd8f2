// One entry in a timeline, with what can be done with it; it is changed where it stands.
import { ActionIcon, Checkbox } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { formatDay, formatInstantDay, formatSize } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { formatNumber } from '../../kit/words.ts'
import type { Activity } from '../activity.ts'
import { activityWords } from '../labels.ts'
import { fileAddress, type ActivitySubject, type OfRecord } from './activity-calls.ts'
import { Ago } from './ago.tsx'
import { EditEntry } from './edit-entry.tsx'
import { entryName } from './entry-name.ts'
import { kindIcons } from './kind-icons.ts'
import { RecordLink } from './record-link.tsx'
import styles from './timeline.module.css'
import { useEntryActs, useTick } from './use-entry-acts.ts'

interface TimelineEntryProps {
  readonly entry: Activity
  readonly of: OfRecord
  readonly mayWrite: boolean
  readonly now: Date
}

export function TimelineEntry({ entry, of, mayWrite, now }: TimelineEntryProps) {
  const [editing, setEditing] = useState<'not yet' | 'now' | 'done'>('not yet')
  if (editing === 'now')
    return (
      <div className="grow">
        <EditEntry entry={entry} onClose={() => setEditing('done')} />
      </div>
    )
  const KindIcon = kindIcons[entry.kind]
  return (
    <>
      <span className={styles['kind']} aria-hidden>
        <KindIcon />
      </span>
      <div className="grow">
        <div>
          <EntryTitle entry={entry} mayWrite={mayWrite} />
        </div>
        {entry.text ? <p className={styles['text']}>{entry.text}</p> : null}
        <p className={`${styles['facts']} small`}>
          <EntryFacts entry={entry} of={of} now={now} />
        </p>
      </div>
      {mayWrite ? (
        <EntryActions entry={entry} edited={editing === 'done'} onEdit={() => setEditing('now')} />
      ) : null}
    </>
  )
}

function EntryTitle({ entry, mayWrite }: Pick<TimelineEntryProps, 'entry' | 'mayWrite'>) {
  const language = useLanguage()
  if (entry.kind === 'task') return <TaskTitle task={entry} mayWrite={mayWrite} />
  if (!entry.file) return <SpokenTitle entry={entry} />
  return (
    <>
      <a className="link name" href={fileAddress(entry.id)} download>
        {entry.file.name}
      </a>{' '}
      <span className="faint small">{formatSize(language, entry.file.size)}</span>
    </>
  )
}

function TaskTitle({ task, mayWrite }: { readonly task: Activity; readonly mayWrite: boolean }) {
  const tick = useTick(task)
  return (
    <Checkbox
      className={styles['task'] ?? ''}
      label={task.title}
      disabled={!mayWrite}
      data-done={tick.checked || undefined}
      {...tick}
    />
  )
}

function SpokenTitle({ entry }: { readonly entry: Activity }) {
  const words = useWords(activityWords)
  const language = useLanguage()
  const { title, duration } = entry
  return (
    <>
      <span className="name">{useKindName(entry)}</span>
      {title ? <span> · {title}</span> : null}
      {duration ? (
        <span className="faint small"> · {words.minutes(formatNumber(language, duration))}</span>
      ) : null}
    </>
  )
}

function useKindName({ kind, direction }: Activity): string {
  const words = useWords(activityWords)
  if (kind === 'call' && direction) return direction === 'in' ? words.callIn : words.callOut
  if (kind === 'email' && direction) return direction === 'in' ? words.emailIn : words.emailOut
  return words[kind]
}

function EntryFacts({ entry, of, now }: Omit<TimelineEntryProps, 'mayWrite'>) {
  const words = useWords(activityWords)
  const language = useLanguage()
  const { kind, done, doneAt, doneByName, dueOn, ownerName, createdByName, updatedByName, version } = entry
  const isTask = kind === 'task'
  const editor = version > 1 && updatedByName !== createdByName ? updatedByName : null
  return (
    <>
      {isTask && dueOn ? (
        <Due day={dueOn} text={words.due(formatDay(language, dueOn))} late={!done && isPast(dueOn, now)} />
      ) : null}
      {isTask && ownerName ? <span>{ownerName}</span> : null}
      {isTask ? null : <span>{createdByName ?? words.nobody}</span>}
      {editor && !isTask ? <span>{words.editedBy(editor)}</span> : null}
      {isTask && doneAt && doneByName ? (
        <span>{words.doneOn(doneByName, formatInstantDay(language, doneAt))}</span>
      ) : null}
      {isTask ? null : <Ago instant={entry.at} now={now} />}
      <OtherRecords entry={entry} of={of} />
    </>
  )
}

function Due({ day, text, late }: { readonly day: string; readonly text: string; readonly late: boolean }) {
  return (
    <time dateTime={day} className={late ? styles['late'] : undefined}>
      {text}
    </time>
  )
}

/** Where the reader is: a task is late from the day after. */
function isPast(day: string, now: Date): boolean {
  return new Date(`${day}T23:59:59`) < now
}

/** The records that it is on beside the one whose timeline it stands in. */
function OtherRecords({ entry, of }: Pick<TimelineEntryProps, 'entry' | 'of'>) {
  const subjects: readonly ActivitySubject[] = ['contact', 'partner', 'lead']
  return subjects.map((subject) => {
    const record = entry[subject]
    if (!record || (subject === of.subject && record.id === of.id)) return null
    return <RecordLink key={subject} subject={subject} record={record} />
  })
}

interface EntryActionsProps {
  readonly entry: Activity
  /** Whoever comes back from its form finds the focus where they left it. */
  readonly edited: boolean
  readonly onEdit: () => void
}

function EntryActions({ entry, edited, onEdit }: EntryActionsProps) {
  const edit = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (edited) edit.current?.focus()
  }, [edited])
  const words = useWords(activityWords)
  const { remove } = useEntryActs()
  const name = entryName(entry) || words[entry.kind]
  return (
    <span className={styles['actions']}>
      <ActionIcon ref={edit} size="var(--h-ctl-s)" aria-label={words.edit(name)} onClick={onEdit}>
        <IconPencil aria-hidden />
      </ActionIcon>
      <ActionIcon size="var(--h-ctl-s)" aria-label={words.remove(name)} onClick={() => void remove(entry)}>
        <IconTrash aria-hidden />
      </ActionIcon>
    </span>
  )
}
