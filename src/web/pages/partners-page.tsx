// The partners: cards or list, and what can be done with those that are ticked.
import { useWords } from '../../kit/ui/language.tsx'
import { RecordsPage } from '../../kit/ui/list/records-page.tsx'
import { SuggestionsProvider } from '../../kit/ui/list/suggestions.tsx'
import { partnerBulkCalls, partnerSuggestions } from '../../partners/ui/partner-list-calls.ts'
import { partnerListWords } from '../../partners/ui/partner-list-labels.ts'
import { partnerSubject } from '../../partners/ui/partner-subject.ts'
import { BeginHere } from '../begin-here.tsx'
import { useCreate } from '../use-create.ts'
import { useListPage } from '../use-list-page.ts'
import { useRecordActions } from '../use-record-actions.tsx'
import { useTitle } from '../use-title.ts'

export function PartnersPage() {
  const page = useListPage('/partners')
  const create = useCreate()
  const { actions, more, headAction, dialog } = useRecordActions(
    partnerSubject,
    partnerBulkCalls,
    page.search,
  )
  useTitle(useWords(partnerListWords).title)
  return (
    <SuggestionsProvider value={partnerSuggestions}>
      <RecordsPage
        subject={partnerSubject}
        {...page}
        actions={actions}
        more={more}
        headAction={headAction}
        emptyActions={<BeginHere create={create} path="/partners" />}
        create={create}
      />
      {dialog}
    </SuggestionsProvider>
  )
}
