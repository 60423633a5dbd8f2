// One quotation or order, or a new one: the form, its place in the list it was opened from, its steps.
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { FormItems, FormMenu } from '../../documents/ui/form-menu.tsx'
import { EditButton } from '../../kit/ui/form/edit-button.tsx'
import { RecordMenu } from '../../kit/ui/form/record-menu.tsx'
import { RecordSkeleton } from '../../kit/ui/form/record-skeleton.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { useFound } from '../../kit/ui/lookups.tsx'
import { usePhone } from '../../kit/ui/use-phone.ts'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { OrderInvoiceItem } from '../../reminders/ui/order-invoice-item.tsx'
import type { Sale } from '../../sales/sale.ts'
import { saleOf } from '../../sales/ui/new-sale-record.ts'
import { archiveSale, copySale, renewSale, saleQuery } from '../../sales/ui/sale-calls.ts'
import { saleFormWords } from '../../sales/ui/sale-form-labels.ts'
import { SaleForm } from '../../sales/ui/sale-form.tsx'
import { SaleStepButton, SaleStepItems, type AskedStep } from '../../sales/ui/sale-steps.tsx'
import { saleSubject } from '../../sales/ui/sale-subject.tsx'
import { ListBeside } from '../list-beside.tsx'
import { RecordPageBar } from '../record-page-bar.tsx'
import type { RecordSearch } from '../record-search.ts'
import { useMe } from '../session.ts'
import { useTab } from '../use-tab.ts'
import { useTitle } from '../use-title.ts'

const StepDialog = lazy(async () => ({
  default: (await import('../../sales/ui/step-dialog.tsx')).StepDialog,
}))

export function QuotationPage() {
  const { id } = useParams({ strict: false })
  return id === undefined ? <NewQuotationPage /> : <KnownQuotationPage key={id} id={Number(id)} />
}

function KnownQuotationPage({ id }: { readonly id: number }) {
  const me = useMe()
  const { edit } = useSearch({ strict: false })
  const { data: sale, error } = useQuery(saleQuery(id))
  const [asked, setAsked] = useState<AskedStep | null>(null)
  const drafts = useDrafts()
  const tab = useTab()
  const phone = usePhone()
  const mayWrite = me.rights.includes('write')
  useTitle(sale && [sale.reference, sale.title].filter(Boolean).join(' · '))
  if (error) throw error
  // What a list knows of it has no lines.
  if (!sale || sale.id !== id || !('lines' in sale)) return <RecordSkeleton />
  const form = { subject: 'quotations', id, draft: sale.status === 'draft' } as const
  return (
    <>
      <SaleForm
        {...tab}
        sale={sale}
        userId={me.id}
        readOnly={!mayWrite}
        editing={edit === true}
        before={<ListBeside subject={saleSubject} id={id} />}
        bar={
          <RecordPageBar subject="quotations" id={id}>
            <RecordMenu
              name={sale.reference}
              archive={(away, version) => archiveSale(id, away, version)}
              copy={() => drafts.copy(sale)}
            >
              {phone || mayWrite ? (
                <>
                  {phone ? <FormItems {...form} /> : null}
                  {mayWrite && (sale.status === 'confirmed' || sale.status === 'completed') ? (
                    <OrderInvoiceItem saleId={id} />
                  ) : null}
                  {mayWrite ? (
                    <SaleStepItems sale={sale} onStep={setAsked} onRenew={() => void drafts.renew(sale)} />
                  ) : null}
                </>
              ) : null}
            </RecordMenu>
            {phone ? null : <FormMenu {...form} />}
            <SaleStepButton sale={sale} onStep={setAsked} />
            <EditButton />
          </RecordPageBar>
        }
      />
      {asked ? (
        <Suspense>
          <StepDialog sale={sale} step={asked} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** New drafts made of a sale, each opened at once. */
function useDrafts() {
  const words = useWords(saleFormWords)
  const attempt = useAttempt()
  const open = useOpenQuotation()
  return {
    copy: async (sale: Sale) => {
      const made = await copySale(sale.id)
      open(made.id, { edit: true })
      toast(words.copied(sale.reference))
    },
    renew: (sale: Sale) =>
      attempt(async () => {
        const made = await renewSale(sale)
        open(made.id, { edit: true })
        toast(words.renewed(made.reference))
      }),
  }
}

function NewQuotationPage() {
  const me = useMe()
  const words = useWords(saleFormWords)
  const navigate = useNavigate()
  const open = useOpenQuotation()
  const { partner: partnerId, contact: contactId } = useSearch({ strict: false })
  const [partner] = useFound('partner', partnerId === undefined ? [] : [partnerId])
  const [contact] = useFound('contact', contactId === undefined ? [] : [contactId])
  const tab = useTab()
  useTitle(words.newSale)
  const waiting = (partnerId !== undefined && !partner) || (contactId !== undefined && !contact)
  if (waiting) return <RecordSkeleton />
  return (
    <SaleForm
      {...tab}
      sale={null}
      userId={me.id}
      readOnly={!me.rights.includes('write')}
      bar={<RecordPageBar subject="quotations" id={null} />}
      {...(partner || contact ? { given: saleOf(partner, contact) } : {})}
      onCreated={({ id }) => open(id, { replace: true })}
      onLeave={() => void navigate({ to: '/quotations', search: true })}
    />
  )
}

interface Opening {
  readonly edit?: true
  /** The page of a new record is no place to come back to. */
  readonly replace?: true
}

function useOpenQuotation(): (id: number, opening: Opening) => void {
  const navigate = useNavigate()
  return (id, { edit, replace = false }) =>
    void navigate({
      to: '/quotations/$id',
      params: { id: String(id) },
      search: (search: RecordSearch) => ({
        ...search,
        partner: undefined,
        contact: undefined,
        tab: undefined,
        edit,
      }),
      replace,
    } as never)
}
