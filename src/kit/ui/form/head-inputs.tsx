// The inputs in the head of a record, such as last name and first name side by side.
import { useId, type ReactNode } from 'react'
import { useSay } from '../language.tsx'
import { ConflictChoice } from './conflict.tsx'
import { FieldInput } from './field-input.tsx'
import { FieldMessage } from './field-message.tsx'
import { useForm } from './form-context.ts'
import styles from './head.module.css'
import { messageWithin, pointerTo } from './pointers.ts'
import { useInPlace } from './use-in-place.ts'

interface HeadInputsProps {
  /** The first one is where the edit begins and comes back to. */
  readonly names: readonly [string, ...string[]]
  /** The title, which is still heard. */
  readonly children?: ReactNode
}

export function HeadInputs({ names, children }: HeadInputsProps) {
  const [first, ...also] = names
  const { ref, handlers } = useInPlace(first, { also })
  return (
    <div ref={ref} className={styles['names']} {...handlers}>
      {children}
      {names.map((name) => (
        <HeadInput key={name} name={name} />
      ))}
    </div>
  )
}

function HeadInput({ name }: { readonly name: string }) {
  const form = useForm()
  const say = useSay()
  const id = useId()
  const field = form.field(name)
  const message = messageWithin(form.state.errors, pointerTo(name))
  if (!field || field.kind === 'part') throw new Error(`no field ${name} in this form`)
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
