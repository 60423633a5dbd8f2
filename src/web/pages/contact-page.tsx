// One contact, or a new one: the form, its place in the list it was opened from, what other slices add to it.
import { Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTransform } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { archiveContact, contactQuery, copyContact } from '../../contacts/ui/contact-calls.ts'
import { contactFormFields } from '../../contacts/ui/contact-form-fields.ts'
import { contactFormWords } from '../../contacts/ui/contact-form-labels.ts'
import { ContactForm } from '../../contacts/ui/contact-form.tsx'
import { contactOfPartner } from '../../contacts/ui/contact-of-partner.ts'
import { contactSubject } from '../../contacts/ui/contact-subject.ts'
import { IndividualDialog } from '../../contacts/ui/individual-dialog.tsx'
import { individualDialogWords } from '../../contacts/ui/individual-labels.ts'
import { IndividualNote } from '../../contacts/ui/individual-note.tsx'
import { EditButton } from '../../kit/ui/form/edit-button.tsx'
import { RecordMenu } from '../../kit/ui/form/record-menu.tsx'
import { RecordSkeleton } from '../../kit/ui/form/record-skeleton.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { useFound } from '../../kit/ui/lookups.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { LeadOrigins } from '../../leads/ui/lead-origins.tsx'
import { ExportCardItem } from '../../transfer/ui/export-card-item.tsx'
import { contactDuplicates } from '../duplicate-subjects.ts'
import { ListBeside } from '../list-beside.tsx'
import { RecordPageBar } from '../record-page-bar.tsx'
import type { RecordSearch } from '../record-search.ts'
import { useMe } from '../session.ts'
import { useOriginal } from '../use-original.ts'
import { useReport } from '../use-report.tsx'
import { useTab } from '../use-tab.ts'
import { useTitle } from '../use-title.ts'
import { useFollowedReminders } from './followed-item.tsx'
import { CheckRecordItem, KnownDuplicates } from './known-duplicates.tsx'
import { useContactTabs } from './contact-tabs.tsx'

export function ContactPage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? <NewContactPage /> : <KnownContactPage key={id} id={Number(id)} />
}

function KnownContactPage({ id }: { readonly id: number }) {
  const me = useMe()
  const words = useWords(contactFormWords)
  const openContact = useOpenContact()
  const { edit } = useSearch({ strict: false })
  const { data: contact, error } = useQuery(contactQuery(id))
  const moreTabs = useContactTabs(id, contact, me.rights.includes('write'))
  const followed = useFollowedReminders('contacts', id, contact?.name ?? '')
  const report = useReport('contacts', id, contact?.name ?? '')
  const individualWords = useWords(individualDialogWords)
  const [opened, { open, close }] = useDisclosure()
  const mayWrite = me.rights.includes('write')
  const tab = useTab()
  useTitle(contact?.name)
  if (error) throw error
  useOriginal(id, contact?.id)
  if (!contact || contact.id !== id) return <RecordSkeleton />
  const copy = async () => {
    const made = await copyContact(id)
    openContact(made.id, { edit: true })
    toast(words.copied(contact.name))
  }
  return (
    <ContactForm
      {...tab}
      contact={contact}
      userId={me.id}
      home={me.country}
      readOnly={!mayWrite}
      editing={edit === true}
      known={
        <>
          <IndividualNote of="contact" id={id} mayUndo={mayWrite} />
          <KnownDuplicates subject={contactDuplicates} id={id} />
        </>
      }
      origin={<LeadOrigins kind="contact" id={id} version={contact.version} />}
      before={<ListBeside subject={contactSubject} id={id} />}
      bar={
        <RecordPageBar subject="contacts" id={id}>
          <RecordMenu
            name={contact.name}
            archive={(away, version) => archiveContact(id, away, version)}
            copy={copy}
          >
            {followed.item}
            <CheckRecordItem subject={contactDuplicates} id={id} />
            {mayWrite && !contact.archived ? (
              <Menu.Item leftSection={<IconTransform aria-hidden />} onClick={open}>
                {individualWords.toIndividual}
              </Menu.Item>
            ) : null}
            {me.rights.includes('export') ? <ExportCardItem subject="contacts" id={id} /> : null}
          </RecordMenu>
          {followed.dialog}
          {report.menu}
          {report.dialog}
          {opened ? (
            <IndividualDialog of="contact" record={contact} fields={contactFormFields} onClose={close} />
          ) : null}
          <EditButton />
        </RecordPageBar>
      }
      moreTabs={moreTabs}
    />
  )
}

function NewContactPage() {
  const me = useMe()
  const words = useWords(contactFormWords)
  const navigate = useNavigate()
  const openContact = useOpenContact()
  const { partner: partnerId } = useSearch({ strict: false })
  const [partner] = useFound('partner', partnerId === undefined ? [] : [partnerId])
  const tab = useTab()
  useTitle(words.newContact)
  if (partnerId !== undefined && !partner) return <RecordSkeleton />
  return (
    <ContactForm
      {...tab}
      contact={null}
      userId={me.id}
      home={me.country}
      readOnly={!me.rights.includes('write')}
      bar={<RecordPageBar subject="contacts" id={null} />}
      {...(partner ? { given: contactOfPartner(partner) } : {})}
      onCreated={({ id }) => openContact(id, { replace: true })}
      onLeave={() => void navigate({ to: '/contacts', search: true })}
    />
  )
}

interface Opening {
  readonly edit?: true
  /** The page of a new record is no place to come back to. */
  readonly replace?: true
}

function useOpenContact(): (id: number, opening: Opening) => void {
  const navigate = useNavigate()
  return (id, { edit, replace = false }) =>
    void navigate({
      to: '/contacts/$id',
      params: { id: String(id) },
      search: (search: RecordSearch) => ({ ...search, partner: undefined, tab: undefined, edit }),
      replace,
    } as never)
}
