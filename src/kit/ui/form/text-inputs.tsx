// Inputs for what is typed, chosen from a few, ticked or a date: the browser's own, with the look of Carnet.
import { useLanguage, useWords } from '../language.tsx'
import type { Field } from '../../field.ts'
import { elementProps, textOf, type InputProps } from './input-props.ts'
import styles from './input.module.css'
import { formWords } from './labels.ts'

export function inputClass(inPlace: boolean): string {
  return inPlace ? `${styles['input']} ${styles['inPlace']}` : (styles['input'] ?? '')
}

const inputTypes: Partial<Record<Field['kind'], { type: string; inputMode?: 'email' | 'tel' | 'url' }>> = {
  email: { type: 'text', inputMode: 'email' },
  phone: { type: 'tel' },
  url: { type: 'text', inputMode: 'url' },
  number: { type: 'number' },
  date: { type: 'date' },
}

export function TextInput(props: InputProps<Field>) {
  const { field, value, onChange, inPlace } = props
  const nothing = field.kind === 'date' || field.kind === 'number' ? null : ''
  const typed = (text: string) => (field.kind === 'number' ? Number(text) : text)
  return (
    <input
      {...elementProps(props)}
      {...(inputTypes[field.kind] ?? { type: 'text' })}
      className={inputClass(inPlace)}
      value={textOf(value)}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? nothing : typed(currentTarget.value))
      }
      autoComplete="off"
      spellCheck={field.kind === 'text'}
      aria-required={field.required}
    />
  )
}

export function LongTextInput(props: InputProps<Field>) {
  return (
    <textarea
      {...elementProps(props)}
      className={inputClass(props.inPlace)}
      rows={3}
      value={textOf(props.value)}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
    />
  )
}

export function ChoiceInput(props: InputProps<Field>) {
  const words = useWords(formWords)
  const language = useLanguage()
  const { field, value, onChange, inPlace } = props
  return (
    <select
      {...elementProps(props)}
      className={inputClass(inPlace)}
      value={textOf(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    >
      {/* Nothing chosen must not look like the first choice. */}
      {field.required && textOf(value) !== '' ? null : (
        <option value="">{field.required ? '–' : words.none}</option>
      )}
      {field.choices?.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label[language]}
        </option>
      ))}
    </select>
  )
}

export function BooleanInput(props: InputProps<Field>) {
  const words = useWords(formWords)
  return (
    <label className={styles['tick']} htmlFor={props.id}>
      <input
        {...elementProps(props)}
        type="checkbox"
        checked={props.value === true}
        onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
      />
      {props.value === true ? words.yes : words.no}
    </label>
  )
}
