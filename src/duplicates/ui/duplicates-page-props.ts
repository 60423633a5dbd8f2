// What the page of duplicates is given, and hands to its parts.
import type { DuplicatesSearch } from './duplicates-search.ts'
import type { DuplicateSubjects } from './merge-subject.ts'

type Patch = { readonly [K in keyof DuplicatesSearch]?: DuplicatesSearch[K] | undefined }

export interface DuplicatesPageProps {
  readonly subjects: DuplicateSubjects
  readonly search: DuplicatesSearch
  readonly setSearch: (patch: Patch, options?: { readonly replace?: boolean }) => void
  readonly mayWrite: boolean
  readonly mayMerge: boolean
  readonly onScanAll: () => void
}
