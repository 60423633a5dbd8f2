// CRM → Doublons: groups of records that may be one, decisions about them, batches, and the search for them all.
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { PageHeader } from '../../kit/ui/page-header.tsx'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { formatNumber } from '../../kit/words.ts'
import { BatchesList } from './batches-list.tsx'
import { DecisionsList } from './decisions-list.tsx'
import { groupCountQuery, startScan } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import type { DuplicatesPageProps } from './duplicates-page-props.ts'
import styles from './duplicates-page.module.css'
import { searchOf, type DuplicatesSearch } from './duplicates-search.ts'
import { GroupsView } from './groups-view.tsx'
import type { DuplicateSubject } from './merge-subject.ts'
import { ScanLine } from './scan-line.tsx'

export function DuplicatesPage(props: Omit<DuplicatesPageProps, 'onScanAll'>) {
  const { subject, search, setSearch, mayMerge, mayWrite } = props
  const words = useWords(duplicatesWords)
  const attempt = useAttempt()
  const onScanAll = () =>
    void attempt(async () => {
      const scan = await startScan(subject.subject)
      setSearch({ scan, part: undefined, record: undefined, group: undefined })
    })
  return (
    <>
      <Head subject={subject} onScanAll={onScanAll} />
      <Tabs subject={subject} search={search} mayMerge={mayMerge} />
      {search.scan !== undefined && search.part === undefined ? (
        <ScanLine
          scanId={search.scan}
          onLeave={() => setSearch({ scan: undefined, group: undefined }, { replace: true })}
        />
      ) : null}
      {search.record !== undefined && search.part === undefined ? (
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
      ) : null}
      {search.part === 'apart' ? (
        <DecisionsList subject={subject} mayWrite={mayWrite} />
      ) : search.part === 'batches' ? (
        <BatchesList />
      ) : (
        <GroupsView {...props} onScanAll={onScanAll} />
      )}
    </>
  )
}

interface HeadProps {
  readonly subject: DuplicateSubject
  readonly onScanAll: () => void
}

function Head({ subject, onScanAll }: HeadProps) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  const { data } = useQuery(groupCountQuery(subject.subject))
  const when = (at: string | null) =>
    at === null ? words.neverScanned : words.lastScan(formatInstant(language, at))
  return (
    <PageHeader title={words.title} count={data ? words.groups(data.total) : ''}>
      <span className="faint small only-wide">{data ? when(data.scannedAt) : ''}</span>
      <Button variant="default" leftSection={<IconRefresh aria-hidden />} onClick={onScanAll}>
        {words.scanAll}
      </Button>
    </PageHeader>
  )
}

interface TabsProps {
  readonly subject: DuplicateSubject
  readonly search: DuplicatesSearch
  readonly mayMerge: boolean
}

function Tabs({ subject, search, mayMerge }: TabsProps) {
  const words = useWords(duplicatesWords)
  const language = useLanguage()
  const counts = {
    contact: useQuery(groupCountQuery('contact')).data?.total,
    partner: useQuery(groupCountQuery('partner')).data?.total,
    lead: useQuery(groupCountQuery('lead')).data?.total,
  }
  const own = searchOf(subject.subject)
  const current = search.part ?? subject.subject
  const tab = (
    name: 'contact' | 'partner' | 'lead' | 'apart' | 'batches',
    to: DuplicatesSearch,
    count?: number,
  ) => (
    <li>
      <Link
        to="/duplicates"
        search={to}
        aria-current={current === name ? 'page' : undefined}
        activeOptions={{ exact: true, explicitUndefined: true }}
        data-current={current === name || undefined}
      >
        {words[name]}
        {count === undefined ? null : <span className="faint small">{formatNumber(language, count)}</span>}
      </Link>
    </li>
  )
  return (
    <nav className={styles['tabs']} aria-label={words.views}>
      <ul>
        {tab('contact', searchOf('contact'), counts.contact)}
        {tab('partner', searchOf('partner'), counts.partner)}
        {tab('lead', searchOf('lead'), counts.lead)}
      </ul>
      <ul>
        {tab('apart', { ...own, part: 'apart' })}
        {mayMerge ? tab('batches', { ...own, part: 'batches' }) : null}
      </ul>
    </nav>
  )
}
