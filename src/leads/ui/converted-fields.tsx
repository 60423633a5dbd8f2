// What a record will hold after the conversion, field by field, with what becomes of each value.
import { SegmentedControl } from '@mantine/core'
import { IconMailOff, IconPhoneX } from '@tabler/icons-react'
import type { FieldChoice } from '../conversion.ts'
import { Badge, Badges } from '../../kit/ui/badge.tsx'
import { valueText, type FormField } from '../../kit/ui/form/form-field.ts'
import { useLanguage, useSay, useWords } from '../../kit/ui/language.tsx'
import { useFound } from '../../kit/ui/lookups.tsx'
import type { ConvertedField, ConvertedSide } from '../conversion.ts'
import type { Lead } from '../lead.ts'
import { convertedFieldsOf, type ConvertedKind } from './converted-kinds.ts'
import { conversionWords } from './conversion-labels.ts'
import styles from './convert-dialog.module.css'

interface ConvertedFieldsProps {
  readonly lead: Lead
  readonly kind: ConvertedKind
  readonly side: ConvertedSide
  readonly onChoose: (name: string, choice: FieldChoice) => void
}

/** Said above the fields already. */
const named = new Set(['kind', 'name', 'firstName', 'lastName'])
const refusals = new Set(['doNotCall', 'doNotEmail'])

export function ConvertedFields({ lead, kind, side, onChoose }: ConvertedFieldsProps) {
  const words = useWords(conversionWords)
  const shown = side.fields.flatMap((field) => {
    const known = convertedFieldsOf[kind].find(({ name }) => name === field.name)
    const isSaid = named.has(field.name) && field.outcome !== 'kept' && field.outcome !== 'replaced'
    if (!known || isSaid || refusals.has(field.name) || (known.kind === 'records' && !side.made)) return []
    return [{ field, known }]
  })
  return (
    <>
      <h4 className={styles['willBe']}>{words.willBe(side.name)}</h4>
      <dl className={styles['fields']}>
        {shown.map(({ field, known }) => (
          <FieldRow
            key={field.name}
            lead={lead}
            made={side.made}
            field={field}
            known={known}
            onChoose={(choice) => onChoose(field.name, choice)}
          />
        ))}
        <Refusals side={side} />
      </dl>
    </>
  )
}

interface FieldRowProps {
  readonly lead: Lead
  readonly made: boolean
  readonly field: ConvertedField
  readonly known: FormField
  readonly onChoose: (choice: FieldChoice) => void
}

function FieldRow({ lead, made, field, known, onChoose }: FieldRowProps) {
  const words = useWords(conversionWords)
  const say = useSay()
  const text = useText(known, field.value, lead)
  const theirs = useText(known, field.lead, lead)
  if (text === '') return null
  const saysOtherwise = theirs !== '' && field.outcome !== 'both' && theirs !== text
  return (
    <div className={styles['field']}>
      <dt>{say(known.label)}</dt>
      <dd>
        <span>{text}</span>
        {saysOtherwise ? <span className="small faint">{words.leadSays(theirs)}</span> : null}
        {field.choice === null ? null : (
          <FieldChoices
            label={say(known.label)}
            choice={field.choice}
            choices={field.choices}
            onChoose={onChoose}
          />
        )}
      </dd>
      {made ? null : (
        <dd>
          <Outcome outcome={field.outcome} />
        </dd>
      )}
    </div>
  )
}

/** The name behind an id: the lead's own is known, another one is asked for. */
function useText(known: FormField, value: unknown, lead: Lead): string {
  const language = useLanguage()
  const isOther =
    known.kind === 'record' && typeof value === 'number' && value !== lead[known.name as keyof Lead]
  const found = useFound((known.kind === 'record' && known.of) || '', isOther ? [value] : [])
  if (isOther) return found.find(({ id }) => id === value)?.label ?? ''
  return valueText(known, value, language, lead.labels[known.name])
}

interface FieldChoicesProps {
  readonly label: string
  readonly choice: FieldChoice
  readonly choices: readonly FieldChoice[]
  readonly onChoose: (choice: FieldChoice) => void
}

/** Of two different values: the one that is there, the lead's, or where there is place for several, both. */
function FieldChoices({ label, choice, choices, onChoose }: FieldChoicesProps) {
  const words = useWords(conversionWords)
  return (
    <SegmentedControl
      size="xs"
      className={styles['choices'] ?? ''}
      aria-label={label}
      value={choice}
      data={choices.map((value) => ({ value, label: words[`choose_${value}`] }))}
      onChange={(next) => onChoose(next)}
    />
  )
}

function Outcome({ outcome }: { readonly outcome: ConvertedField['outcome'] }) {
  const words = useWords(conversionWords)
  const isNew = outcome === 'added' || outcome === 'both'
  if (isNew || outcome === 'replaced') return <Badge tone={isNew ? 'ok' : 'warn'}>{words[outcome]}</Badge>
  return <span className="faint small">{words[outcome]}</span>
}

/** No choice: whoever refused as a lead is not called as a contact. */
function Refusals({ side }: { readonly side: ConvertedSide }) {
  const words = useWords(conversionWords)
  const refused = new Set(side.fields.filter(({ value }) => value === true).map(({ name }) => name))
  const [calls, emails] = [refused.has('doNotCall'), refused.has('doNotEmail')]
  if (!calls && !emails) return null
  return (
    <div className={styles['field']}>
      <dt>{words.refusals}</dt>
      <dd>
        <Badges>
          {calls ? (
            <Badge tone="danger" icon={<IconPhoneX aria-hidden />}>
              {words.calls}
            </Badge>
          ) : null}
          {emails ? (
            <Badge tone="danger" icon={<IconMailOff aria-hidden />}>
              {words.emails}
            </Badge>
          ) : null}
        </Badges>
      </dd>
    </div>
  )
}
