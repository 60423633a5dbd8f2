// The open tab of a record, as it stands in the URL.
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { RecordSearch } from './record-search.ts'

const firstTab = 'details'

export function useTab(): { readonly tab: string; readonly onTab: (tab: string) => void } {
  const { tab = firstTab } = useSearch({ strict: false })
  const navigate = useNavigate()
  const onTab = (name: string) => {
    if (name === tab) return
    void navigate({
      to: '.',
      search: (search: RecordSearch) => ({ ...search, tab: name === firstTab ? undefined : name }),
      replace: true,
    } as never)
  }
  return { tab, onTab }
}
