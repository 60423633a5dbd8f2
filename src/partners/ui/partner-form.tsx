// The form of a partner: head, warning, tabs, panels; read first, edited in place.
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
import type { Partner } from '../partner.ts'
import { newPartnerRecord } from './new-partner-record.ts'
import { changePartner, createPartner, givePartnerPicture, takePartnerPicture } from './partner-calls.ts'
import { PartnerDetailsTab } from './partner-details-tab.tsx'
import { partnerFormFields } from './partner-form-fields.ts'
import { partnerFormWords } from './partner-form-labels.ts'
import { PartnerHead } from './partner-head.tsx'
import { PartnerLookAlikes } from './partner-look-alikes.tsx'

interface PartnerFormProps {
  /** Null for a new one; the caller gives the form a `key` of the partner. */
  readonly partner: Partner | null
  readonly userId: number
  /** The reader's country, ISO 3166-1. */
  readonly home: string
  readonly readOnly: boolean
  /** Opens for editing at once. */
  readonly editing?: boolean
  readonly bar: ReactNode
  readonly tab: string
  readonly onTab: (tab: string) => void
  /** Tabs of other slices. */
  readonly moreTabs?: readonly RecordTab[]
  /** What is said of duplicates of the partner while it is read. */
  readonly known?: ReactNode
  /** Where the partner came from, over its details. */
  readonly origin?: ReactNode
  /** The list beside the form. */
  readonly before?: ReactNode
  readonly onCreated?: (partner: Partner) => void
  readonly onLeave?: () => void
}

export function PartnerForm(props: PartnerFormProps) {
  const { partner, userId, home, readOnly, tab, onTab, moreTabs = [], before, onLeave } = props
  const words = useWords(partnerFormWords)
  const [waiting, setWaiting] = useState<WaitingPicture | null>(null)
  const record = useMemo<FormRecord>(() => partner ?? newPartnerRecord, [partner])

  const save = async (values: Readonly<Record<string, unknown>>, version: number): Promise<FormRecord> => {
    if (partner) return changePartner(partner.id, values, version)
    const created = await createPartner(values)
    if (waiting) {
      await givePartnerPicture(created.id, waiting.file).catch(() => toast(words.pictureLost))
    }
    props.onCreated?.(created)
    return created
  }
  const form = useRecordForm({
    record,
    fields: partnerFormFields,
    place: { subject: 'partner', id: partner?.id ?? 'new', userId },
    readOnly,
    editing: props.editing ?? false,
    reveal: (field) => onTab(besideTheTabs.has(field) ? tab : 'details'),
    save,
  })
  return (
    <RecordForm
      form={form}
      bar={props.bar}
      before={before}
      asideLabel={words.aside}
      aside={<ConfigurationsPanel defaultsHint={words.defaultsHint} />}
      {...(onLeave ? { onLeave } : {})}
    >
      <PartnerHead
        picture={
          <RecordPicture
            square={form.value('kind') !== 'individual'}
            name={textOf(form.value('name'))}
            firstName={form.value('kind') === 'individual' ? textOf(form.value('firstName')) : ''}
            give={(file) => givePartnerPicture(partner?.id ?? 0, file)}
            take={() => takePartnerPicture(partner?.id ?? 0)}
            waiting={waiting}
            onWaiting={setWaiting}
          />
        }
      />
      <QuickActions />
      <DraftNote />
      <PartnerLookAlikes>{props.known}</PartnerLookAlikes>
      <RecordTabs
        label={words.tabs}
        tabs={[
          {
            name: 'details',
            label: words.detailsTab,
            panel: <PartnerDetailsTab home={home} origin={props.origin} />,
          },
          ...moreTabs,
        ]}
        current={tab}
        onChange={onTab}
      />
    </RecordForm>
  )
}

/** What stands beside or above the tabs is in sight on any of them. */
const besideTheTabs = new Set([
  '',
  'name',
  'firstName',
  'legalName',
  'localizationId',
  'ownerId',
  'teamId',
  'companyIds',
])
