// Outils: what can be done with a contact as a whole.
import { Button, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconChevronDown, IconCopyPlus } from '@tabler/icons-react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { formWords } from '../../kit/ui/form/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import type { Contact } from '../contact.ts'
import { archiveContact, copyContact } from './contact-calls.ts'
import { contactFormWords } from './contact-form-labels.ts'

export function ContactMenu({ onCopied }: { readonly onCopied: (copy: Contact) => void }) {
  const words = useWords(contactFormWords)
  const { undo } = useWords(formWords)
  const { state, readOnly, creating } = useForm()
  if (readOnly || creating) return null
  const id = Number(state.record['id'])
  const name = textOf(state.record['name'])
  const archived = state.record['archived'] === true

  const failed = (problem: unknown) =>
    void toast(problem instanceof ApiProblem ? problem.message : words.notNow)
  const copy = async () => {
    const made = await copyContact(id)
    onCopied(made)
    toast(words.copied(name))
  }
  const archive = async (away: boolean, version: number): Promise<void> => {
    const { version: next } = await archiveContact(id, away, version)
    const back = () => archive(!away, next).catch(failed)
    toast(away ? words.archivedNow(name) : words.restoredNow(name), [{ label: undo, undo: true, run: back }])
  }
  return (
    <Menu>
      <Menu.Target>
        <Button size="s" rightSection={<IconChevronDown aria-hidden />}>
          {words.tools}
        </Button>
      </Menu.Target>
      <Menu.Dropdown miw={232}>
        <Menu.Item leftSection={<IconCopyPlus aria-hidden />} onClick={() => void copy().catch(failed)}>
          {words.copy}
        </Menu.Item>
        <Menu.Item
          leftSection={archived ? <IconArchiveOff aria-hidden /> : <IconArchive aria-hidden />}
          onClick={() => void archive(!archived, state.record.version).catch(failed)}
        >
          {archived ? words.restore : words.archive}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
