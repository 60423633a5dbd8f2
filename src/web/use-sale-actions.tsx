// What can be done with ticked quotations and orders, and with the whole list: given to somebody else, archived, exported.
import { Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
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
import { useMe } from './session.ts'
import { useFormPrinting } from './use-form-printing.tsx'
import { useWriting } from './use-record-actions.tsx'

const BulkDialog = lazy(async () => ({
  default: (await import('../kit/ui/list/bulk-dialog.tsx')).BulkDialog,
}))

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
  const printing = useFormPrinting(saleSubject, 'quotations', search)
  const mayExport = rights.includes('export')
  return {
    actions: [
      ...(rights.includes('write') ? writing : []),
      ...printing.actions,
      ...(mayExport ? [exporting.action] : []),
    ],
    more: (
      <>
        {printing.item}
        {mayExport ? exporting.item : null}
      </>
    ),
    dialog: editing ? (
      <Suspense>
        <BulkDialog
          subject={saleSubject.name}
          fields={saleSubject.fields}
          calls={saleBulkCalls}
          chosen={editing}
          what={said.count(editing.count)}
          onClose={() => setEditing(null)}
        />
      </Suspense>
    ) : (
      printing.dialog
    ),
  }
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
