// One partner, or a new one: the form, its place in the list it was opened from, what other slices add to it.
import { Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTransform } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { IndividualDialog } from '../../contacts/ui/individual-dialog.tsx'
import { individualDialogWords } from '../../contacts/ui/individual-labels.ts'
import { IndividualNote } from '../../contacts/ui/individual-note.tsx'
import { EditButton } from '../../kit/ui/form/edit-button.tsx'
import { RecordMenu } from '../../kit/ui/form/record-menu.tsx'
import { RecordSkeleton } from '../../kit/ui/form/record-skeleton.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { archivePartner, partnerQuery } from '../../partners/ui/partner-calls.ts'
import { partnerFormFields } from '../../partners/ui/partner-form-fields.ts'
import { partnerFormWords } from '../../partners/ui/partner-form-labels.ts'
import { PartnerForm } from '../../partners/ui/partner-form.tsx'
import { LeadOrigins } from '../../leads/ui/lead-origins.tsx'
import { ExportCardItem } from '../../transfer/ui/export-card-item.tsx'
import { partnerDuplicates } from '../duplicate-subjects.ts'
import { ListBeside } from '../list-beside.tsx'
import { RecordPageBar } from '../record-page-bar.tsx'
import type { RecordSearch } from '../record-search.ts'
import { useMe } from '../session.ts'
import { useOriginal } from '../use-original.ts'
import { useReport } from '../use-report.tsx'
import { useTab } from '../use-tab.ts'
import { useTitle } from '../use-title.ts'
import { partnerSubject } from '../../partners/ui/partner-subject.ts'
import { useFollowedReminders } from './followed-item.tsx'
import { CheckRecordItem, KnownDuplicates } from './known-duplicates.tsx'
import { usePartnerTabs } from './partner-tabs.tsx'

export function PartnerPage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? <NewPartnerPage /> : <KnownPartnerPage key={id} id={Number(id)} />
}

function KnownPartnerPage({ id }: { readonly id: number }) {
  const me = useMe()
  const mayWrite = me.rights.includes('write')
  const { edit } = useSearch({ strict: false })
  const { data: partner, error } = useQuery(partnerQuery(id))
  const moreTabs = usePartnerTabs(id, partner?.version ?? 0, partner?.reference ?? '', mayWrite)
  const followed = useFollowedReminders('partners', id, partner?.displayName ?? '')
  const report = useReport('partners', id, partner?.displayName ?? '')
  const individualWords = useWords(individualDialogWords)
  const [opened, { open, close }] = useDisclosure()
  const tab = useTab()
  useTitle(partner?.displayName)
  if (error) throw error
  useOriginal(id, partner?.id)
  if (!partner || partner.id !== id) return <RecordSkeleton />
  return (
    <PartnerForm
      {...tab}
      partner={partner}
      userId={me.id}
      home={me.country}
      readOnly={!mayWrite}
      editing={edit === true}
      known={
        <>
          <IndividualNote of="partner" id={id} mayUndo={mayWrite} />
          <KnownDuplicates subject={partnerDuplicates} id={id} />
        </>
      }
      origin={<LeadOrigins kind="partner" id={id} version={partner.version} />}
      before={<ListBeside subject={partnerSubject} id={id} />}
      bar={
        <RecordPageBar subject="partners" id={id}>
          <RecordMenu
            name={partner.displayName}
            archive={(away, version) => archivePartner(id, away, version)}
          >
            {followed.item}
            <CheckRecordItem subject={partnerDuplicates} id={id} />
            {mayWrite && partner.kind === 'individual' && !partner.archived ? (
              <Menu.Item leftSection={<IconTransform aria-hidden />} onClick={open}>
                {individualWords.toContact}
              </Menu.Item>
            ) : null}
            {me.rights.includes('export') ? <ExportCardItem subject="partners" id={id} /> : null}
          </RecordMenu>
          {followed.dialog}
          {report.menu}
          {report.dialog}
          {opened ? (
            <IndividualDialog of="partner" record={partner} fields={partnerFormFields} onClose={close} />
          ) : null}
          <EditButton />
        </RecordPageBar>
      }
      moreTabs={moreTabs}
    />
  )
}

function NewPartnerPage() {
  const me = useMe()
  const words = useWords(partnerFormWords)
  const navigate = useNavigate()
  const tab = useTab()
  useTitle(words.newPartner)
  return (
    <PartnerForm
      {...tab}
      partner={null}
      userId={me.id}
      home={me.country}
      readOnly={!me.rights.includes('write')}
      bar={<RecordPageBar subject="partners" id={null} />}
      onCreated={({ id }) =>
        void navigate({
          to: '/partners/$id',
          params: { id: String(id) },
          search: (search: RecordSearch) => ({ ...search, tab: undefined }),
          replace: true,
        } as never)
      }
      onLeave={() => void navigate({ to: '/partners', search: true })}
    />
  )
}
