// Two people at once: what the other one wrote, and the choice between both.
import { Button } from '@mantine/core'
import { useLanguage, useWords } from '../language.tsx'
import styles from './conflict.module.css'
import { useForm } from './form-context.ts'
import { valueText } from './form-field.ts'
import { formWords } from './labels.ts'
import { pointerTo } from './pointers.ts'

export function ConflictChoice({ name }: { readonly name: string }) {
  const words = useWords(formWords)
  const language = useLanguage()
  const form = useForm()
  const conflict = form.state.conflicts.find(({ field }) => field === name)
  if (!conflict) return null
  const theirs = valueText(form.field(name), conflict.theirs, language, form.recordLabel(name))
  const who = conflict.by ?? words.somebody
  return (
    <div
      className={styles['conflict']}
      role="group"
      aria-label={words.toDecide(1)}
      data-pointer={pointerTo(name)}
    >
      <p className={styles['said']}>
        {theirs === '' ? words.hasEmptied(who) : words.hasWritten(who)}
        <br />
        <b className="name">{theirs}</b>
      </p>
      <Button size="s" onClick={() => form.keepMine(name)}>
        {words.keepMine}
      </Button>
      <Button size="s" className="link" onClick={() => form.takeTheirs(name)}>
        {words.takeTheirs}
      </Button>
    </div>
  )
}
