// What can be done with ticked contacts or partners: edit, export, archive, restore.
import { Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDownload, IconId, IconPencil, type Icon } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { ApiProblem } from '../kit/ui/client.ts'
import { download } from '../kit/ui/download.ts'
import { kitWords } from '../kit/ui/labels.ts'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen, RecordAction, SelectionBody } from '../kit/ui/list/action-bar.tsx'
import { bulkWords } from '../kit/ui/list/bulk-labels.ts'
import type { BulkCalls } from '../kit/ui/list/bulk.ts'
import type { ListSearch } from '../kit/ui/list/list-search.ts'
import type { ListRow, ListSubject } from '../kit/ui/list/subject.ts'
import { useBulk } from '../kit/ui/list/use-bulk.ts'
import { searchBody } from '../kit/ui/list/use-records.ts'
import { toast } from '../kit/ui/toast-queue.ts'
import { webWords } from './labels.ts'
import { useMe } from './session.ts'

const BulkDialog = lazy(async () => ({
  default: (await import('../kit/ui/list/bulk-dialog.tsx')).BulkDialog,
}))

interface RecordActions {
  readonly actions: readonly RecordAction[]
  /** For the whole list, behind the dots at the head of the page. */
  readonly more: ReactNode
  readonly dialog: ReactNode
}

export function useRecordActions<Row extends ListRow>(
  subject: ListSubject<Row>,
  calls: BulkCalls,
  search: ListSearch,
): RecordActions {
  const words = useWords(bulkWords)
  const said = useWords(subject.words)
  const { rights } = useMe()
  const [editing, setEditing] = useState<Chosen | null>(null)
  const bulk = useBulk(subject.name, calls)
  const files = useExports(subject.path, search.sort)
  const archive = (archived: boolean) => (chosen: Chosen) => {
    chosen.clear()
    void bulk(chosen.body, { archived }, archived ? words.archivedDone : words.restoredDone)
  }
  const showsArchived = search.archived !== undefined
  const writing: RecordAction[] = [
    { name: 'edit', label: words.edit, icon: IconPencil, near: true, run: setEditing },
    ...(search.archived === 'yes'
      ? []
      : [{ name: 'archive', label: words.archive, icon: IconArchive, run: archive(true) }]),
    ...(showsArchived
      ? [{ name: 'restore', label: words.restore, icon: IconArchiveOff, run: archive(false) }]
      : []),
  ]
  const mayExport = rights.includes('export')
  const exporting = files.map(({ name, label, icon, run }) => ({
    name,
    label,
    icon,
    near: name === 'csv',
    run: (chosen: Chosen) => run(chosen.body),
  }))
  return {
    actions: [...(rights.includes('write') ? writing : []), ...(mayExport ? exporting : [])],
    more: mayExport ? files.map((file) => <ExportItem key={file.name} {...file} search={search} />) : null,
    dialog: editing ? (
      <Suspense>
        <BulkDialog
          subject={subject.name}
          fields={subject.fields}
          calls={calls}
          chosen={editing}
          what={said.count(editing.count)}
          onClose={() => setEditing(null)}
        />
      </Suspense>
    ) : null,
  }
}

interface ExportFile {
  readonly name: 'csv' | 'vcard'
  readonly label: string
  readonly icon: Icon
  readonly run: (selection: SelectionBody) => void
}

function useExports(path: string, sort: string | undefined): ExportFile[] {
  const words = useWords(webWords)
  const kit = useWords(kitWords)
  const make = (format: 'csv' | 'vcard') => (selection: SelectionBody) => {
    const body = { selection, format, ...(sort ? { sort } : {}) }
    download(`/api/v1${path}/exports`, body).catch((error: unknown) =>
      toast(error instanceof ApiProblem ? error.message : kit.unreachable),
    )
  }
  return [
    { name: 'csv', label: words.exportCsv, icon: IconDownload, run: make('csv') },
    { name: 'vcard', label: words.exportCards, icon: IconId, run: make('vcard') },
  ]
}

/** Everything that the list shows now. */
function ExportItem({ label, icon: FileIcon, run, search }: ExportFile & { readonly search: ListSearch }) {
  return (
    <Menu.Item leftSection={<FileIcon aria-hidden />} onClick={() => run(searchBody(search))}>
      {label}
    </Menu.Item>
  )
}
