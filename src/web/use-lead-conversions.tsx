// Converting ticked leads from their list, and the way to the conversions that were made.
import { Menu } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen, RecordAction } from '../kit/ui/list/action-bar.tsx'
import { leadBatchWords } from '../leads/ui/batch-labels.ts'
import { useMe } from './session.ts'

const LeadBatchDialog = lazy(async () => ({
  default: (await import('../leads/ui/batch-dialog.tsx')).LeadBatchDialog,
}))

interface LeadConversions {
  readonly actions: readonly RecordAction[]
  /** Behind the dots at the head of the page. */
  readonly more: ReactNode
  readonly dialog: ReactNode
}

export function useLeadConversions(): LeadConversions {
  const words = useWords(leadBatchWords)
  const { rights } = useMe()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  if (!rights.includes('write')) return { actions: [], more: null, dialog: null }
  return {
    actions: [{ name: 'convert', label: words.convert, icon: IconUserCheck, near: true, run: setChosen }],
    more: (
      <Menu.Item
        leftSection={<IconUserCheck aria-hidden />}
        renderRoot={(props: object) => <Link {...props} to="/leads/conversions" />}
      >
        {words.reports}
      </Menu.Item>
    ),
    dialog: chosen ? (
      <Suspense>
        <LeadBatchDialog
          chosen={chosen}
          onClose={() => setChosen(null)}
          onStarted={(id) => void navigate({ to: '/leads/conversions/$id', params: { id: String(id) } })}
        />
      </Suspense>
    ) : null,
  }
}
