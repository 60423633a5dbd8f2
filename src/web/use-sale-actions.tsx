// What can be done with ticked quotations and orders, and with the whole list: given to somebody else, archived, exported.
import { Menu } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { printWords } from '../documents/ui/print-labels.ts'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen, RecordAction } from '../kit/ui/list/action-bar.tsx'
import type { ListSearch } from '../kit/ui/list/list-search.ts'
import { useColumns } from '../kit/ui/list/use-columns.ts'
import { searchBody } from '../kit/ui/list/use-records.ts'
import { saveFile } from '../kit/ui/save-file.ts'
import { useAttempt } from '../kit/ui/use-attempt.ts'
import { saleBulkCalls } from '../sales/ui/sale-list-calls.ts'
import { saleListWords } from '../sales/ui/sale-list-labels.ts'
import { saleSubject } from '../sales/ui/sale-subject.tsx'
import { exportSales } from '../transfer/ui/export-calls.ts'
import { webWords } from './labels.ts'
import type { ListForms as EagerListForms } from './list-forms.tsx'
import { useMe } from './session.ts'
import { useWriting } from './use-record-actions.tsx'

const BulkDialog = lazy(async () => ({
  default: (await import('../kit/ui/list/bulk-dialog.tsx')).BulkDialog,
}))

const ListForms = lazy(async () => ({
  default: (await import('./list-forms.tsx')).ListForms,
})) as typeof EagerListForms

interface SaleActions {
  readonly actions: readonly RecordAction[]
  /** For the whole list, behind the dots at the head of the page. */
  readonly more: ReactNode
  readonly dialog: ReactNode
}

export function useSaleActions(search: ListSearch): SaleActions {
  const said = useWords(saleListWords)
  const { rights } = useMe()
  const [editing, setEditing] = useState<Chosen | null>(null)
  const writing = useWriting(saleSubject, saleBulkCalls, search, setEditing)
  const exporting = useExporting(search)
  const [printed, setPrinted] = useState<Asked | null>(null)
  const { print, printMore } = useWords(printWords)
  const mayExport = rights.includes('export')
  const mayWrite = rights.includes('write')
  return {
    actions: [
      ...(mayWrite ? writing : []),
      ...(mayWrite
        ? [
            {
              name: 'print',
              label: print,
              icon: IconPrinter,
              near: true,
              run: (chosen: Chosen) => setPrinted({ chosen }),
            },
          ]
        : []),
      ...(mayExport ? [exporting.action] : []),
    ],
    more: (
      <>
        {mayWrite ? (
          <Menu.Item leftSection={<IconPrinter aria-hidden />} onClick={() => setPrinted({ chosen: null })}>
            {printMore}
          </Menu.Item>
        ) : null}
        {mayExport ? exporting.item : null}
      </>
    ),
    dialog: (
      <Suspense>
        {printed ? (
          <ListForms
            subject={saleSubject}
            as="quotations"
            search={search}
            chosen={printed.chosen}
            onClose={() => setPrinted(null)}
          />
        ) : null}
        {editing ? (
          <BulkDialog
            subject={saleSubject.name}
            fields={saleSubject.fields}
            calls={saleBulkCalls}
            chosen={editing}
            what={said.count(editing.count)}
            onClose={() => setEditing(null)}
          />
        ) : null}
      </Suspense>
    ),
  }
}

interface Asked {
  /** Null for the whole list. */
  readonly chosen: Chosen | null
}

/** As a table with the columns that the list shows, in its order. */
function useExporting(search: ListSearch): { readonly action: RecordAction; readonly item: ReactNode } {
  const words = useWords(webWords)
  const attempt = useAttempt()
  const { choice } = useColumns(saleSubject.name, saleSubject.fields, search.saved, undefined)
  const run = (chosen: Chosen | null) =>
    attempt(async () => {
      const columns = choice.map(({ name }) => name)
      const selection = chosen?.body ?? searchBody(search)
      saveFile(await exportSales({ selection, columns, ...(search.sort ? { sort: search.sort } : {}) }))
    })
  return {
    action: {
      name: 'export',
      label: words.export,
      icon: IconDownload,
      near: true,
      run: (chosen) => void run(chosen),
    },
    item: (
      <Menu.Item leftSection={<IconDownload aria-hidden />} onClick={() => void run(null)}>
        {words.export}
      </Menu.Item>
    ),
  }
}
