// Opens the whole record for editing.
import { ActionIcon, Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Key } from '../key.tsx'
import { useWords } from '../language.tsx'
import { useForm } from './form-context.ts'
import { formWords } from './labels.ts'

export function EditButton() {
  const words = useWords(formWords)
  const form = useForm()
  if (form.readOnly || form.creating) return null
  /** Its place stays, so that nothing beside it moves. */
  const style = form.state.open === 'all' ? ({ visibility: 'hidden' } as const) : {}
  return (
    <>
      <ActionIcon style={style} className="only-phone" aria-label={words.edit} onClick={form.editAll}>
        <IconPencil aria-hidden />
      </ActionIcon>
      <Button
        style={style}
        className="only-wide"
        size="s"
        variant="default"
        leftSection={<IconPencil aria-hidden />}
        rightSection={<Key keys="e" />}
        aria-keyshortcuts="e"
        onClick={form.editAll}
      >
        {words.edit}
      </Button>
    </>
  )
}
