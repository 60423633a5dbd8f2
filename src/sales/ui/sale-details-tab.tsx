// What a sale says: for whom, its lines with what they come to, conditions, our own notes.
import { Fact, Facts } from '../../kit/ui/form/fact.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { NotesSection } from '../../kit/ui/form/notes-section.tsx'
import { Pair } from '../../kit/ui/form/pair.tsx'
import { Section } from '../../kit/ui/form/section.tsx'
import { TitledBlock } from '../../kit/ui/form/titled-block.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { Sale } from '../sale.ts'
import { LinesEditor } from './lines-editor.tsx'
import { LinesShown } from './lines-shown.tsx'
import { saleFormWords } from './sale-form-labels.ts'
import { TotalsList } from './totals-list.tsx'
import { typedLines } from './typed-lines.ts'

export function SaleDetailsTab({ sale }: { readonly sale: Sale | null }) {
  const words = useWords(saleFormWords)
  return (
    <>
      <TitledBlock title={words.customer}>
        <Pair>
          <Facts>
            <Fact
              name="partnerId"
              link={(id) => ({ to: '/partners/$id', params: { id: String(id) } })}
              createLabel={words.createPartner}
            />
            <Fact name="contactId" link={(id) => ({ to: '/contacts/$id', params: { id: String(id) } })} />
          </Facts>
          <Facts>
            <Fact name="customerReference" />
          </Facts>
        </Pair>
      </TitledBlock>
      <Lines sale={sale} />
      <TitledBlock title={words.conditions}>
        <Pair>
          <Facts>
            <Fact name="validUntil" />
            <Fact name="paymentTerms" />
          </Facts>
          <Facts>
            <Fact name="currency" />
          </Facts>
        </Pair>
      </TitledBlock>
      <NotesSection name="notes" />
    </>
  )
}

/** Frozen lines are shown, and have no pencil. */
function Lines({ sale }: { readonly sale: Sale | null }) {
  const words = useWords(saleFormWords)
  const form = useForm()
  const currency = textOf(form.value('currency')) || 'EUR'
  const lines = sale ? (
    <>
      <LinesShown lines={sale.lines} currency={sale.currency} />
      {sale.lines.length === 0 ? null : <TotalsList totals={totalsOfSale(sale)} currency={sale.currency} />}
    </>
  ) : null
  const frozen = sale !== null && sale.status !== 'draft'
  if (frozen) return <TitledBlock title={words.lines}>{lines}</TitledBlock>
  const nothing = typedLines(form.value('lines')).length === 0
  return <Section name="lines" shown={nothing ? null : lines} editor={<LinesEditor currency={currency} />} />
}

function totalsOfSale({ totalBeforeTax, totalTax, totalWithTax, vatTotals }: Sale) {
  return { beforeTax: totalBeforeTax, tax: totalTax, withTax: totalWithTax, byRate: vatTotals }
}
