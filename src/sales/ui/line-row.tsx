// One line while it is edited: what, how many, at which price and rate; a title or words take the whole row.
import { useId, type ReactNode } from 'react'
import { showDecimal } from '../../kit/decimal.ts'
import type { Field } from '../../kit/field.ts'
import type { Language } from '../../kit/words.ts'
import { DecimalInput } from '../../kit/ui/form/decimal-input.tsx'
import { FieldMessage } from '../../kit/ui/form/field-message.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import inputs from '../../kit/ui/form/input.module.css'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { messageAt } from '../../kit/ui/form/pointers.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { showMoney } from '../money.ts'
import { linesWords } from './lines-labels.ts'
import styles from './lines.module.css'
import { typedTotal, type OfferedRate, type TypedLine } from './typed-lines.ts'

interface LineRowProps {
  readonly line: TypedLine
  /** Counted from 1, to be heard. */
  readonly number: number
  readonly pointer: string
  readonly rates: readonly OfferedRate[]
  readonly currency: string
  readonly onChange: (line: TypedLine) => void
}

export function LineRow(props: LineRowProps) {
  const { line, pointer, onChange } = props
  const words = useWords(linesWords)
  if (line.kind !== 'item')
    return (
      <Description
        {...props}
        label={line.kind === 'section' ? words.title : words.text}
        strong={line.kind === 'section'}
      />
    )
  const figure = (part: Figure, label: string) => (
    <FigureCell
      label={label}
      pointer={`${pointer}/${part}`}
      part={part}
      value={line[part]}
      onChange={(value) => onChange({ ...line, [part]: value })}
    />
  )
  return (
    <div className={styles['line']} role="group" aria-label={words.line(String(props.number))}>
      <Description {...props} label={words.description} />
      {figure('quantity', words.quantity)}
      <Cell label={words.unit} pointer={`${pointer}/unit`}>
        {(input) => (
          <input
            {...input}
            className={inputs['input']}
            value={line.unit}
            autoComplete="off"
            onChange={({ currentTarget }) => onChange({ ...line, unit: currentTarget.value })}
          />
        )}
      </Cell>
      {figure('unitPrice', words.unitPrice)}
      {figure('discount', words.discount)}
      <RateCell {...props} />
      <LineTotal {...props} />
    </div>
  )
}

function Description({
  line,
  pointer,
  label,
  strong = false,
  onChange,
}: LineRowProps & { readonly label: string; readonly strong?: boolean }) {
  return (
    <Cell label={label} pointer={`${pointer}/description`} wide>
      {(input) => (
        <textarea
          {...input}
          className={`${inputs['input']} ${styles['description']} ${strong ? styles['strong'] : ''}`}
          rows={Math.max(1, line.description.split('\n').length)}
          value={line.description}
          onChange={({ currentTarget }) => onChange({ ...line, description: currentTarget.value })}
        />
      )}
    </Cell>
  )
}

type Figure = 'quantity' | 'unitPrice' | 'discount'

interface FigureCellProps {
  readonly label: string
  readonly pointer: string
  readonly part: Figure
  readonly value: string
  readonly onChange: (value: string) => void
}

function FigureCell({ label, pointer, part, value, onChange }: FigureCellProps) {
  const field: Field = { name: part, label: { fr: label, en: label }, kind: 'decimal' }
  return (
    <Cell label={label} pointer={pointer}>
      {(input) => (
        <DecimalInput
          id={input.id}
          field={field}
          value={value}
          label={null}
          onChange={(typed) => onChange(textOf(typed))}
          pointer={pointer}
          invalid={input['aria-invalid'] === true}
          describedBy={input['aria-describedby']}
          inPlace={false}
        />
      )}
    </Cell>
  )
}

/** `5,5 %`; those of 0 are told apart by their names. */
function rateText({ rate, name }: OfferedRate, language: Language): string {
  return rate === '0' ? `0 % – ${name}` : `${showDecimal(rate, language)} %`
}

function RateCell({ line, pointer, rates, onChange }: LineRowProps) {
  const words = useWords(linesWords)
  const language = useLanguage()
  const first = rates.find((rate) => !rate.archived)
  const offered = rates.filter((rate) => !rate.archived || rate.id === line.vatRateId)
  return (
    <Cell label={words.vat} pointer={`${pointer}/vatRateId`}>
      {(input) => (
        <select
          {...input}
          className={inputs['input']}
          value={String(line.vatRateId ?? first?.id ?? '')}
          onChange={({ currentTarget }) => onChange({ ...line, vatRateId: Number(currentTarget.value) })}
        >
          {offered.map((rate) => (
            <option key={rate.id} value={String(rate.id)}>
              {rateText(rate, language)}
            </option>
          ))}
        </select>
      )}
    </Cell>
  )
}

function LineTotal({ line, rates, currency }: LineRowProps) {
  const words = useWords(linesWords)
  const language = useLanguage()
  const total = typedTotal(line, rates, currency)
  return (
    <div className={styles['total']}>
      <span className={styles['label']}>{words.total}</span>
      <span className="figures nowrap">{total === '' ? '–' : showMoney(total, currency, language)}</span>
    </div>
  )
}

interface CellInput {
  readonly id: string
  readonly 'data-pointer': string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

interface CellProps {
  readonly label: string
  readonly pointer: string
  readonly wide?: boolean
  readonly children: (input: CellInput) => ReactNode
}

/** An input under its label, which is only heard where the columns have heads. */
function Cell({ label, pointer, wide = false, children }: CellProps) {
  const id = useId()
  const message = messageAt(useForm().state.errors, pointer)
  return (
    <div className={wide ? styles['wide'] : styles['cell']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {children({
        id,
        'data-pointer': pointer,
        'aria-invalid': message === null ? undefined : true,
        'aria-describedby': message === null ? undefined : `${id}-error`,
      })}
      <FieldMessage id={`${id}-error`} message={message} />
    </div>
  )
}
