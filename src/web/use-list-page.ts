// What a list's page reads from its address and writes there, and the way from it to its records.
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { withSearch } from '../kit/ui/list/list-search.ts'
import type { RecordsPageProps } from '../kit/ui/list/records-page.tsx'
import type { ListRow } from '../kit/ui/list/subject.ts'
import { listPart } from './record-search.ts'

const records = { '/contacts': '/contacts/$id', '/partners': '/partners/$id' } as const
type ListPath = keyof typeof records

type ListPage = Pick<
  RecordsPageProps<ListRow>,
  'search' | 'setSearch' | 'openRecord' | 'hrefOf' | 'linkTo' | 'formLink'
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
  /** The way back leads to the record that was opened. */
  const openRecord = async (id: number, edit: boolean) => {
    await navigate({ to: path, search: (now) => withSearch(listPart(now), { at: id }), replace: true })
    await navigate(record(id, edit))
  }
  return {
    search,
    /** Who has left already, while the next page is on its way, is not called back. */
    setSearch: (patch, { replace = false } = {}) => {
      if (router.latestLocation.pathname !== path) return
      void navigate({ to: path, search: (now) => withSearch(listPart(now), patch), replace })
    },
    openRecord: (id, { edit }) => void openRecord(id, edit),
    hrefOf: (id) => `${path}/${id}`,
    linkTo: (next) => ({ to: path, search: next }),
    formLink: (id) => record(id, false),
  }
}
