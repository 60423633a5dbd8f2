// The form of a lead: head, warning, tabs, panels; read first, edited in place.
import { useMemo, useState, type ReactNode } from 'react'
import { QuickActions } from '../../contact-details/ui/quick-actions.tsx'
import { DraftNote } from '../../kit/ui/form/draft-note.tsx'
import type { FormRecord } from '../../kit/ui/form/form-state.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { RecordForm } from '../../kit/ui/form/record-form.tsx'
import { RecordPicture, type WaitingPicture } from '../../kit/ui/form/record-picture.tsx'
import { RecordTabs, type RecordTab } from '../../kit/ui/form/record-tabs.tsx'
import { useRecordForm } from '../../kit/ui/form/use-record-form.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { ConfigurationsPanel } from '../../organisation/ui/configurations-panel.tsx'
import type { Lead } from '../lead.ts'
import { ConversionNote } from './conversion-note.tsx'
import { newLeadRecord } from './new-lead-record.ts'
import { changeLead, createLead, giveLeadPicture, takeLeadPicture } from './lead-calls.ts'
import { LeadDetailsTab } from './lead-details-tab.tsx'
import { leadFormFields } from './lead-form-fields.ts'
import { leadFormWords } from './lead-form-labels.ts'
import { LeadHead } from './lead-head.tsx'
import { LeadLookAlikes } from './lead-look-alikes.tsx'

interface LeadFormProps {
  /** Null for a new one; the caller gives the form a `key` of the lead. */
  readonly lead: Lead | null
  readonly userId: number
  /** The reader's country, ISO 3166-1. */
  readonly home: string
  readonly readOnly: boolean
  /** Somebody who may write nothing at all, not even what takes a conversion back. */
  readonly reader: boolean
  /** Opens for editing at once. */
  readonly editing?: boolean
  readonly bar: ReactNode
  readonly tab: string
  readonly onTab: (tab: string) => void
  /** Tabs of other slices. */
  readonly moreTabs?: readonly RecordTab[]
  /** What is said of duplicates of the lead while it is read. */
  readonly known?: ReactNode
  /** The list beside the form. */
  readonly before?: ReactNode
  readonly onCreated?: (lead: Lead) => void
  readonly onLeave?: () => void
}

export function LeadForm(props: LeadFormProps) {
  const { lead, userId, home, readOnly, tab, onTab, moreTabs = [], before, onLeave } = props
  const words = useWords(leadFormWords)
  const [waiting, setWaiting] = useState<WaitingPicture | null>(null)
  const record = useMemo<FormRecord>(() => lead ?? newLeadRecord, [lead])

  const save = async (values: Readonly<Record<string, unknown>>, version: number): Promise<FormRecord> => {
    if (lead) return changeLead(lead.id, values, version)
    const created = await createLead(values)
    if (waiting) {
      await giveLeadPicture(created.id, waiting.file).catch(() => toast(words.pictureLost))
    }
    props.onCreated?.(created)
    return created
  }
  const form = useRecordForm({
    record,
    fields: leadFormFields,
    place: { subject: 'lead', id: lead?.id ?? 'new', userId },
    readOnly,
    editing: props.editing ?? false,
    reveal: (field) => onTab(besideTheTabs.has(field) ? tab : 'details'),
    save,
  })
  const lastName = textOf(form.value('lastName')).trim()
  return (
    <RecordForm
      form={form}
      bar={props.bar}
      before={before}
      asideLabel={words.aside}
      aside={<ConfigurationsPanel defaultsHint={words.defaultsHint} />}
      {...(onLeave ? { onLeave } : {})}
    >
      <LeadHead
        picture={
          <RecordPicture
            square={lastName === ''}
            name={lastName || textOf(form.value('companyName'))}
            firstName={lastName === '' ? '' : textOf(form.value('firstName'))}
            give={(file) => giveLeadPicture(lead?.id ?? 0, file)}
            take={() => takeLeadPicture(lead?.id ?? 0)}
            waiting={waiting}
            onWaiting={setWaiting}
          />
        }
      />
      <QuickActions />
      {lead ? <ConversionNote lead={lead} mayUndo={!props.reader} /> : null}
      <DraftNote />
      <LeadLookAlikes>{props.known}</LeadLookAlikes>
      <RecordTabs
        label={words.tabs}
        tabs={[
          { name: 'details', label: words.detailsTab, panel: <LeadDetailsTab home={home} /> },
          ...moreTabs,
        ]}
        current={tab}
        onChange={onTab}
      />
    </RecordForm>
  )
}

/** What stands beside or above the tabs is in sight on any of them. */
const besideTheTabs = new Set(['', 'lastName', 'firstName', 'companyName', 'ownerId', 'teamId', 'companyIds'])
