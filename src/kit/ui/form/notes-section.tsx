// Notes under their title: read with their marks, edited in the editor that arrives with the first word.
import type { Field } from '../../field.ts'
import { FieldMessage } from './field-message.tsx'
import { RichText } from './field-value.tsx'
import { useForm } from './form-context.ts'
import { textOf } from './input-props.ts'
import { messageWithin, pointerTo } from './pointers.ts'
import { RichTextInput } from './rich-text-input.tsx'
import { Section } from './section.tsx'

export function NotesSection({ name }: { readonly name: string }) {
  const form = useForm()
  const field = form.field(name)
  if (!field || field.kind === 'part') throw new Error(`no field ${name} in this form`)
  const html = textOf(form.value(name))
  return (
    <Section
      name={name}
      shown={html === '' ? null : <RichText html={html} />}
      editor={<NotesEditor field={field} />}
    />
  )
}

function NotesEditor({ field }: { readonly field: Field }) {
  const form = useForm()
  const message = messageWithin(form.state.errors, pointerTo(field.name))
  const errorId = `${field.name}-error`
  return (
    <>
      <RichTextInput
        id={`${field.name}-editor`}
        field={field}
        value={form.value(field.name)}
        label={null}
        onChange={(value) => form.set(field.name, value)}
        pointer={pointerTo(field.name)}
        invalid={message !== null}
        describedBy={message === null ? undefined : errorId}
        inPlace={false}
        takesFocus={form.state.open !== 'all'}
      />
      <FieldMessage id={errorId} message={message} />
    </>
  )
}
