// Says that what was typed last time is here again, and lets it go.
import { Button } from '@mantine/core'
import { formatInstant } from '../formats.ts'
import { useLanguage, useWords } from '../language.tsx'
import { useForm } from './form-context.ts'
import { formWords } from './labels.ts'
import { Note } from './note.tsx'

export function DraftNote() {
  const words = useWords(formWords)
  const language = useLanguage()
  const form = useForm()
  const changes = Object.keys(form.state.edits).length
  if (form.draftFrom === null || changes === 0) return null
  return (
    <Note
      tone="quiet"
      actions={
        <Button size="s" onClick={form.giveBackAll}>
          {form.creating ? words.startAfresh : words.dropDraft}
        </Button>
      }
    >
      {words.draftFrom(formatInstant(language, form.draftFrom), changes)}
    </Note>
  )
}
