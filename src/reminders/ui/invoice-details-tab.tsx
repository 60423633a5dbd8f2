// What an invoice says: for whom, its lines with what they come to, dates and conditions, our own notes.
import { Fact, Facts } from '../../kit/ui/form/fact.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { Pair } from '../../kit/ui/form/pair.tsx'
import { Section } from '../../kit/ui/form/section.tsx'
import { TitledBlock } from '../../kit/ui/form/titled-block.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { Invoice } from '../invoice.ts'
import { invoiceWords } from './invoice-labels.ts'
import type { LinesParts } from './lines-parts.ts'

interface InvoiceDetailsTabProps {
  readonly invoice: Invoice | null
  readonly lines: LinesParts
}

export function InvoiceDetailsTab({ invoice, lines }: InvoiceDetailsTabProps) {
  const words = useWords(invoiceWords)
  return (
    <>
      <TitledBlock title={words.customer}>
        <Pair>
          <Facts>
            <Fact name="partnerId" link={(id) => ({ to: '/partners/$id', params: { id: String(id) } })} />
            <Fact name="contactId" link={(id) => ({ to: '/contacts/$id', params: { id: String(id) } })} />
          </Facts>
          <Facts>
            <Fact name="customerReference" />
            <Fact name="companyId" />
          </Facts>
        </Pair>
      </TitledBlock>
      <Lines invoice={invoice} lines={lines} />
      <TitledBlock title={words.conditions}>
        <Pair>
          <Facts>
            <Fact name="issuedOn" />
            <Fact name="dueOn" />
          </Facts>
          <Facts>
            <Fact name="paymentTerms" />
            <Fact name="currency" />
          </Facts>
        </Pair>
        <Facts>
          <Fact name="notes" />
        </Facts>
      </TitledBlock>
    </>
  )
}

/** Frozen lines are shown, and have no pencil. */
function Lines({ invoice, lines }: InvoiceDetailsTabProps) {
  const words = useWords(invoiceWords)
  const form = useForm()
  if (invoice?.imported)
    return (
      <TitledBlock title={words.lines}>
        <p className="faint">{words.noLines}</p>
      </TitledBlock>
    )
  const shown = invoice && invoice.lines.length > 0 ? lines.shown(invoice) : null
  if (invoice && invoice.status !== 'draft') return <TitledBlock title={words.lines}>{shown}</TitledBlock>
  const currency = textOf(form.value('currency')) || 'EUR'
  return <Section name="lines" shown={shown} editor={lines.editor(currency)} />
}
