// The bar over a record, with its place in the list that it was opened from.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { contactContract } from '../contacts/contract.ts'
import { client } from '../kit/ui/client.ts'
import { RecordBar } from '../kit/ui/form/record-bar.tsx'
import { useWords } from '../kit/ui/language.tsx'
import { listQuery, selectionQuery } from '../kit/ui/list/list-search.ts'
import type { leadContract } from '../leads/contract.ts'
import type { partnerContract } from '../partners/contract.ts'
import type { reminderContract } from '../reminders/contract.ts'
import type { saleContract } from '../sales/contract.ts'
import { webWords } from './labels.ts'
import { listPart } from './record-search.ts'

export type RecordSubject = 'contacts' | 'partners' | 'leads' | 'quotations' | 'invoices' | 'reminders'

const paths = {
  contacts: { list: '/contacts', record: '/contacts/$id' },
  partners: { list: '/partners', record: '/partners/$id' },
  leads: { list: '/leads', record: '/leads/$id' },
  quotations: { list: '/quotations', record: '/quotations/$id' },
  invoices: { list: '/invoices', record: '/invoices/$id' },
  reminders: { list: '/reminders', record: '/reminders/$id' },
} as const

const calls = {
  contacts: client<typeof contactContract>(),
  partners: client<typeof partnerContract>(),
  leads: client<typeof leadContract>(),
  quotations: client<typeof saleContract>(),
  invoices: client<typeof reminderContract>(),
}

interface RecordPageBarProps {
  readonly subject: RecordSubject
  /** Null for a record that does not exist yet. */
  readonly id: number | null
  readonly children?: ReactNode
}

export function RecordPageBar({ subject, id, children }: RecordPageBarProps) {
  const words = useWords(webWords)
  const list = listPart(useSearch({ strict: false }))
  const backLabels = {
    contacts: words.backToContacts,
    partners: words.backToPartners,
    leads: words.backToLeads,
    quotations: words.backToQuotations,
    invoices: words.backToInvoices,
    reminders: words.backToReminders,
  }
  const { list: to, record } = paths[subject]
  const place = usePlace(subject, id)
  const at = id === null ? {} : { at: id }
  return (
    <RecordBar
      backLabel={backLabels[subject]}
      list={{ to, search: { ...list, ...at, view: 'list' } }}
      cards={{ to, search: { ...list, ...at, view: 'cards' } }}
      back={{ to, search: { ...list, ...at } }}
      form={id === null ? null : { to: record, params: { id: String(id) }, search: list }}
      place={place}
    >
      {children}
    </RecordBar>
  )
}

function usePlace(subject: RecordSubject, id: number | null) {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const list = listPart(search)
  const query = listQuery(list)
  const selection = selectionQuery(list)
  const { data: place } = useQuery({
    queryKey: [subject, 'place', id, query],
    queryFn: ({ signal }) => placeOf(subject, id ?? 0, query, signal),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  })
  const { data: total } = useQuery({
    queryKey: [subject, 'count', selection],
    queryFn: ({ signal }) => countOf(subject, selection, signal),
    enabled: id !== null,
  })
  if (id === null || !place) return null
  const go = (to: number | null) =>
    to === null
      ? null
      : () =>
          void navigate({
            to: paths[subject].record,
            params: { id: String(to) },
            search: { ...search, at: to, edit: undefined },
            replace: true,
          } as never)
  return { position: place.position, total, onPrevious: go(place.previous), onNext: go(place.next) }
}

type Query = ReturnType<typeof listQuery>

async function placeOf(subject: RecordSubject, id: number, query: Query, signal: AbortSignal) {
  const asked = { params: { id }, query }
  switch (subject) {
    case 'contacts':
      return calls.contacts('GET /api/v1/contacts/{id}/position', asked, { signal })
    case 'partners':
      return calls.partners('GET /api/v1/partners/{id}/position', asked, { signal })
    case 'leads':
      return calls.leads('GET /api/v1/leads/{id}/position', asked, { signal })
    case 'quotations':
      return calls.quotations('GET /api/v1/quotations/{id}/position', asked, { signal })
    case 'invoices':
      return calls.invoices('GET /api/v1/invoices/{id}/position', asked, { signal })
    case 'reminders':
      return calls.invoices('GET /api/v1/reminders/{id}/position', asked, { signal })
  }
}

async function countOf(subject: RecordSubject, query: Omit<Query, 'sort'>, signal: AbortSignal) {
  switch (subject) {
    case 'contacts':
      return (await calls.contacts('GET /api/v1/contacts/count', { query }, { signal })).count
    case 'partners':
      return (await calls.partners('GET /api/v1/partners/count', { query }, { signal })).count
    case 'leads':
      return (await calls.leads('GET /api/v1/leads/count', { query }, { signal })).count
    case 'quotations':
      return (await calls.quotations('GET /api/v1/quotations/count', { query }, { signal })).count
    case 'invoices':
      return (await calls.invoices('GET /api/v1/invoices/count', { query }, { signal })).count
    case 'reminders':
      return (await calls.invoices('GET /api/v1/reminders/count', { query }, { signal })).count
  }
}
