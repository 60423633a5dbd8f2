// One value of a record with its label: read first, edited where it stands, marked when it was changed.
import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import { useId, type CSSProperties, type ReactNode } from 'react'
import type { Field } from '../../field.ts'
import type { Words } from '../../words.ts'
import { useLanguage, useSay, useWords } from '../language.tsx'
import { ChangeMark, FormerValue } from './change-mark.tsx'
import { ConflictChoice } from './conflict.tsx'
import styles from './fact.module.css'
import { FieldInput, type FieldInputOptions } from './field-input.tsx'
import { FieldMessage } from './field-message.tsx'
import { linkedValue } from './field-value.tsx'
import { useForm } from './form-context.ts'
import { valueText } from './form-field.ts'
import { formWords } from './labels.ts'
import { messageWithin, pointerTo } from './pointers.ts'
import { useInPlace } from './use-in-place.ts'

export function Facts({
  labelWidth,
  children,
}: {
  readonly labelWidth?: number
  readonly children: ReactNode
}) {
  const style = labelWidth === undefined ? {} : ({ '--label-width': `${labelWidth}px` } as CSSProperties)
  return (
    <dl className={styles['facts']} style={style} data-long-labels={labelWidth !== undefined || undefined}>
      {children}
    </dl>
  )
}

export interface FactProps extends FieldInputOptions {
  readonly name: string
  /** Shorter than the field's own, where the place says the rest. */
  readonly label?: Words
  readonly link?: (id: number) => LinkProps
  /** Read instead of the bare value, such as the localization that stands for an empty one. */
  readonly shown?: ReactNode
}

export function Fact(props: FactProps) {
  const form = useForm()
  const say = useSay()
  const id = useId()
  const field = form.field(props.name)
  if (!field || field.kind === 'part') throw new Error(`no field ${props.name} in this form`)
  const label = say(props.label ?? field.label)
  const open = form.isOpen(props.name) && !field.readOnly
  return (
    <div className={styles['fact']} data-open={open || undefined}>
      <dt className={styles['label']}>{open ? <label htmlFor={id}>{label}</label> : label}</dt>
      <dd className={styles['value']}>
        {open ? (
          <FactInput {...props} field={field} id={id} />
        ) : (
          <FactValue {...props} field={field} label={label} />
        )}
        <ConflictChoice name={props.name} />
      </dd>
    </div>
  )
}

function FactInput({
  field,
  id,
  suggest,
  createLabel,
}: FactProps & { readonly field: Field; readonly id: string }) {
  const form = useForm()
  const { name } = field
  const { handlers, ref } = useInPlace(name)
  const message = messageWithin(form.state.errors, pointerTo(name))
  const errorId = `${id}-error`
  return (
    <div {...handlers} ref={ref}>
      <FieldInput
        id={id}
        field={field}
        value={form.value(name)}
        label={form.label(name)}
        onChange={(value, label) => form.set(name, value, label)}
        pointer={pointerTo(name)}
        invalid={message !== null}
        describedBy={message === null ? undefined : errorId}
        inPlace
        suggest={suggest}
        createLabel={createLabel}
      />
      <FieldMessage id={errorId} message={message} />
    </div>
  )
}

type ShownFact = Omit<FactProps, 'label'> & { readonly field: Field; readonly label: string }

function FactValue({ field, label, link, shown }: ShownFact) {
  const form = useForm()
  const language = useLanguage()
  const words = useWords(formWords)
  const value = form.value(field.name)
  const names = form.label(field.name)
  const text = valueText(field, value, language, names)
  const linked = linkedValue({ field, value, label: names, language, link })
  const content = linked ?? (text === '' ? shown : text)
  const fixed = form.readOnly || field.readOnly
  return (
    <div className={styles['line']}>
      <ChangeMark name={field.name} />
      {fixed || linked ? (
        <span className={styles['shown']}>{content ?? <span className="faint">–</span>}</span>
      ) : (
        <button
          type="button"
          className={styles['shown']}
          data-edit={field.name}
          onClick={() => form.open(field.name)}
        >
          {content ?? <span className="faint">–</span>}
          <span className="sr">. {text === '' ? words.addTo(label) : words.editField(label)}</span>
        </button>
      )}
      <FormerValue name={field.name} />
      {linked && !fixed ? (
        <ActionIcon
          size={24}
          className={styles['pencil']}
          aria-label={words.editField(label)}
          data-edit={field.name}
          onClick={() => form.open(field.name)}
        >
          <IconPencil aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  )
}
