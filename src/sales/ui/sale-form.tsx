// The form of a sale: head, what became of it, lines and conditions, history; read first, edited in place while a draft.
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { DraftNote } from '../../kit/ui/form/draft-note.tsx'
import type { Edits } from '../../kit/ui/form/edits.ts'
import type { FormApi } from '../../kit/ui/form/form-context.ts'
import type { FormRecord } from '../../kit/ui/form/form-state.ts'
import { RecordForm } from '../../kit/ui/form/record-form.tsx'
import { RecordTabs } from '../../kit/ui/form/record-tabs.tsx'
import { useRecordForm } from '../../kit/ui/form/use-record-form.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { Sale } from '../sale.ts'
import { newSaleRecord } from './new-sale-record.ts'
import { changeSale, createSale, partnerOfContact } from './sale-calls.ts'
import { SaleDetailsTab } from './sale-details-tab.tsx'
import { saleFormFields } from './sale-form-fields.ts'
import { saleFormWords } from './sale-form-labels.ts'
import { SaleHead } from './sale-head.tsx'
import { SaleHistory } from './sale-history.tsx'
import { SalePanels } from './sale-panels.tsx'
import { SaleVersions } from './sale-versions.tsx'

interface SaleFormProps {
  /** Null for a new one; the caller gives the form a `key` of the sale. */
  readonly sale: Sale | null
  readonly userId: number
  readonly readOnly: boolean
  /** Opens for editing at once. */
  readonly editing?: boolean
  /** What a new sale begins with, such as the contact it was begun from; `name` tells one beginning from another. */
  readonly given?: { readonly name: string; readonly edits: Edits }
  readonly bar: ReactNode
  readonly tab: string
  readonly onTab: (tab: string) => void
  /** The list beside the form. */
  readonly before?: ReactNode
  readonly onCreated?: (sale: Sale) => void
  readonly onLeave?: () => void
}

export function SaleForm(props: SaleFormProps) {
  const { sale, userId, readOnly, given, tab, onTab, before, onLeave } = props
  const words = useWords(saleFormWords)
  const record = useMemo<FormRecord>(() => sale ?? newSaleRecord, [sale])
  const fields = useFieldsOf(sale)

  const save = async (values: Readonly<Record<string, unknown>>, version: number): Promise<FormRecord> => {
    if (sale) return changeSale(sale.id, values, version)
    const created = await createSale(values)
    props.onCreated?.(created)
    return created
  }
  const form = useRecordForm({
    record,
    fields,
    place: { subject: 'sale', id: sale?.id ?? (given ? `new?${given.name}` : 'new'), userId },
    readOnly,
    editing: props.editing ?? false,
    ...(given ? { given: given.edits } : {}),
    reveal: (field) => onTab(besideTheTabs.has(field) ? tab : 'details'),
    save,
  })
  useProposedPartner(form)
  return (
    <RecordForm
      form={form}
      bar={props.bar}
      before={before}
      asideLabel={words.aside}
      aside={<SalePanels />}
      {...(onLeave ? { onLeave } : {})}
    >
      <SaleHead />
      {sale ? <SaleVersions sale={sale} /> : null}
      <DraftNote />
      <RecordTabs
        label={words.tabs}
        tabs={[
          { name: 'details', label: words.detailsTab, panel: <SaleDetailsTab sale={sale} /> },
          ...(sale
            ? [
                {
                  name: 'history',
                  label: words.historyTab,
                  panel: <SaleHistory id={sale.id} version={sale.version} />,
                },
              ]
            : []),
        ]}
        current={tab}
        onChange={onTab}
      />
    </RecordForm>
  )
}

/** What stands beside or above the tabs is in sight on any of them. */
const besideTheTabs = new Set(['', 'title', 'ownerId', 'companyId', 'validUntil'])

/** Of what is finalised, only what lasts can be opened. */
function useFieldsOf(sale: Sale | null): typeof saleFormFields {
  const frozen = sale !== null && sale.status !== 'draft'
  return useMemo(
    () =>
      frozen
        ? saleFormFields.map((field) =>
            field.kind === 'part' || lasting.has(field.name) ? field : { ...field, readOnly: true },
          )
        : saleFormFields,
    [frozen],
  )
}

const lasting = new Set(['notes', 'ownerId'])

/** A contact that is chosen first proposes where they work. */
function useProposedPartner(form: FormApi): void {
  const contactId = form.value('contactId')
  const latest = useRef(form)
  useEffect(() => {
    latest.current = form
  })
  useEffect(() => {
    if (typeof contactId !== 'number' || typeof latest.current.value('partnerId') === 'number') return
    const propose = async () => {
      const partner = await partnerOfContact(contactId)
      const { value, set } = latest.current
      if (partner && value('contactId') === contactId && typeof value('partnerId') !== 'number')
        set('partnerId', partner.id, partner.name)
    }
    // Where nothing is answered, nothing is proposed: the reader chooses.
    propose().catch(() => undefined)
  }, [contactId])
}
