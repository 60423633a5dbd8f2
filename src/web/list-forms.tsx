// Printing quotations, invoices or reminders from their list: what is ticked, or all of it, in its order.
import { useQuery } from '@tanstack/react-query'
import type { FormSelection } from '../documents/ui/form-calls.ts'
import { PrintFormsDialog } from '../documents/ui/print-forms-dialog.tsx'
import { useWords } from '../kit/ui/language.tsx'
import type { Chosen } from '../kit/ui/list/action-bar.tsx'
import type { ListSearch } from '../kit/ui/list/list-search.ts'
import { countOptions } from '../kit/ui/list/row-pages.ts'
import type { ListRow, ListSubject } from '../kit/ui/list/subject.ts'
import { searchBody } from '../kit/ui/list/use-records.ts'

interface ListFormsProps<Row extends ListRow> {
  readonly subject: ListSubject<Row>
  readonly as: FormSelection['subject']
  readonly search: ListSearch
  /** Null where nothing was ticked. */
  readonly chosen: Chosen | null
  readonly onClose: () => void
}

export function ListForms<Row extends ListRow>({
  subject,
  as,
  search,
  chosen,
  onClose,
}: ListFormsProps<Row>) {
  const words = useWords(subject.words)
  const { data: total } = useQuery(countOptions(subject, search))
  const count = chosen ? chosen.count : total
  return (
    <PrintFormsDialog
      of={{ subject: as, body: chosen ? chosen.body : searchBody(search), sort: search.sort }}
      what={count === undefined ? '' : words.count(count)}
      onClose={onClose}
    />
  )
}
