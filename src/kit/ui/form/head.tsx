// The head of a record: its picture, its name as the one title of the page, what one must know first.
import { useId, type ReactNode } from 'react'
import { useSay, useWords } from '../language.tsx'
import { ChangeMark, FormerValue } from './change-mark.tsx'
import { useForm } from './form-context.ts'
import { HeadInputs } from './head-inputs.tsx'
import styles from './head.module.css'
import { formWords } from './labels.ts'

interface RecordHeadProps {
  readonly picture: ReactNode
  /** As it is read, with what was just edited: `MICHEL Léa`. */
  readonly name: string
  /** The title of a record that does not exist yet. */
  readonly newTitle: string
  /** What makes the name is not changed any more, whatever else is. */
  readonly fixed?: boolean
  /** The fields that make the name. */
  readonly nameFields: readonly [string, ...string[]]
  /** The second reading. */
  readonly line: ReactNode
  readonly badges: ReactNode
}

export function RecordHead(props: RecordHeadProps) {
  const { picture, name, newTitle, nameFields, line, badges, fixed = false } = props
  const form = useForm()
  return (
    <header className={styles['head']}>
      {picture}
      <div className="grow">
        {form.creating ? <h1 className={styles['title']}>{newTitle}</h1> : null}
        {!fixed && nameFields.some((field) => form.isOpen(field)) ? (
          <HeadInputs names={nameFields}>{form.creating ? null : <h1 className="sr">{name}</h1>}</HeadInputs>
        ) : (
          <NameShown name={name} nameFields={nameFields} fixed={fixed} />
        )}
        {form.creating ? null : (
          <>
            <div className={styles['line']}>{line}</div>
            <div className={styles['badges']}>{badges}</div>
          </>
        )}
      </div>
    </header>
  )
}

type NameShownProps = Pick<RecordHeadProps, 'name' | 'nameFields'> & { readonly fixed: boolean }

function NameShown({ name, nameFields, fixed }: NameShownProps) {
  const words = useWords(formWords)
  const say = useSay()
  const form = useForm()
  const hint = useId()
  const [first] = nameFields
  const label = form.field(first)?.label
  const edited = nameFields.find((field) => form.state.edits[field]) ?? first
  return (
    <div className={styles['name']}>
      <ChangeMark name={edited} />
      <h1 className={styles['title']}>
        {form.readOnly || fixed ? (
          name
        ) : (
          <button
            type="button"
            data-edit={first}
            aria-describedby={hint}
            onClick={() => nameFields.forEach((field) => form.open(field))}
          >
            {name}
          </button>
        )}
      </h1>
      <span id={hint} hidden>
        {label ? words.editField(say(label)) : words.edit}
      </span>
      {nameFields.map((field) => (
        <FormerValue key={field} name={field} />
      ))}
    </div>
  )
}
