// What a record's page says of its duplicates, and the way to all of them.
import { Menu } from '@mantine/core'
import { IconCopyCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { DuplicateSubject } from '../../duplicates/ui/merge-subject.ts'
import { RecordDuplicates } from '../../duplicates/ui/record-duplicates.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { webWords } from '../labels.ts'
import { useMe } from '../session.ts'

interface OfRecord {
  readonly subject: DuplicateSubject
  readonly id: number
}

export function KnownDuplicates({ subject, id }: OfRecord) {
  const { rights } = useMe()
  return (
    <RecordDuplicates
      subject={subject}
      recordId={id}
      mayWrite={rights.includes('write')}
      mayMerge={rights.includes('merge')}
    />
  )
}

/** In the menu of a record. */
export function CheckRecordItem({ subject: { subject }, id }: OfRecord) {
  const words = useWords(webWords)
  const search = { subject, record: id }
  return (
    <Menu.Item
      leftSection={<IconCopyCheck aria-hidden />}
      renderRoot={(props: object) => <Link {...props} to="/duplicates" search={search} />}
    >
      {words.checkDuplicates}
    </Menu.Item>
  )
}
