// One lead, or a new one: the form, its place in the list it was opened from, what other slices add to it.
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { EditButton } from '../../kit/ui/form/edit-button.tsx'
import { RecordMenu } from '../../kit/ui/form/record-menu.tsx'
import { RecordSkeleton } from '../../kit/ui/form/record-skeleton.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { usePhone } from '../../kit/ui/use-phone.ts'
import { archiveLead, leadQuery } from '../../leads/ui/lead-calls.ts'
import { leadFormWords } from '../../leads/ui/lead-form-labels.ts'
import { ConvertButton } from '../../leads/ui/convert-button.tsx'
import { LeadKnown } from '../../leads/ui/lead-known.tsx'
import { LeadForm } from '../../leads/ui/lead-form.tsx'
import { ExportCardItem } from '../../transfer/ui/export-card-item.tsx'
import { leadDuplicates } from '../duplicate-subjects.ts'
import { ListBeside } from '../list-beside.tsx'
import { RecordPageBar } from '../record-page-bar.tsx'
import type { RecordSearch } from '../record-search.ts'
import { useMe } from '../session.ts'
import { useOriginal } from '../use-original.ts'
import { useReport } from '../use-report.tsx'
import { useTab } from '../use-tab.ts'
import { useTitle } from '../use-title.ts'
import { leadSubject } from '../../leads/ui/lead-subject.tsx'
import { CheckRecordItem, KnownDuplicates } from './known-duplicates.tsx'
import { useLeadTabs } from './lead-tabs.tsx'

export function LeadPage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? <NewLeadPage /> : <KnownLeadPage key={id} id={Number(id)} />
}

function KnownLeadPage({ id }: { readonly id: number }) {
  const me = useMe()
  const mayWrite = me.rights.includes('write')
  const { edit } = useSearch({ strict: false })
  const { data: lead, error } = useQuery(leadQuery(id))
  const moreTabs = useLeadTabs(id, lead)
  const tab = useTab()
  useTitle(lead?.name)
  const phone = usePhone()
  const report = useReport('leads', id, lead?.name ?? '')
  if (error) throw error
  useOriginal(id, lead?.id)
  if (!lead || lead.id !== id) return <RecordSkeleton />
  const isOpen = lead.statusKind !== 'converted'
  return (
    <LeadForm
      {...tab}
      lead={lead}
      userId={me.id}
      home={me.country}
      readOnly={!mayWrite || !isOpen}
      reader={!mayWrite}
      editing={edit === true}
      known={
        isOpen ? (
          <>
            <KnownDuplicates subject={leadDuplicates} id={id} />
            <LeadKnown lead={lead} mayConvert={mayWrite} />
          </>
        ) : null
      }
      before={<ListBeside subject={leadSubject} id={id} />}
      bar={
        <RecordPageBar subject="leads" id={id}>
          <RecordMenu name={lead.name} archive={(away, version) => archiveLead(id, away, version)}>
            {phone ? report.items : null}
            {isOpen ? <CheckRecordItem subject={leadDuplicates} id={id} /> : null}
            {me.rights.includes('export') ? <ExportCardItem subject="leads" id={id} /> : null}
          </RecordMenu>
          {phone ? null : report.menu}
          {report.dialog}
          <ConvertButton lead={lead} />
          <EditButton />
        </RecordPageBar>
      }
      moreTabs={moreTabs}
    />
  )
}

function NewLeadPage() {
  const me = useMe()
  const words = useWords(leadFormWords)
  const navigate = useNavigate()
  const tab = useTab()
  useTitle(words.newLead)
  return (
    <LeadForm
      {...tab}
      lead={null}
      userId={me.id}
      home={me.country}
      readOnly={!me.rights.includes('write')}
      reader={!me.rights.includes('write')}
      bar={<RecordPageBar subject="leads" id={null} />}
      onCreated={({ id }) =>
        void navigate({
          to: '/leads/$id',
          params: { id: String(id) },
          search: (search: RecordSearch) => ({ ...search, tab: undefined }),
          replace: true,
        } as never)
      }
      onLeave={() => void navigate({ to: '/leads', search: true })}
    />
  )
}
