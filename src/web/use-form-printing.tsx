// Printing from the list of quotations, invoices or reminders: ticked ones, or all of it, as one PDF.
import { Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { FormSelection } from '../documents/ui/form-calls.ts'
import { printWords } from '../documents/ui/print-labels.ts'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen, RecordAction } from '../kit/ui/list/action-bar.tsx'
import type { ListSearch } from '../kit/ui/list/list-search.ts'
import type { ListRow, ListSubject } from '../kit/ui/list/subject.ts'
import type { ListForms as EagerListForms } from './list-forms.tsx'
import { useMe } from './session.ts'

const ListForms = lazy(async () => ({
  default: (await import('./list-forms.tsx')).ListForms,
})) as typeof EagerListForms

interface FormPrinting {
  readonly actions: readonly RecordAction[]
  /** For the whole list. */
  readonly item: ReactNode
  readonly dialog: ReactNode
}

export function useFormPrinting<Row extends ListRow>(
  subject: ListSubject<Row>,
  as: FormSelection['subject'],
  search: ListSearch,
): FormPrinting {
  const { print, printMore } = useWords(printWords)
  const mayPrint = useMe().rights.includes('write')
  const [asked, setAsked] = useState<{ readonly chosen: Chosen | null } | null>(null)
  if (!mayPrint) return { actions: [], item: null, dialog: null }
  const run = (chosen: Chosen) => setAsked({ chosen })
  return {
    actions: [{ name: 'print', label: print, icon: IconPrinter, near: true, run }],
    item: (
      <Menu.Item leftSection={<IconPrinter aria-hidden />} onClick={() => setAsked({ chosen: null })}>
        {printMore}
      </Menu.Item>
    ),
    dialog: asked ? (
      <Suspense>
        <ListForms
          subject={subject}
          as={as}
          search={search}
          chosen={asked.chosen}
          onClose={() => setAsked(null)}
        />
      </Suspense>
    ) : null,
  }
}
