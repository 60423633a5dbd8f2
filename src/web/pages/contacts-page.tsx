// The contacts: cards or list, and what can be done with those that are ticked.
import { contactBulkCalls, contactSuggestions } from '../../contacts/ui/contact-list-calls.ts'
import { contactListWords } from '../../contacts/ui/contact-list-labels.ts'
import { contactSubject } from '../../contacts/ui/contact-subject.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { RecordsPage } from '../../kit/ui/list/records-page.tsx'
import { SuggestionsProvider } from '../../kit/ui/list/suggestions.tsx'
import { BeginHere } from '../begin-here.tsx'
import { useCreate } from '../use-create.ts'
import { useListPage } from '../use-list-page.ts'
import { useRecordActions } from '../use-record-actions.tsx'
import { useTitle } from '../use-title.ts'

export function ContactsPage() {
  const page = useListPage('/contacts')
  const create = useCreate()
  const { actions, more, headAction, dialog } = useRecordActions(
    contactSubject,
    contactBulkCalls,
    page.search,
  )
  useTitle(useWords(contactListWords).title)
  return (
    <SuggestionsProvider value={contactSuggestions}>
      <RecordsPage
        subject={contactSubject}
        {...page}
        actions={actions}
        more={more}
        headAction={headAction}
        emptyActions={<BeginHere create={create} path="/contacts" />}
        create={create}
      />
      {dialog}
    </SuggestionsProvider>
  )
}
