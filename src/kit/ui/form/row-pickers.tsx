// Pickers in a row: one record or several, under the small label of the row.
import { useId } from 'react'
import type { Words } from '../../words.ts'
import { useSay } from '../language.tsx'
import { useFound } from '../lookups.tsx'
import type { ValueLabel } from './edits.ts'
import { FieldMessage } from './field-message.tsx'
import { useForm } from './form-context.ts'
import { messageWithin } from './pointers.ts'
import { RecordInput } from './record-input.tsx'
import { RecordsInput } from './records-input.tsx'
import rows from './row-inputs.module.css'

interface RowPickerProps {
  readonly of: string
  readonly label: Words
  readonly pointer: string
}

interface RowRecordProps extends RowPickerProps {
  readonly value: number | null
  /** The name behind the id. */
  readonly shown: string
  readonly onChange: (id: number | null, name: string) => void
  readonly createLabel?: (name: string) => string
  readonly except?: readonly number[]
}

export function RowRecord({ of, label, pointer, value, shown, onChange, ...options }: RowRecordProps) {
  const row = useRowPicker(label, pointer)
  return (
    <div className={rows['cell']}>
      {row.caption}
      <RecordInput
        {...row.props}
        {...options}
        of={of}
        value={value}
        label={shown}
        onChange={(id, name) => onChange(typeof id === 'number' ? id : null, nameOf(name))}
      />
      <FieldMessage id={row.props.describedBy} message={row.message} />
    </div>
  )
}

interface RowRecordsProps extends RowPickerProps {
  readonly value: readonly number[]
  readonly onChange: (ids: readonly number[]) => void
}

export function RowRecords({ of, label, pointer, value, onChange }: RowRecordsProps) {
  const row = useRowPicker(label, pointer)
  const names = useNames(of, value)
  return (
    <div className={rows['cell']}>
      {row.caption}
      <RecordsInput
        {...row.props}
        of={of}
        value={value}
        label={names}
        onChange={(ids) => onChange(Array.isArray(ids) ? ids : [])}
      />
      <FieldMessage id={row.props.describedBy} message={row.message} />
    </div>
  )
}

/** The names of records known by their ids only, in the order of the ids. */
export function useNames(of: string, ids: readonly number[]): readonly string[] {
  const found = useFound(of, ids)
  return ids.map((id) => found.find((one) => one.id === id)?.label ?? '…')
}

function useRowPicker(label: Words, pointer: string) {
  const id = useId()
  const say = useSay()
  const message = messageWithin(useForm().state.errors, pointer)
  return {
    message,
    caption: (
      <label htmlFor={id} className={rows['label']}>
        {say(label)}
      </label>
    ),
    props: {
      id,
      field: { name: pointer, label, kind: 'record' as const },
      pointer,
      invalid: message !== null,
      describedBy: message === null ? undefined : `${id}-error`,
      inPlace: false,
    },
  }
}

function nameOf(label: ValueLabel | undefined): string {
  return typeof label === 'string' ? label : ''
}
