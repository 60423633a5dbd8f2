// The contacts: cards or list, and what can be done with those that are ticked.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { contactBulkCalls, contactSuggestions } from '../../contacts/ui/contact-list-calls.ts'
import { contactListWords } from '../../contacts/ui/contact-list-labels.ts'
import { contactSubject } from '../../contacts/ui/contact-subject.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { RecordsPage } from '../../kit/ui/list/records-page.tsx'
import { SuggestionsProvider } from '../../kit/ui/list/suggestions.tsx'
import { withSearch } from '../../kit/ui/list/list-search.ts'
import { BeginHere } from '../begin-here.tsx'
import { useCreate } from '../use-create.ts'
import { useRecordActions } from '../use-record-actions.tsx'
import { useTitle } from '../use-title.ts'

export function ContactsPage() {
  const search = useSearch({ from: '/app/contacts' })
  const navigate = useNavigate({ from: '/contacts' })
  const create = useCreate()
  const { actions, more, dialog } = useRecordActions(contactSubject, contactBulkCalls, search)
  useTitle(useWords(contactListWords).title)
  const record = (id: number, edit: boolean) => ({
    to: '/contacts/$id' as const,
    params: { id: String(id) },
    search: { ...search, at: id, ...(edit ? { edit: true as const } : {}) },
  })
  return (
    <SuggestionsProvider value={contactSuggestions}>
      <RecordsPage
        subject={contactSubject}
        search={search}
        setSearch={(patch, options) =>
          void navigate({ search: (now) => withSearch(now, patch), replace: options?.replace ?? false })
        }
        openRecord={(id, { edit }) => void navigate(record(id, edit))}
        hrefOf={hrefOf}
        linkTo={(next) => ({ to: '/contacts', search: next })}
        formLink={(id) => record(id, false)}
        actions={actions}
        more={more}
        emptyActions={<BeginHere create={create} path="/contacts" />}
        create={create}
      />
      {dialog}
    </SuggestionsProvider>
  )
}

function hrefOf(id: number): string {
  return `/contacts/${id}`
}
