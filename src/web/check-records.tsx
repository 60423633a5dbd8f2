// Vérifier doublons over a list: among what is ticked, or all that the list shows; leads to the groups that are found.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CheckDialog } from '../duplicates/ui/check-dialog.tsx'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen } from '../kit/ui/list/action-bar.tsx'
import { selectionQuery, type ListSearch } from '../kit/ui/list/list-search.ts'
import type { ListRow, ListSubject } from '../kit/ui/list/subject.ts'
import { searchBody } from '../kit/ui/list/use-records.ts'
import { duplicatesOf } from './duplicate-subjects.ts'

interface CheckRecordsProps<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  readonly search: ListSearch
  /** Null for all that the list shows. */
  readonly chosen: Chosen | null
  readonly onClose: () => void
}

export function CheckRecords<Row extends ListRow>({
  subject,
  search,
  chosen,
  onClose,
}: CheckRecordsProps<Row>) {
  const said = useWords(subject.words)
  const navigate = useNavigate()
  const { data: total } = useQuery({
    queryKey: [subject.name, 'count', selectionQuery(search)],
    queryFn: ({ signal }) => subject.calls.count(selectionQuery(search), signal),
    enabled: chosen === null,
  })
  const count = chosen?.count ?? total
  const { subject: kind } = duplicatesOf(subject.path)
  return (
    <CheckDialog
      subject={kind}
      selection={chosen?.body ?? shown(search)}
      what={count === undefined ? '…' : said.count(count)}
      onClose={onClose}
      onStarted={(scan) => void navigate({ to: '/duplicates', search: { subject: kind, scan } })}
    />
  )
}

/** Null where the list is not narrowed. */
function shown(search: ListSearch) {
  const body = searchBody(search)
  return Object.keys(body).length > 0 ? body : null
}
