// What is not saved yet, in numbers, and the two things to do about it.
import { Button } from '@mantine/core'
import { Key } from '../key.tsx'
import { useWords } from '../language.tsx'
import { useForm } from './form-context.ts'
import { formWords } from './labels.ts'
import styles from './save-bar.module.css'

interface SaveBarProps {
  /** What leaving a record that does not exist yet does. */
  readonly onLeave?: () => void
}

export function SaveBar({ onLeave }: SaveBarProps) {
  const words = useWords(formWords)
  const form = useForm()
  const changes = Object.keys(form.state.edits).length
  const shown = form.creating || changes > 0 || form.state.open === 'all'
  if (!shown || form.readOnly) return null
  const cancel = form.creating && onLeave ? onLeave : form.giveBackAll
  return (
    <div className={styles['bar']} role="group" aria-label={words.save}>
      <Button
        variant="filled"
        color="ink"
        size="s"
        aria-disabled={form.saving || undefined}
        aria-keyshortcuts="Control+S"
        rightSection={<Key keys="mod+s" />}
        onClick={() => void form.save()}
      >
        {form.saving ? words.saving : form.creating ? words.create : words.save}
      </Button>
      <Button size="s" onClick={cancel}>
        {words.cancel}
      </Button>
      <SaveState changes={changes} />
    </div>
  )
}

function SaveState({ changes }: { readonly changes: number }) {
  const words = useWords(formWords)
  const form = useForm()
  const disputed = form.state.conflicts.length
  if (form.failure !== null) {
    return (
      <p className={styles['failure']} role="alert">
        {form.failure}
      </p>
    )
  }
  if (disputed > 0) return <p className={styles['disputed']}>{words.toDecide(disputed)}</p>
  if (changes === 0) return null
  const counted = form.creating ? [] : [words.changes(changes)]
  const said = form.draftKept ? [...counted, words.draftKept] : counted
  return <p className="faint small">{said.join(', ')}</p>
}
