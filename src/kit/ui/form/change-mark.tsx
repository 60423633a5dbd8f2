// What was changed and is not saved: a dot before the value, the former one struck out behind it.
import { useLanguage, useWords } from '../language.tsx'
import styles from './fact.module.css'
import { useForm } from './form-context.ts'
import { valueText } from './form-field.ts'
import { formWords } from './labels.ts'

export function ChangeMark({ name }: { readonly name: string }) {
  const words = useWords(formWords)
  const form = useForm()
  if (form.creating || !form.state.edits[name]) return null
  return (
    <span className={styles['dot']}>
      <span className="sr">{words.changedMark}</span>
    </span>
  )
}

export function FormerValue({ name }: { readonly name: string }) {
  const words = useWords(formWords)
  const language = useLanguage()
  const form = useForm()
  const edit = form.state.edits[name]
  if (form.creating || !edit) return null
  const text = valueText(form.field(name), edit.from, language, form.recordLabel(name))
  if (text === '') return null
  return (
    <s className={styles['was']} title={text}>
      <span className="sr">{words.before} </span>
      {text}
    </s>
  )
}
