// Outils → Voir relance client, on a contact and on a partner.
import { Menu } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useWords } from '../../kit/ui/language.tsx'
import type { FollowedOf } from '../../reminders/ui/reminder-calls.ts'
import { reminderWords } from '../../reminders/ui/reminder-labels.ts'
import { useMe } from '../session.ts'

const FollowedDialog = lazy(async () => ({
  default: (await import('../../reminders/ui/followed-dialog.tsx')).FollowedDialog,
}))

interface FollowedReminders {
  readonly item: ReactNode
  /** Stands beside the menu, which is gone once something of it was chosen. */
  readonly dialog: ReactNode
}

export function useFollowedReminders(kind: FollowedOf['kind'], id: number, name: string): FollowedReminders {
  const words = useWords(reminderWords)
  const { rights } = useMe()
  const [open, setOpen] = useState(false)
  return {
    item: (
      <Menu.Item leftSection={<IconBellRinging aria-hidden />} onClick={() => setOpen(true)}>
        {words.follow}
      </Menu.Item>
    ),
    dialog: open ? (
      <Suspense>
        <FollowedDialog
          of={{ kind, id }}
          name={name}
          mayWrite={rights.includes('write')}
          onClose={() => setOpen(false)}
        />
      </Suspense>
    ) : null,
  }
}
