// The name of a view, and whether everybody sees it.
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { kitWords } from '../labels.ts'
import { useWords } from '../language.tsx'
import { useProblemText } from '../use-attempt.ts'
import { viewWords } from './view-labels.ts'
import styles from './view-tabs.module.css'

interface ViewEditorProps {
  readonly name: string
  readonly shared: boolean
  readonly onSave: (draft: { name: string; shared: boolean }) => Promise<void>
}

export function ViewEditor({ name: before, shared: sharedBefore, onSave }: ViewEditorProps) {
  const words = useWords(viewWords)
  const kit = useWords(kitWords)
  const problemText = useProblemText()
  const [name, setName] = useState(before)
  const [shared, setShared] = useState(sharedBefore)
  const [problem, setProblem] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await onSave({ name: name.trim(), shared })
    } catch (error) {
      setProblem(problemText(error))
    }
  }
  return (
    <form className={styles['editor']} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={words.name}
        required
        withAsterisk={false}
        maxLength={100}
        data-autofocus
        value={name}
        error={problem || undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={words.shared}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      <p className="faint small">{words.keeps}</p>
      <Button type="submit" variant="filled" color="ink">
        {kit.save}
      </Button>
    </form>
  )
}
