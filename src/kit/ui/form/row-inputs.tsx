// The inputs of a row: each under its own small label, each with its own error.
import { useId, type ReactNode } from 'react'
import { FieldMessage } from './field-message.tsx'
import { useForm } from './form-context.ts'
import styles from './input.module.css'
import { messageAt } from './pointers.ts'
import rows from './row-inputs.module.css'

interface RowInputProps {
  readonly label: string
  readonly pointer: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'tel' | 'date'
  readonly inputMode?: 'email' | 'url'
}

export function RowInput({ label, pointer, value, onChange, type = 'text', inputMode }: RowInputProps) {
  const { id, message, ...errors } = useRowErrors(pointer)
  return (
    <div className={rows['cell']}>
      <label htmlFor={id} className={rows['label']}>
        {label}
      </label>
      <input
        {...errors}
        id={id}
        className={styles['input']}
        type={type}
        inputMode={inputMode}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <FieldMessage id={errors['aria-describedby']} message={message} />
    </div>
  )
}

interface RowSelectProps {
  readonly label: string
  readonly pointer: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}

export function RowSelect({ label, pointer, value, onChange, children }: RowSelectProps) {
  const { id, message, ...errors } = useRowErrors(pointer)
  return (
    <div className={rows['cell']}>
      <label htmlFor={id} className={rows['label']}>
        {label}
      </label>
      <select
        {...errors}
        id={id}
        className={styles['input']}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {children}
      </select>
      <FieldMessage id={errors['aria-describedby']} message={message} />
    </div>
  )
}

interface RowTickProps {
  readonly label: string
  /** Where the label alone does not say what of, such as "Primary". */
  readonly said?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function RowTick({ label, said, checked, onChange }: RowTickProps) {
  const id = useId()
  return (
    <label className={styles['tick']} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        aria-label={said}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  )
}

/** Inputs side by side; `columns` as CSS writes grid columns. One below the other on a phone. */
export function RowGrid({ columns, children }: { readonly columns: string; readonly children: ReactNode }) {
  return (
    <div className={rows['grid']} style={{ '--columns': columns } as Record<string, string>}>
      {children}
    </div>
  )
}

function useRowErrors(pointer: string) {
  const id = useId()
  const message = messageAt(useForm().state.errors, pointer)
  return {
    id,
    message,
    'data-pointer': pointer,
    'aria-invalid': message === null ? undefined : true,
    'aria-describedby': message === null ? undefined : `${id}-error`,
  }
}
