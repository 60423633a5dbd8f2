// The form of a contact: head, warning, tabs, panels; read first, edited in place.
import { useMemo, useState, type ReactNode } from 'react'
import { QuickActions } from '../../contact-details/ui/quick-actions.tsx'
import { DraftNote } from '../../kit/ui/form/draft-note.tsx'
import type { Edits } from '../../kit/ui/form/edits.ts'
import type { FormRecord } from '../../kit/ui/form/form-state.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { RecordForm } from '../../kit/ui/form/record-form.tsx'
import { RecordPicture, type WaitingPicture } from '../../kit/ui/form/record-picture.tsx'
import { RecordTabs, type RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useRecordForm } from '../../kit/ui/form/use-record-form.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { ConfigurationsPanel } from '../../organisation/ui/configurations-panel.tsx'
import type { Contact } from '../contact.ts'
import { changeContact, createContact, givePicture, takePicture } from './contact-calls.ts'
import { ContactDetailsTab } from './contact-details-tab.tsx'
import { contactFormFields } from './contact-form-fields.ts'
import { contactFormWords } from './contact-form-labels.ts'
import { ContactHead } from './contact-head.tsx'
import { ContactLookAlikes } from './contact-look-alikes.tsx'
import { jobTitleFollows } from './job-title-follows.ts'
import { LinkedContactsPanel } from './linked-contacts-panel.tsx'
import { newContactRecord } from './new-contact-record.ts'
import { PartnersTab } from './partners-tab.tsx'
import { RolesPanel } from './roles-panel.tsx'
import { linksOf } from './sent-values.ts'

interface ContactFormProps {
  /** Null for a new one; the caller gives the form a `key` of the contact. */
  readonly contact: Contact | null
  readonly userId: number
  /** The reader's country, ISO 3166-1. */
  readonly home: string
  readonly readOnly: boolean
  /** Opens for editing at once. */
  readonly editing?: boolean
  readonly bar: ReactNode
  /** What a new contact is begun with, and how its draft is told from others. */
  readonly given?: { readonly name: string; readonly edits: Edits }
  readonly tab: string
  readonly onTab: (tab: string) => void
  /** Tabs of other slices. */
  readonly moreTabs?: readonly RecordTab[]
  /** What is said of duplicates of the contact while it is read. */
  readonly known?: ReactNode
  /** Where the contact came from, over its details. */
  readonly origin?: ReactNode
  /** The list beside the form. */
  readonly before?: ReactNode
  readonly onCreated?: (contact: Contact) => void
  readonly onLeave?: () => void
}

export function ContactForm(props: ContactFormProps) {
  const { contact, userId, home, readOnly, given, tab, onTab, moreTabs = [], before, onLeave } = props
  const words = useWords(contactFormWords)
  const [waiting, setWaiting] = useState<WaitingPicture | null>(null)
  const record = useMemo<FormRecord>(() => contact ?? newContactRecord, [contact])

  const save = async (values: Readonly<Record<string, unknown>>, version: number): Promise<FormRecord> => {
    if (contact) return changeContact(contact.id, values, version)
    const created = await createContact(values)
    if (waiting) await givePicture(created.id, waiting.file).catch(() => toast(words.pictureLost))
    props.onCreated?.(created)
    return created
  }
  const form = useRecordForm({
    record,
    fields: contactFormFields,
    place: { subject: 'contact', id: contact?.id ?? (given ? `new?${given.name}` : 'new'), userId },
    readOnly,
    editing: props.editing ?? false,
    ...(given ? { given: given.edits } : {}),
    follow: jobTitleFollows,
    reveal: (field) => onTab(field === 'partners' ? 'partners' : panelFields.has(field) ? tab : 'details'),
    save,
  })
  const links = linksOf(form.value('partners'))
  const tabs: readonly RecordTab[] = [
    {
      name: 'details',
      label: words.detailsTab,
      panel: <ContactDetailsTab home={home} origin={props.origin} />,
    },
    { name: 'partners', label: words.partnersTab, count: links.length || undefined, panel: <PartnersTab /> },
    ...moreTabs,
  ]
  return (
    <RecordForm
      form={form}
      bar={props.bar}
      before={before}
      asideLabel={words.aside}
      aside={
        <>
          <ConfigurationsPanel defaultsHint={words.defaultsHint} />
          <RolesPanel />
          {contact ? <LinkedContactsPanel id={contact.id} version={form.state.record.version} /> : null}
        </>
      }
      {...(onLeave ? { onLeave } : {})}
    >
      <ContactHead
        picture={
          <RecordPicture
            name={textOf(form.value('lastName'))}
            firstName={textOf(form.value('firstName'))}
            give={(file) => givePicture(contact?.id ?? 0, file)}
            take={() => takePicture(contact?.id ?? 0)}
            waiting={waiting}
            onWaiting={setWaiting}
          />
        }
      />
      <QuickActions />
      <DraftNote />
      <ContactLookAlikes>{props.known}</ContactLookAlikes>
      <RecordTabs label={words.tabs} tabs={tabs} current={tab} onChange={onTab} />
    </RecordForm>
  )
}

/** What stands beside or above the tabs is in sight on any of them. */
const panelFields = new Set([
  '',
  'lastName',
  'firstName',
  'localizationId',
  'ownerId',
  'teamId',
  'companyIds',
  'roleIds',
])
