// Printing from a list: what is ticked, or all of it, in its order.
import { useQuery } from '@tanstack/react-query'
import { PrintDialog } from '../documents/ui/print-dialog.tsx'
import type { PrintSelection } from '../documents/ui/print-draft.ts'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen } from '../kit/ui/list/action-bar.tsx'
import type { ListSearch } from '../kit/ui/list/list-search.ts'
import { countOptions } from '../kit/ui/list/row-pages.ts'
import type { ListRow, ListSubject } from '../kit/ui/list/subject.ts'
import { searchBody } from '../kit/ui/list/use-records.ts'
import { useMe } from './session.ts'

interface ListPrintProps<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  readonly as: PrintSelection['subject']
  readonly search: ListSearch
  /** Null where nothing was ticked. */
  readonly chosen: Chosen | null
  readonly onClose: () => void
}

export function ListPrint<Row extends ListRow>({
  subject,
  as,
  search,
  chosen,
  onClose,
}: ListPrintProps<Row>) {
  const words = useWords(subject.words)
  const me = useMe()
  const { data: total } = useQuery(countOptions(subject, search))
  const count = chosen ? chosen.count : total
  return (
    <PrintDialog
      kind="envelopes"
      of={{
        subject: as,
        body: chosen ? chosen.body : searchBody(search),
        sort: search.sort,
      }}
      what={count === undefined ? '' : words.count(count)}
      me={me}
      onClose={onClose}
    />
  )
}
