// Outils: what can be done with a record as a whole. Only what works now is there.
import { Button, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconChevronDown, IconCopyPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ApiProblem } from '../client.ts'
import { useWords } from '../language.tsx'
import { toast } from '../toast-queue.ts'
import { useForm } from './form-context.ts'
import type { FormRecord } from './form-state.ts'
import { inItsLandmark } from './in-its-landmark.ts'
import { formWords } from './labels.ts'

interface RecordMenuProps {
  readonly name: string
  readonly archive: (away: boolean, version: number) => Promise<FormRecord>
  /** Makes a copy and goes there. */
  readonly copy?: () => Promise<void>
  /** More entries of other slices. */
  readonly children?: ReactNode
}

export function RecordMenu({ name, archive, copy, children }: RecordMenuProps) {
  const words = useWords(formWords)
  const { state, readOnly, creating } = useForm()
  if (creating || (readOnly && !children)) return null
  const archived = state.record['archived'] === true

  const failed = (problem: unknown) =>
    void toast(problem instanceof ApiProblem ? problem.message : words.unreachable)
  const putAway = async (away: boolean, version: number): Promise<void> => {
    const { version: next } = await archive(away, version)
    const back = () => putAway(!away, next).catch(failed)
    toast(away ? words.archived(name) : words.restored(name), [{ label: words.undo, undo: true, run: back }])
  }
  return (
    <Menu {...inItsLandmark}>
      <Menu.Target>
        <Button size="s" rightSection={<IconChevronDown aria-hidden />}>
          {words.tools}
        </Button>
      </Menu.Target>
      <Menu.Dropdown miw={232}>
        {children}
        {copy && !readOnly ? (
          <Menu.Item leftSection={<IconCopyPlus aria-hidden />} onClick={() => void copy().catch(failed)}>
            {words.copy}
          </Menu.Item>
        ) : null}
        {readOnly ? null : (
          <Menu.Item
            leftSection={archived ? <IconArchiveOff aria-hidden /> : <IconArchive aria-hidden />}
            onClick={() => void putAway(!archived, state.record.version).catch(failed)}
          >
            {archived ? words.restore : words.archive}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
