// A row of configuration while it is typed: its inputs in the columns, errors under them.
import { Button } from '@mantine/core'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Field } from '../../field.ts'
import { ApiProblem, type FieldError } from '../client.ts'
import { sameValue, type ValueLabel } from '../form/edits.ts'
import { FieldInput } from '../form/field-input.tsx'
import { valueText } from '../form/form-field.ts'
import { FieldMessage } from '../form/field-message.tsx'
import { inPicker } from '../form/in-picker.ts'
import { focusable, messageWithin, pointerTo } from '../form/pointers.ts'
import { useLanguage, useSay, useWords } from '../language.tsx'
import styles from './configuration.module.css'
import {
  itemValue,
  type ConfigurationItem,
  type ConfigurationList,
  type ItemValues,
} from './configuration-list.ts'
import { configurationWords } from './labels.ts'
import type { NamesOf } from './use-field-names.ts'

interface RowEditorProps {
  readonly list: ConfigurationList
  /** Null for a new row. */
  readonly item: ConfigurationItem | null
  readonly namesOf: NamesOf
  /** The field that was clicked. */
  readonly startAt: string | undefined
  readonly onSave: (values: ItemValues) => Promise<void>
  readonly onLeave: () => void
}

export function RowEditor({ list, item, namesOf, startAt, onSave, onLeave }: RowEditorProps) {
  const words = useWords(configurationWords)
  const language = useLanguage()
  const row = useRef<HTMLTableRowElement>(null)
  const [typed, setTyped] = useState<ItemValues>({})
  const [labels, setLabels] = useState<Readonly<Record<string, ValueLabel>>>({})
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const former = (name: string) => (item ? itemValue(item, name) : undefined)

  useEffect(() => {
    const place = startAt
      ? row.current?.querySelector(`[data-pointer="${CSS.escape(pointerTo(startAt))}"]`)
      : null
    const target = place instanceof HTMLElement ? place : row.current && focusable(row.current)
    target?.focus()
  }, [startAt])

  const change = (name: string, value: unknown, label?: ValueLabel) => {
    setTyped({ ...typed, [name]: value })
    if (label !== undefined) setLabels({ ...labels, [name]: label })
    setErrors(errors.filter((error) => !error.pointer.startsWith(pointerTo(name))))
  }
  const save = async () => {
    const changed = Object.entries(typed).filter(([name, value]) => !sameValue(value, former(name)))
    if (item && changed.length === 0) return onLeave()
    try {
      await onSave(Object.fromEntries(changed))
      onLeave()
    } catch (problem) {
      const refused = problem instanceof ApiProblem ? problem : null
      setErrors(refused?.errors ?? [])
      setFailure(refused ? (refused.errors.length > 0 ? null : refused.message) : words.unreachable)
      focusFault(row.current)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || inPicker(event.target)) return
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault()
      void save()
    }
  }
  return (
    <tr ref={row} className={styles['editing']} onKeyDown={onKeyDown}>
      {[...list.fields, ...(list.writeOnly ?? [])].map((field) => (
        <td key={field.name}>
          {field.readOnly ? (
            <span className={styles['value']}>
              {item ? valueText(field, itemValue(item, field.name), language, namesOf(item, field.name)) : ''}
            </span>
          ) : (
            <CellInput
              field={field}
              value={field.name in typed ? typed[field.name] : former(field.name)}
              label={field.name in labels ? (labels[field.name] ?? null) : item && namesOf(item, field.name)}
              errors={errors}
              onChange={(value, label) => change(field.name, value, label)}
            />
          )}
        </td>
      ))}
      <td className={styles['end']}>
        <Button size="s" variant="filled" color="ink" onClick={() => void save()}>
          {words.save}
        </Button>
        <Button size="s" onClick={onLeave}>
          {words.cancel}
        </Button>
        {failure === null ? null : (
          <p className={styles['failure']} role="alert">
            {failure}
          </p>
        )}
      </td>
    </tr>
  )
}

interface CellInputProps {
  readonly field: Field
  readonly value: unknown
  readonly label: ValueLabel
  readonly errors: readonly FieldError[]
  readonly onChange: (value: unknown, label?: ValueLabel) => void
}

function CellInput({ field, value, label, errors, onChange }: CellInputProps) {
  const id = useId()
  const say = useSay()
  const message = messageWithin(errors, pointerTo(field.name))
  return (
    <>
      <label htmlFor={id} className={`${styles['fieldLabel']} sr`}>
        {say(field.label)}
      </label>
      <FieldInput
        id={id}
        field={field}
        value={value ?? (field.kind === 'records' ? [] : null)}
        label={label}
        onChange={onChange}
        pointer={pointerTo(field.name)}
        invalid={message !== null}
        describedBy={message === null ? undefined : `${id}-error`}
        inPlace={false}
      />
      <FieldMessage id={`${id}-error`} message={message} />
    </>
  )
}

/** Once the first field at fault is marked. */
function focusFault(row: HTMLElement | null): void {
  requestAnimationFrame(() => row?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
