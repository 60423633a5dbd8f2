// Exporting a list from its page: what is ticked or all of it, in its order, with the columns that it shows.
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen } from '../kit/ui/list/action-bar.tsx'
import type { ListSearch } from '../kit/ui/list/list-search.ts'
import { countOptions } from '../kit/ui/list/row-pages.ts'
import type { ListRow, ListSubject } from '../kit/ui/list/subject.ts'
import { useColumns } from '../kit/ui/list/use-columns.ts'
import { searchBody } from '../kit/ui/list/use-records.ts'
import { useViews } from '../kit/ui/list/use-views.ts'
import { exportSubjectAt } from '../transfer/ui/export-calls.ts'
import { ExportDialog } from '../transfer/ui/export-dialog.tsx'

interface ListExportProps<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  readonly search: ListSearch
  /** Null where nothing was ticked. */
  readonly chosen: Chosen | null
  readonly onClose: () => void
}

export function ListExport<Row extends ListRow>(props: ListExportProps<Row>) {
  const { subject, search, chosen, onClose } = props
  const words = useWords(subject.words)
  const { data: total } = useQuery(countOptions(subject, search))
  const view = useViews(subject).find(({ id }) => id === search.saved)
  const { choice } = useColumns(subject.name, subject.fields, search.saved, view?.content.columns)
  return (
    <ExportDialog
      subject={exportSubjectAt(subject.path)}
      ticked={chosen ? { body: chosen.body, count: chosen.count } : null}
      whole={{ body: searchBody(search), count: total }}
      sort={search.sort}
      columns={choice.map(({ name }) => name)}
      countWords={words.count}
      onClose={onClose}
    />
  )
}
