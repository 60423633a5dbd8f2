// The page of duplicates of every kind of record, with its state in its address.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { duplicatesWords } from '../../duplicates/ui/duplicates-labels.ts'
import { DuplicatesPage as Page } from '../../duplicates/ui/duplicates-page.tsx'
import { readDuplicatesSearch } from '../../duplicates/ui/duplicates-search.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { duplicateSubjects } from '../duplicate-subjects.ts'
import { useMe } from '../session.ts'
import { useTitle } from '../use-title.ts'

export function DuplicatesPage() {
  const { rights } = useMe()
  const search = readDuplicatesSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  useTitle(useWords(duplicatesWords).title)
  return (
    <Page
      subjects={duplicateSubjects}
      search={search}
      setSearch={(patch, { replace = false } = {}) =>
        void navigate({ to: '/duplicates', search: readDuplicatesSearch({ ...search, ...patch }), replace })
      }
      mayWrite={rights.includes('write')}
      mayMerge={rights.includes('merge')}
    />
  )
}
