// Beside a sale: its numbers, whose it is, and when what happened.
import { Fact, Facts } from '../../kit/ui/form/fact.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { Panel } from '../../kit/ui/form/panel.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { saleFormWords } from './sale-form-labels.ts'

const labelWidth = 132

export function SalePanels() {
  const words = useWords(saleFormWords)
  const form = useForm()
  const reached = ['issuedOn', 'confirmedOn', 'completedOn', 'cancelledOn'].filter(
    (name) => textOf(form.state.record[name]) !== '',
  )
  return (
    <>
      <Panel title={words.follow}>
        <Facts labelWidth={labelWidth}>
          {textOf(form.state.record['number']) === '' ? null : <Fact name="number" />}
          {textOf(form.state.record['orderNumber']) === '' ? null : <Fact name="orderNumber" />}
          <Fact name="ownerId" />
          <Fact name="companyId" />
        </Facts>
        {form.creating ? <p className="faint small">{words.defaultsHint}</p> : null}
      </Panel>
      {reached.length === 0 ? null : (
        <Panel title={words.dates}>
          <Facts labelWidth={labelWidth}>
            {reached.map((name) => (
              <Fact key={name} name={name} />
            ))}
          </Facts>
        </Panel>
      )}
    </>
  )
}
