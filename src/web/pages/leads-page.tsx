// The leads: cards, list or board, and what can be done with those that are ticked.
import { useWords } from '../../kit/ui/language.tsx'
import { RecordsPage } from '../../kit/ui/list/records-page.tsx'
import { SuggestionsProvider } from '../../kit/ui/list/suggestions.tsx'
import { LeadBoard } from '../../leads/ui/lead-board.tsx'
import { boardSort } from '../../leads/ui/board-calls.ts'
import { leadBulkCalls, leadSuggestions } from '../../leads/ui/lead-list-calls.ts'
import { leadListWords } from '../../leads/ui/lead-list-labels.ts'
import { leadSubject } from '../../leads/ui/lead-subject.tsx'
import { BeginHere } from '../begin-here.tsx'
import { useMe } from '../session.ts'
import { useCreate } from '../use-create.ts'
import { useLeadConversions } from '../use-lead-conversions.tsx'
import { useListPage } from '../use-list-page.ts'
import { useRecordActions } from '../use-record-actions.tsx'
import { useTitle } from '../use-title.ts'

export function LeadsPage() {
  const page = useListPage('/leads')
  const create = useCreate()
  const { rights } = useMe()
  const { actions, more, headAction, dialog } = useRecordActions(leadSubject, leadBulkCalls, page.search)
  const conversions = useLeadConversions()
  useTitle(useWords(leadListWords).title)
  return (
    <SuggestionsProvider value={leadSuggestions}>
      <RecordsPage
        subject={leadSubject}
        {...page}
        actions={[...conversions.actions, ...actions]}
        more={
          <>
            {more}
            {conversions.more}
          </>
        }
        headAction={headAction}
        board={{
          sort: boardSort,
          shown: (
            <LeadBoard
              search={page.search}
              readOnly={!rights.includes('write')}
              hrefOf={page.hrefOf}
              openRecord={(lead) => page.openRecord(lead, { edit: false })}
              approach={page.approach}
            />
          ),
        }}
        emptyActions={<BeginHere create={create} path="/leads" />}
        create={create}
      />
      {dialog}
      {conversions.dialog}
    </SuggestionsProvider>
  )
}
