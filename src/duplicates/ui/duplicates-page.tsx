// CRM → Doublons: groups of records that may be one, decisions about them, batches, and the search for them all.
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { PageHeader } from '../../kit/ui/page-header.tsx'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import { subjectNames } from '../subjects.ts'
import { BatchesList } from './batches-list.tsx'
import { DecisionsList } from './decisions-list.tsx'
import { countsQuery, startScan } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import type { DuplicatesPageProps } from './duplicates-page-props.ts'
import styles from './duplicates-page.module.css'
import { scansIn, type DuplicatesSearch } from './duplicates-search.ts'
import { DuplicatesTabs } from './duplicates-tabs.tsx'
import { GroupsView } from './groups-view.tsx'
import { ScanLine } from './scan-line.tsx'
import { whenScanned } from './when-scanned.ts'

export function DuplicatesPage(props: Omit<DuplicatesPageProps, 'onScanAll'>) {
  const { subjects, search, setSearch, mayMerge, mayWrite } = props
  const attempt = useAttempt()
  const onScanAll = () =>
    void attempt(async () => {
      const asked = search.subject === undefined ? subjectNames : [search.subject]
      const scans = await Promise.all(asked.map((subject) => startScan(subject)))
      setSearch({ scan: scans, part: undefined, record: undefined, group: undefined })
    })
  return (
    <>
      <Head search={search} onScanAll={onScanAll} />
      <DuplicatesTabs search={search} mayMerge={mayMerge} />
      {search.part === undefined ? <Narrowed search={search} setSearch={setSearch} /> : null}
      {search.part === 'apart' ? (
        <DecisionsList subjects={subjects} mayWrite={mayWrite} />
      ) : search.part === 'batches' ? (
        <BatchesList />
      ) : (
        <GroupsView key={`${search.part} ${search.subject}`} {...props} onScanAll={onScanAll} />
      )}
    </>
  )
}

interface HeadProps {
  readonly search: DuplicatesSearch
  readonly onScanAll: () => void
}

function Head({ search, onScanAll }: HeadProps) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  const phone = usePhone()
  const { data } = useQuery(countsQuery())
  const [now] = useState(() => new Date())
  const meant = data?.filter(({ subject }) => search.subject === undefined || subject === search.subject)
  const total = meant?.reduce((sum, { groups }) => sum + groups, 0)
  // All of them were compared when the last of them was.
  const [oldest] = meant?.map(({ scannedAt }) => scannedAt ?? '').toSorted() ?? []
  const said = oldest ? words.lastScan(whenScanned(language, oldest, now)) : words.neverScanned
  return (
    <PageHeader title={words.title} count={total === undefined ? '' : words.groups(total)}>
      <span className="faint small only-wide">{data ? said : ''}</span>
      <Button
        variant="default"
        leftSection={<IconRefresh aria-hidden />}
        aria-label={words.scanAll}
        onClick={onScanAll}
      >
        {phone ? words.scan : words.scanAll}
      </Button>
    </PageHeader>
  )
}

/** What narrows the groups to those of a search or of a record, and the way back to all. */
function Narrowed({ search, setSearch }: Pick<DuplicatesPageProps, 'search' | 'setSearch'>) {
  const words = useWords(duplicatesWords)
  return (
    <>
      {scansIn(search).map((scan) => (
        <ScanLine
          key={scan}
          scanId={scan}
          onLeave={() => setSearch({ scan: undefined, group: undefined }, { replace: true })}
        />
      ))}
      {search.record === undefined ? null : (
        <div className={styles['scan']}>
          <span className="grow">{words.ofRecord}</span>
          <Button
            size="s"
            className="link"
            onClick={() => setSearch({ record: undefined, group: undefined })}
          >
            {words.showAll}
          </Button>
        </div>
      )}
    </>
  )
}
