// An input for a decimal number: shown and typed as the reader writes it, kept as the API does.
import { useState } from 'react'
import { readDecimal, showDecimal } from '../../decimal.ts'
import type { Field } from '../../field.ts'
import { useLanguage } from '../language.tsx'
import { elementProps, textOf, type InputProps } from './input-props.ts'
import { inputClass } from './text-inputs.tsx'

export function DecimalInput(props: InputProps<Field>) {
  const { value, onChange, inPlace, field } = props
  const language = useLanguage()
  /** As it is being typed: `12,` is on the way to a number. */
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      {...elementProps(props)}
      type="text"
      inputMode="decimal"
      className={inputClass(inPlace)}
      value={typed ?? showDecimal(textOf(value), language)}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text)
        // What is no number goes as it is: the server says so at its field.
        onChange(text.trim() === '' ? null : (readDecimal(text, language) ?? text))
      }}
      onBlur={() => setTyped(null)}
      autoComplete="off"
      aria-required={field.required}
    />
  )
}
