// What can be done with ticked contacts or partners, and with the whole list: edit, archive, export, import.
import { Button, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowMerge,
  IconCopyCheck,
  IconDownload,
  IconPencil,
  IconPrinter,
  IconUpload,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { printWords } from '../documents/ui/print-labels.ts'
import { mostTogether } from '../duplicates/merge/most-together.ts'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen, RecordAction } from '../kit/ui/list/action-bar.tsx'
import { bulkWords } from '../kit/ui/list/bulk-labels.ts'
import type { BulkCalls } from '../kit/ui/list/bulk.ts'
import type { ListSearch } from '../kit/ui/list/list-search.ts'
import type { ListRow, ListSubject } from '../kit/ui/list/subject.ts'
import { tickedIds } from '../kit/ui/list/ticked-ids.ts'
import { useBulk } from '../kit/ui/list/use-bulk.ts'
import { useAttempt } from '../kit/ui/use-attempt.ts'
import { importStart } from './import-start-link.ts'
import { webWords } from './labels.ts'
import type { CheckRecords as EagerCheckRecords } from './check-records.tsx'
import type { ListExport as EagerListExport } from './list-export.tsx'
import type { ListPrint as EagerListPrint } from './list-print.tsx'
import { printedSubject } from './printed-subject.ts'
import { useMe } from './session.ts'

const BulkDialog = lazy(async () => ({
  default: (await import('../kit/ui/list/bulk-dialog.tsx')).BulkDialog,
}))
const CheckRecords = lazy(async () => ({
  default: (await import('./check-records.tsx')).CheckRecords,
})) as typeof EagerCheckRecords
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
  /** Beside the views: Vérifier doublons. */
  readonly headAction: ReactNode
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
  const [exported, setExported] = useState<Asked | null>(null)
  const [printed, setPrinted] = useState<Asked | null>(null)
  const writing = useWriting(subject, calls, search, setEditing)
  const [merging, setMerging] = useState<Merging | null>(null)
  const [checked, setChecked] = useState<Asked | null>(null)
  const { checkDuplicates } = useWords(webWords)
  const check = () => setChecked({ chosen: null })
  const mergeAction = useMerging(subject, search, setMerging)
  const exporting = useExporting((chosen) => setExported({ chosen }))
  const printing = usePrinting((chosen) => setPrinted({ chosen }))
  const { printMore } = useWords(printWords)
  const mayWrite = rights.includes('write')
  const mayExport = rights.includes('export')
  const printedAs = printedSubject(subject.path)
  const mayMerge = rights.includes('merge')
  const mayPrint = mayWrite && printedAs !== undefined
  return {
    actions: [
      ...(mayMerge ? [mergeAction] : []),
      {
        name: 'check',
        label: checkDuplicates,
        icon: IconCopyCheck,
        least: 2,
        run: (chosen) => setChecked({ chosen }),
      },
      ...(mayWrite ? writing : []),
      ...(mayPrint ? [printing] : []),
      ...(mayExport ? [exporting] : []),
    ],
    headAction: (
      <Button variant="default" leftSection={<IconCopyCheck aria-hidden />} onClick={check}>
        {checkDuplicates}
      </Button>
    ),
    more: (
      <>
        <Menu.Item className="only-phone" leftSection={<IconCopyCheck aria-hidden />} onClick={check}>
          {checkDuplicates}
        </Menu.Item>
        {mayWrite ? <ImportItem path={subject.path} /> : null}
        {mayPrint ? (
          <Menu.Item leftSection={<IconPrinter aria-hidden />} onClick={() => setPrinted({ chosen: null })}>
            {printMore}
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
        {printed && printedAs ? (
          <ListPrint
            subject={subject}
            as={printedAs}
            search={search}
            chosen={printed.chosen}
            onClose={() => setPrinted(null)}
          />
        ) : null}
        {checked ? (
          <CheckRecords
            subject={subject}
            search={search}
            chosen={checked.chosen}
            onClose={() => setChecked(null)}
          />
        ) : null}
        {merging ? (
          <MergeRecords
            path={subject.path}
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

interface Asked {
  /** Null for the whole list. */
  readonly chosen: Chosen | null
}

interface Merging {
  readonly ids: readonly number[]
  /** What became one is not ticked any more. */
  readonly clear: () => void
}

function useMerging<Row extends ListRow>(
  subject: ListSubject<Row>,
  search: ListSearch,
  open: (merging: Merging) => void,
): RecordAction {
  const words = useWords(webWords)
  const attempt = useAttempt()
  const run = (chosen: Chosen) =>
    attempt(async () => open({ ids: await tickedIds(subject.calls, search, chosen), clear: chosen.clear }))
  return {
    name: 'merge',
    label: words.mergeDuplicates,
    icon: IconArrowMerge,
    near: true,
    least: 2,
    most: mostTogether,
    run: (chosen) => void run(chosen),
  }
}

export function useWriting<Row extends ListRow>(
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

function usePrinting(run: (chosen: Chosen) => void): RecordAction {
  const words = useWords(printWords)
  return { name: 'print', label: words.print, icon: IconPrinter, near: true, run }
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
