// The value of a condition, typed or chosen as its field and operator ask.
import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { periods } from '../../filter.ts'
import { useLanguage, useWords } from '../language.tsx'
import { shapeOf, type ConditionDraft } from './condition-draft.ts'
import { FieldPicks, isPicked } from './field-picks.tsx'
import { filterBarWords } from './filter-labels.ts'
import { filterWords } from './filter-words.ts'

interface ConditionValueProps {
  readonly draft: ConditionDraft
  readonly onValues: (values: ConditionDraft['values']) => void
}

export function ConditionValue({ draft, onValues }: ConditionValueProps) {
  const { field, op, values } = draft
  const shape = shapeOf(op)
  if (shape === 'none') return null
  if (op === 'period') return <PeriodValue draft={draft} onValues={onValues} />
  if (field.kind === 'boolean') return <YesNoValue draft={draft} onValues={onValues} />
  if (isPicked(field))
    return (
      <FieldPicks
        field={field}
        chosen={values.filter((value) => typeof value !== 'boolean')}
        several={shape === 'several'}
        onChange={onValues}
      />
    )
  if (shape === 'several') return <LinesValue draft={draft} onValues={onValues} />
  return <TypedValue draft={draft} onValues={onValues} />
}

function PeriodValue({ draft, onValues }: ConditionValueProps) {
  const words = useWords(filterBarWords)
  const names = filterWords[useLanguage()].periods
  return (
    <NativeSelect
      aria-label={words.value}
      data={periods.map((period) => ({ value: period, label: names[period] }))}
      value={String(draft.values[0])}
      onChange={(event) => onValues([event.currentTarget.value])}
    />
  )
}

function YesNoValue({ draft, onValues }: ConditionValueProps) {
  const words = useWords(filterBarWords)
  const { yes, no } = filterWords[useLanguage()]
  return (
    <Radio.Group
      aria-label={words.value}
      value={draft.values[0] === true ? 'yes' : 'no'}
      onChange={(value) => onValues([value === 'yes'])}
    >
      <div className="row">
        <Radio value="yes" label={yes} />
        <Radio value="no" label={no} />
      </div>
    </Radio.Group>
  )
}

function LinesValue({ draft, onValues }: ConditionValueProps) {
  const words = useWords(filterBarWords)
  return (
    <Textarea
      label={words.values}
      autosize
      minRows={3}
      maxRows={8}
      data-autofocus
      value={draft.values.join('\n')}
      onChange={(event) => onValues(event.currentTarget.value.split('\n').map((line) => line.trimStart()))}
    />
  )
}

function TypedValue({ draft, onValues }: ConditionValueProps) {
  const words = useWords(filterBarWords)
  const { field, op, values } = draft
  const isDay = field.kind === 'date' || field.kind === 'instant'
  const isNumber = field.kind === 'number'
  const read = (text: string) => (isNumber && text !== '' ? Number(text) : text)
  const input = (at: 0 | 1, label: string) => (
    <TextInput
      label={op === 'between' ? label : undefined}
      aria-label={label}
      type={isDay ? 'date' : isNumber ? 'number' : 'text'}
      inputMode={field.kind === 'decimal' ? 'decimal' : undefined}
      data-autofocus={at === 0 || undefined}
      value={String(values[at] ?? '')}
      onChange={(event) => {
        const typed = read(event.currentTarget.value)
        onValues(at === 0 ? [typed, ...values.slice(1)] : [values[0] ?? '', typed])
      }}
    />
  )
  if (op !== 'between') return input(0, words.value)
  return (
    <div className="row">
      {input(0, words.from)}
      {input(1, words.to)}
    </div>
  )
}
