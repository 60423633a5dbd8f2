// What can be done with ticked contacts or partners, and with the whole list: edit, archive, export, import.
import { Menu } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowMerge,
  IconDownload,
  IconPencil,
  IconPrinter,
  IconUpload,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { ApiProblem } from '../kit/ui/client.ts'
import { kitWords } from '../kit/ui/labels.ts'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen, RecordAction, SelectionBody } from '../kit/ui/list/action-bar.tsx'
import { bulkWords } from '../kit/ui/list/bulk-labels.ts'
import type { BulkCalls } from '../kit/ui/list/bulk.ts'
import { listQuery, type ListSearch } from '../kit/ui/list/list-search.ts'
import type { ListRow, ListSubject } from '../kit/ui/list/subject.ts'
import { useBulk } from '../kit/ui/list/use-bulk.ts'
import { toast } from '../kit/ui/toast-queue.ts'
import { printWords } from '../documents/ui/print-labels.ts'
import { importStart } from './import-start-link.ts'
import { webWords } from './labels.ts'
import type { ListExport as EagerListExport } from './list-export.tsx'
import type { ListPrint as EagerListPrint } from './list-print.tsx'
import { useMe } from './session.ts'

const BulkDialog = lazy(async () => ({
  default: (await import('../kit/ui/list/bulk-dialog.tsx')).BulkDialog,
}))
const MergeRecords = lazy(async () => ({
  default: (await import('./merge-records.tsx')).MergeRecords,
}))
const ListExport = lazy(async () => ({
  default: (await import('./list-export.tsx')).ListExport,
})) as typeof EagerListExport

const ListPrint = lazy(async () => ({
  default: (await import('./list-print.tsx')).ListPrint,
})) as typeof EagerListPrint

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
  const said = useWords(subject.words)
  const { rights } = useMe()
  const [editing, setEditing] = useState<Chosen | null>(null)
  const [exported, setExported] = useState<Exported | null>(null)
  const [printed, setPrinted] = useState<Exported | null>(null)
  const writing = useWriting(subject, calls, search, setEditing)
  const [merging, setMerging] = useState<Merging | null>(null)
  const mergeAction = useMerging(subject, search, setMerging)
  const exporting = useExporting((chosen) => setExported({ chosen }))
  const words = useWords(printWords)
  const printing: RecordAction = {
    name: 'print',
    label: words.print,
    icon: IconPrinter,
    near: true,
    run: (chosen) => setPrinted({ chosen }),
  }
  const mayWrite = rights.includes('write')
  const mayExport = rights.includes('export')
  const mayMerge = rights.includes('merge')
  return {
    actions: [
      ...(mayMerge ? [mergeAction] : []),
      ...(mayWrite ? [...writing, printing] : []),
      ...(mayExport ? [exporting] : []),
    ],
    more: (
      <>
        {mayWrite ? <ImportItem path={subject.path} /> : null}
        {mayWrite ? (
          <Menu.Item leftSection={<IconPrinter aria-hidden />} onClick={() => setPrinted({ chosen: null })}>
            {words.printMore}
          </Menu.Item>
        ) : null}
        {mayExport ? (
          <Menu.Item leftSection={<IconDownload aria-hidden />} onClick={() => setExported({ chosen: null })}>
            {exporting.label}
          </Menu.Item>
        ) : null}
      </>
    ),
    dialog: (
      <Suspense>
        {editing ? (
          <BulkDialog
            subject={subject.name}
            fields={subject.fields}
            calls={calls}
            chosen={editing}
            what={said.count(editing.count)}
            onClose={() => setEditing(null)}
          />
        ) : null}
        {printed ? (
          <ListPrint
            subject={subject}
            search={search}
            chosen={printed.chosen}
            onClose={() => setPrinted(null)}
          />
        ) : null}
        {merging ? (
          <MergeRecords
            list={subject.path}
            ids={merging.ids}
            onClose={() => setMerging(null)}
            onMerged={merging.clear}
          />
        ) : null}
        {exported ? (
          <ListExport
            subject={subject}
            search={search}
            chosen={exported.chosen}
            onClose={() => setExported(null)}
          />
        ) : null}
      </Suspense>
    ),
  }
}

interface Exported {
  /** Null for the whole list. */
  readonly chosen: Chosen | null
}

interface Merging {
  readonly ids: readonly number[]
  /** What became one is not ticked any more. */
  readonly clear: () => void
}

/** As many as become one in one merge. */
const mostMerged = 100

function useMerging<Row extends ListRow>(
  subject: ListSubject<Row>,
  search: ListSearch,
  open: (merging: Merging) => void,
): RecordAction {
  const words = useWords(webWords)
  const { unreachable } = useWords(kitWords)
  const run = async ({ ids, body, clear }: Chosen) => {
    try {
      open({ ids: ids ?? (await idsOf(subject, search, body)), clear })
    } catch (error) {
      toast(error instanceof ApiProblem ? error.message : unreachable)
    }
  }
  return {
    name: 'merge',
    label: words.mergeDuplicates,
    icon: IconArrowMerge,
    near: true,
    least: 2,
    most: mostMerged,
    run: (chosen) => void run(chosen),
  }
}

/** Where all that match are ticked but some. */
async function idsOf<Row extends ListRow>(
  subject: ListSubject<Row>,
  search: ListSearch,
  body: SelectionBody,
): Promise<number[]> {
  const except = new Set('except' in body ? body.except : [])
  const { items } = await subject.calls.page({ ...listQuery(search), limit: 200 })
  return items.map(({ id }) => id).filter((id) => !except.has(id))
}

function useWriting<Row extends ListRow>(
  subject: ListSubject<Row>,
  calls: BulkCalls,
  search: ListSearch,
  edit: (chosen: Chosen) => void,
): RecordAction[] {
  const words = useWords(bulkWords)
  const bulk = useBulk(subject.name, calls)
  const archive = (archived: boolean) => (chosen: Chosen) => {
    chosen.clear()
    void bulk(chosen.body, { archived }, archived ? words.archivedDone : words.restoredDone)
  }
  const showsArchived = search.archived !== undefined
  return [
    { name: 'edit', label: words.edit, icon: IconPencil, near: true, run: edit },
    ...(search.archived === 'yes'
      ? []
      : [{ name: 'archive', label: words.archive, icon: IconArchive, run: archive(true) }]),
    ...(showsArchived
      ? [{ name: 'restore', label: words.restore, icon: IconArchiveOff, run: archive(false) }]
      : []),
  ]
}

function useExporting(run: (chosen: Chosen) => void): RecordAction {
  const words = useWords(webWords)
  return { name: 'export', label: words.export, icon: IconDownload, near: true, run }
}

function ImportItem({ path }: { readonly path: string }) {
  const words = useWords(webWords)
  return (
    <Menu.Item
      leftSection={<IconUpload aria-hidden />}
      renderRoot={(props: object) => <Link {...props} {...importStart(path)} />}
    >
      {words.import}
    </Menu.Item>
  )
}
