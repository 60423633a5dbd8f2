// The partners: cards or list, and what can be done with those that are ticked.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../../kit/ui/language.tsx'
import { withSearch } from '../../kit/ui/list/list-search.ts'
import { RecordsPage } from '../../kit/ui/list/records-page.tsx'
import { SuggestionsProvider } from '../../kit/ui/list/suggestions.tsx'
import { partnerBulkCalls, partnerSuggestions } from '../../partners/ui/partner-list-calls.ts'
import { partnerListWords } from '../../partners/ui/partner-list-labels.ts'
import { partnerSubject } from '../../partners/ui/partner-subject.ts'
import { BeginHere } from '../begin-here.tsx'
import { useCreate } from '../use-create.ts'
import { useRecordActions } from '../use-record-actions.tsx'
import { useTitle } from '../use-title.ts'

export function PartnersPage() {
  const search = useSearch({ from: '/app/partners' })
  const navigate = useNavigate({ from: '/partners' })
  const create = useCreate()
  const { actions, more, dialog } = useRecordActions(partnerSubject, partnerBulkCalls, search)
  useTitle(useWords(partnerListWords).title)
  const record = (id: number, edit: boolean) => ({
    to: '/partners/$id' as const,
    params: { id: String(id) },
    search: { ...search, at: id, ...(edit ? { edit: true as const } : {}) },
  })
  return (
    <SuggestionsProvider value={partnerSuggestions}>
      <RecordsPage
        subject={partnerSubject}
        search={search}
        setSearch={(patch, options) =>
          void navigate({ search: (now) => withSearch(now, patch), replace: options?.replace ?? false })
        }
        openRecord={(id, { edit }) => void navigate(record(id, edit))}
        hrefOf={hrefOf}
        linkTo={(next) => ({ to: '/partners', search: next })}
        formLink={(id) => record(id, false)}
        actions={actions}
        more={more}
        emptyActions={<BeginHere create={create} path="/partners" />}
        create={create}
      />
      {dialog}
    </SuggestionsProvider>
  )
}

function hrefOf(id: number): string {
  return `/partners/${id}`
}
