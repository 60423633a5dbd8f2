// The records of a group side by side; what is the same is grey.
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconEqualNot } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { formatInstantDay } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import { formatNumber } from '../../kit/words.ts'
import type { DuplicateGroup, RecordCard } from '../likeness.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import styles from './group-records.module.css'
import type { DuplicateSubject } from './merge-subject.ts'

const rows = [
  'partnerName',
  'jobTitle',
  'email',
  'mobile',
  'fixed',
  'city',
  'refusals',
  'ownerName',
  'createdAt',
  'attached',
] as const
type RowName = (typeof rows)[number]

interface GroupRecordsProps {
  readonly group: DuplicateGroup
  readonly subject: DuplicateSubject
  /** Says that one record is none of the others; null where that cannot be said. */
  readonly onNotThis: ((record: RecordCard) => void) | null
}

export function GroupRecords({ group, subject, onNotThis }: GroupRecordsProps) {
  const words = useWords(duplicatesWords)
  const { records } = group
  const textOf = useTexts()
  const filled = rows.filter((name) => records.some((record) => textOf(record, name) !== ''))
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={words.sideBySide}>
        <thead>
          <tr>
            <th scope="col" className={styles['label']}>
              <span className="sr">{words.field}</span>
            </th>
            {records.map((record) => (
              <th key={record.id} scope="col">
                <Head
                  record={record}
                  subject={subject}
                  proposed={record.id === group.proposedId}
                  onNotThis={onNotThis}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map((name) => (
            <Line key={name} name={name} texts={records.map((record) => textOf(record, name))} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps {
  readonly record: RecordCard
  readonly subject: DuplicateSubject
  readonly proposed: boolean
  readonly onNotThis: GroupRecordsProps['onNotThis']
}

function Head({ record, subject, proposed, onNotThis }: HeadProps) {
  const words = useWords(duplicatesWords)
  const told = [record.reference, proposed ? words.proposed : '', record.archived ? words.archived : '']
  return (
    <div className="row">
      <Portrait name={record.name} picture={record.picture} square={subject.square} />
      <span className={styles['who']}>
        <Link {...subject.link(record.id)} className="name">
          {record.name}
        </Link>
        <span className="faint small">{told.filter(Boolean).join(', ')}</span>
      </span>
      {onNotThis ? (
        <Tooltip label={words.notThis(record.reference)}>
          <ActionIcon
            size={24}
            aria-label={words.notThis(record.reference)}
            onClick={() => onNotThis(record)}
          >
            <IconEqualNot aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </div>
  )
}

function Line({ name, texts }: { readonly name: RowName; readonly texts: readonly string[] }) {
  const words = useWords(duplicatesWords)
  const told = texts.filter((text) => text !== '')
  const same = told.length > 1 && new Set(told).size === 1
  return (
    <tr>
      <th scope="row" className={styles['label']}>
        {words[name]}
      </th>
      {texts.map((text, at) => (
        <td key={at} className={same || text === '' ? 'faint' : undefined}>
          {text === '' ? (
            <>
              <span aria-hidden>–</span>
              <span className="sr">{words.nothing}</span>
            </>
          ) : (
            text
          )}
        </td>
      ))}
    </tr>
  )
}

type GroupRecord = DuplicateGroup['records'][number]

/** How what a record says reads; '' is nothing. */
function useTexts(): (record: GroupRecord, name: RowName) => string {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  return (record, name) => {
    switch (name) {
      case 'refusals':
        return [record.doNotCall ? words.calls : '', record.doNotEmail ? words.emails : '']
          .filter(Boolean)
          .join(', ')
      case 'createdAt':
        return formatInstantDay(language, record.createdAt)
      case 'attached':
        return record.attached
          .map(({ count, label }) => `${formatNumber(language, count)} ${label}`)
          .join(', ')
      default:
        return record[name]
    }
  }
}
