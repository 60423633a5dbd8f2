// Quotations and orders: cards or list, and what can be done with those that are ticked.
import { useWords } from '../../kit/ui/language.tsx'
import { RecordsPage } from '../../kit/ui/list/records-page.tsx'
import { saleListWords } from '../../sales/ui/sale-list-labels.ts'
import { saleSubject } from '../../sales/ui/sale-subject.tsx'
import { BeginHere } from '../begin-here.tsx'
import { useCreate } from '../use-create.ts'
import { useListPage } from '../use-list-page.ts'
import { useSaleActions } from '../use-sale-actions.tsx'
import { useTitle } from '../use-title.ts'

export function QuotationsPage() {
  const page = useListPage('/quotations')
  const create = useCreate()
  const { actions, more, dialog } = useSaleActions(page.search)
  useTitle(useWords(saleListWords).title)
  return (
    <>
      <RecordsPage
        subject={saleSubject}
        {...page}
        actions={actions}
        more={more}
        emptyActions={<BeginHere create={create} path={null} />}
        create={create}
      />
      {dialog}
    </>
  )
}
