// Reminder methods: what there is, and what can be done with each.
import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge } from '../../kit/ui/badge.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { PageHeader } from '../../kit/ui/page-header.tsx'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import type { Method } from '../configuration/method.ts'
import { MethodDialog } from './method-dialog.tsx'
import { archiveMethod, deleteMethod, methodsQuery } from './reminder-calls.ts'
import { methodWords } from './reminder-labels.ts'
import styles from './reminder.module.css'

export function MethodList({ readOnly }: { readonly readOnly: boolean }) {
  const words = useWords(methodWords)
  const [archived, setArchived] = useState(false)
  const [editing, setEditing] = useState<Method | 'new' | null>(null)
  const { data: methods = [] } = useQuery(methodsQuery(archived))
  return (
    <>
      <PageHeader title={words.title}>
        {readOnly ? null : (
          <Button
            variant="filled"
            color="ink"
            leftSection={<IconPlus aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {words.add}
          </Button>
        )}
      </PageHeader>
      <div className={`${styles['scroll']} ${styles['sheet']}`}>
        <p className="soft">
          {words.why} {readOnly ? words.mayNot : ''}
        </p>
        <ul>
          {methods.map((method) => (
            <MethodLine
              key={method.id}
              method={method}
              readOnly={readOnly}
              onEdit={() => setEditing(method)}
            />
          ))}
        </ul>
        <Checkbox
          label={words.showArchived}
          checked={archived}
          onChange={({ currentTarget }) => setArchived(currentTarget.checked)}
        />
      </div>
      {editing ? (
        <MethodDialog method={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </>
  )
}

interface MethodLineProps {
  readonly method: Method
  readonly readOnly: boolean
  readonly onEdit: () => void
}

function MethodLine({ method, readOnly, onEdit }: MethodLineProps) {
  const words = useWords(methodWords)
  return (
    <li className={styles['line']}>
      {readOnly ? (
        <span className="name">{method.name}</span>
      ) : (
        <Button size="s" className="link" aria-label={words.edit(method.name)} onClick={onEdit}>
          {method.name}
        </Button>
      )}
      <span className="soft grow">{words.levels(method.levels.length)}</span>
      {method.isDefault ? <Badge tone="accent">{words.isDefault}</Badge> : null}
      {method.archived ? <Badge>{words.archived}</Badge> : null}
      {readOnly || method.isDefault ? null : <MethodMenu method={method} />}
    </li>
  )
}

function MethodMenu({ method }: { readonly method: Method }) {
  const words = useWords(methodWords)
  const attempt = useAttempt()
  const { id, archived } = method
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size={28} aria-label={method.name}>
          <IconDots aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={archived ? <IconArchiveOff aria-hidden /> : <IconArchive aria-hidden />}
          onClick={() => void attempt(() => archiveMethod(id, !archived))}
        >
          {archived ? words.restore : words.archive}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash aria-hidden />}
          onClick={() => void attempt(() => deleteMethod(id))}
        >
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
