// Configurations: the reference of a record, the language of its documents, and who follows it.
import { Fact, Facts } from '../../kit/ui/form/fact.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { labelText } from '../../kit/ui/form/form-field.ts'
import { Panel } from '../../kit/ui/form/panel.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import styles from './configurations-panel.module.css'
import { recordWords } from './record-labels.ts'

const labelWidth = 156

interface ConfigurationsPanelProps {
  /** Where what a new record leaves empty comes from. */
  readonly defaultsHint: string
}

export function ConfigurationsPanel({ defaultsHint }: ConfigurationsPanelProps) {
  const words = useWords(recordWords)
  const form = useForm()
  return (
    <Panel title={words.configurations}>
      <Facts labelWidth={labelWidth}>
        {form.creating ? null : <Fact name="reference" />}
        {form.field('localizationId') ? (
          <Fact name="localizationId" shown={<FallbackLocalization />} />
        ) : null}
        <Fact name="ownerId" />
        <Fact name="teamId" />
        <Fact name="companyIds" />
      </Facts>
      {form.creating ? <p className={`faint small ${styles['hint']}`}>{defaultsHint}</p> : null}
    </Panel>
  )
}

/** What stands for an empty localization, and where it comes from: `France, français · du tiers Apollo`. */
function FallbackLocalization() {
  const words = useWords(recordWords)
  const form = useForm()
  const name = labelText(form.recordLabel('localization'))
  const from = sourceOf(form.state.record['localization'])
  const partner = labelText(form.recordLabel('partnerId'))
  const [company = ''] = [form.recordLabel('companyIds')].flat().filter((label) => label !== null)
  const said =
    from === 'partner'
      ? words.fromPartner(partner)
      : from === 'company'
        ? words.fromCompany(company)
        : words.fromApplication
  if (name === '') return <span className="faint">–</span>
  return (
    <>
      {name}
      <br />
      <span className="faint small">{said}</span>
    </>
  )
}

function sourceOf(localization: unknown): string {
  const from: unknown =
    typeof localization === 'object' && localization !== null ? Reflect.get(localization, 'from') : ''
  return typeof from === 'string' ? from : ''
}
