// What a list's page reads from its address and writes there, and the way from it to its records.
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { queryClient } from '../kit/ui/query-client.ts'
import { withSearch } from '../kit/ui/list/list-search.ts'
import type { RecordsPageProps } from '../kit/ui/list/records-page.tsx'
import type { ListRow } from '../kit/ui/list/subject.ts'
import { listPart } from './record-search.ts'

const records = {
  '/contacts': '/contacts/$id',
  '/partners': '/partners/$id',
  '/leads': '/leads/$id',
  '/quotations': '/quotations/$id',
  '/invoices': '/invoices/$id',
  '/reminders': '/reminders/$id',
} as const
type ListPath = keyof typeof records

type ListPage = Pick<
  RecordsPageProps<ListRow>,
  'search' | 'setSearch' | 'approach' | 'openRecord' | 'hrefOf' | 'linkTo' | 'formLink'
>

export function useListPage(path: ListPath): ListPage {
  const search = listPart(useSearch({ strict: false }))
  const navigate = useNavigate()
  const router = useRouter()
  const record = (id: number, edit: boolean) => ({
    to: records[path],
    params: { id: String(id) },
    search: { ...search, at: id, ...(edit ? { edit: true as const } : {}) },
  })
  /** The way back leads to the record that was opened; what the list knows of it is shown until it is read. */
  const openRecord = (row: ListRow, edit: boolean) => {
    const { id } = row
    queryClient.setQueryData([path.slice(1), 'record', id], (known: unknown) => known ?? row, {
      updatedAt: 0,
    })
    void navigate({ to: path, search: (now) => withSearch(listPart(now), { at: id }), replace: true })
    router.history.flush()
    void navigate(record(id, edit))
  }
  return {
    search,
    /** Who has left already, while the next page is on its way, is not called back. */
    setSearch: (patch, { replace = false } = {}) => {
      if (router.latestLocation.pathname !== path) return
      void navigate({ to: path, search: (now) => withSearch(listPart(now), patch), replace })
    },
    approach: () => void router.loadRouteChunk(router.routesById[`/app${records[path]}`]),
    openRecord: (row, { edit }) => openRecord(row, edit),
    hrefOf: (id) => `${path}/${id}`,
    linkTo: (next) => ({ to: path, search: next }),
    formLink: (id) => record(id, false),
  }
}
