// The name: read as MICHEL Léa, edited as last name and first name side by side.
import { useId } from 'react'
import { ChangeMark, FormerValue } from '../../kit/ui/form/change-mark.tsx'
import { ConflictChoice } from '../../kit/ui/form/conflict.tsx'
import { FieldInput } from '../../kit/ui/form/field-input.tsx'
import { FieldMessage } from '../../kit/ui/form/field-message.tsx'
import { useForm, type FormApi } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { formWords } from '../../kit/ui/form/labels.ts'
import { messageWithin, pointerTo } from '../../kit/ui/form/pointers.ts'
import { useInPlace } from '../../kit/ui/form/use-in-place.ts'
import { useSay, useWords } from '../../kit/ui/language.tsx'
import { contactName } from '../contact-name.ts'
import { contactFormWords } from './contact-form-labels.ts'
import styles from './contact-head.module.css'

const parts = ['lastName', 'firstName'] as const

export function ContactName() {
  const form = useForm()
  return parts.some((name) => form.isOpen(name)) ? <NameInputs /> : <NameShown />
}

function NameShown() {
  const words = useWords(formWords)
  const { nameFields } = useWords(contactFormWords)
  const form = useForm()
  const name = nameIn(form)
  const hint = useId()
  return (
    <div className={styles['name']}>
      <ChangeMark name={form.state.edits['lastName'] ? 'lastName' : 'firstName'} />
      <h1 className={styles['title']}>
        {form.readOnly ? (
          name
        ) : (
          <button
            type="button"
            data-edit="lastName"
            aria-describedby={hint}
            onClick={() => parts.forEach((part) => form.open(part))}
          >
            {name}
          </button>
        )}
      </h1>
      <span id={hint} hidden>
        {words.editField(nameFields)}
      </span>
      {parts.map((part) => (
        <FormerValue key={part} name={part} />
      ))}
    </div>
  )
}

function NameInputs() {
  const { ref, handlers } = useInPlace('lastName', { also: ['firstName'] })
  const form = useForm()
  return (
    <div ref={ref} className={styles['names']} {...handlers}>
      {form.creating ? null : <h1 className="sr">{nameIn(form)}</h1>}
      {parts.map((part) => (
        <NameInput key={part} name={part} />
      ))}
    </div>
  )
}

function NameInput({ name }: { readonly name: (typeof parts)[number] }) {
  const form = useForm()
  const say = useSay()
  const id = useId()
  const field = form.field(name)
  const message = messageWithin(form.state.errors, pointerTo(name))
  if (!field || field.kind === 'part') return null
  return (
    <div>
      <label htmlFor={id}>{say(field.label)}</label>
      <FieldInput
        id={id}
        field={field}
        value={form.value(name)}
        label={null}
        onChange={(value) => form.set(name, value)}
        pointer={pointerTo(name)}
        invalid={message !== null}
        describedBy={message === null ? undefined : `${id}-error`}
        inPlace={false}
      />
      <FieldMessage id={`${id}-error`} message={message} />
      <ConflictChoice name={name} />
    </div>
  )
}

function nameIn(form: FormApi): string {
  return contactName({
    firstName: textOf(form.value('firstName')),
    lastName: textOf(form.value('lastName')),
  })
}
