// What a record will hold after the conversion, field by field, with what becomes of each value.
import { Button } from '@mantine/core'
import { Badge } from '../../kit/ui/badge.tsx'
import { valueText } from '../../kit/ui/form/form-field.ts'
import { useLanguage, useSay, useWords } from '../../kit/ui/language.tsx'
import type { ConvertedField, ConvertedSide } from '../conversion.ts'
import type { Lead } from '../lead.ts'
import { convertedFieldsOf, type ConvertedKind } from './converted-kinds.ts'
import type { FieldChoices } from './conversion-draft.ts'
import { conversionWords } from './conversion-labels.ts'
import styles from './convert-dialog.module.css'

interface ConvertedFieldsProps {
  readonly lead: Lead
  readonly kind: ConvertedKind
  readonly side: ConvertedSide
  readonly choices: FieldChoices
  readonly onChoose: (choices: FieldChoices) => void
}

/** Said above the fields already. */
const named = new Set(['kind', 'name', 'firstName', 'lastName'])

export function ConvertedFields({ lead, kind, side, choices, onChoose }: ConvertedFieldsProps) {
  const words = useWords(conversionWords)
  const say = useSay()
  const language = useLanguage()
  const shown = side.fields.flatMap((field) => {
    const known = convertedFieldsOf[kind].find(({ name }) => name === field.name)
    const label = lead.labels[field.name]
    const isKept = field.outcome === 'kept' || field.outcome === 'both'
    const isNameShown = field.outcome !== 'kept' && field.outcome !== 'replaced' && named.has(field.name)
    // The name behind an id is known of what the lead gave.
    const isUnknown = isKept && typeof field.value === 'number'
    if (!known || isNameShown || isUnknown || (known.kind === 'records' && !side.made)) return []
    const read = (value: unknown) => valueText(known, value, language, label)
    const text = read(field.value)
    return text === '' ? [] : [{ ...field, label: say(known.label), text, other: read(field.lead) }]
  })
  return (
    <>
      <h3 className={styles['willBe']}>{words.willBe(side.name)}</h3>
      <dl className={styles['fields']}>
        {shown.map((field) => (
          <div key={field.name} className={styles['field']}>
            <dt>{field.label}</dt>
            <dd>
              <span>{field.text}</span>
              <OtherValue field={field} other={field.other} choices={choices} onChoose={onChoose} />
            </dd>
            {side.made ? null : (
              <dd>
                <Outcome outcome={field.outcome} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  )
}

function Outcome({ outcome }: { readonly outcome: ConvertedField['outcome'] }) {
  const words = useWords(conversionWords)
  const isNew = outcome === 'added' || outcome === 'both'
  if (isNew || outcome === 'replaced') return <Badge tone={isNew ? 'ok' : 'warn'}>{words[outcome]}</Badge>
  return <span className="faint small">{words[outcome]}</span>
}

interface OtherValueProps {
  readonly field: ConvertedField
  readonly other: string
  readonly choices: FieldChoices
  readonly onChoose: (choices: FieldChoices) => void
}

/** Of two different values, the other one can be taken. */
function OtherValue({ field: { name, outcome }, other, choices, onChoose }: OtherValueProps) {
  const words = useWords(conversionWords)
  if (outcome === 'replaced') {
    const { [name]: _, ...others } = choices
    return (
      <Button size="s" className="link" onClick={() => onChoose(others)}>
        {words.keep}
      </Button>
    )
  }
  if (outcome !== 'kept' || other === '') return null
  return (
    <Button size="s" className="link" onClick={() => onChoose({ ...choices, [name]: 'lead' })}>
      {words.take(other)}
    </Button>
  )
}
