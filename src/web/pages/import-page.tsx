// Importing: the file, then what would become of each of its lines, then the import itself; and those made before.
import { useQuery } from '@tanstack/react-query'
import { useMatches, useNavigate, useParams, useSearch, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { ImportSubjectName } from '../../transfer/import/contract.ts'
import { forgetImport, importQuery } from '../../transfer/ui/import-calls.ts'
import { ImportHeader } from '../../transfer/ui/import-header.tsx'
import { importWords } from '../../transfer/ui/import-labels.ts'
import { importNames, importPaths } from '../../transfer/ui/import-paths.ts'
import { ImportScreen } from '../../transfer/ui/import-screen.tsx'
import { stepOf, stepsFor, type Shown } from '../../transfer/ui/import-stage.ts'
import { ImportStart } from '../../transfer/ui/import-start.tsx'
import { listOfImport, type ImportSearch } from '../import-search.ts'
import { useMe } from '../session.ts'
import { useTitle } from '../use-title.ts'

export function ImportPage() {
  const { id } = useParams({ strict: false })
  return (
    <ForEditors>{id === undefined ? <StartPage /> : <KnownImportPage key={id} id={Number(id)} />}</ForEditors>
  )
}

export function ForEditors({ children }: { readonly children: ReactNode }) {
  const words = useWords(importWords)
  const { rights } = useMe()
  if (rights.includes('write')) return children
  return (
    <EmptyState wholePage title={words.notAllowed}>
      {words.notAllowedWhy}
    </EmptyState>
  )
}

/** Whose imports these are: the address says it. */
export function useImportSubject(): ImportSubjectName {
  const made = useMatches().at(-1)?.staticData.create ?? 'contact'
  return made === 'quotation' || made === 'invoice' ? 'contact' : made
}

function StartPage() {
  const words = useWords(importWords)
  const subject = useImportSubject()
  const navigate = useNavigate()
  const { instead } = useSearch({ strict: false })
  useTitle(words[importNames[subject].title])
  const open = (id: number) => {
    if (instead !== undefined) void forgetImport(instead).catch(() => undefined)
    void navigate({
      to: importPaths[subject].one,
      params: { id: String(id) },
      search: (search: ImportSearch) => ({ ...listOfImport(search) }),
      replace: instead !== undefined,
    } as never)
  }
  return (
    <>
      <ImportHeader subject={subject} back={useBack(subject)} steps={stepsFor('csv')} step="file" />
      <ImportStart subject={subject} onReady={(one) => open(one.id)} />
    </>
  )
}

function KnownImportPage({ id }: { readonly id: number }) {
  const subject = useImportSubject()
  const navigate = useNavigate()
  const back = useBack(subject)
  const { show } = useSearch({ strict: false })
  const { data: one, error } = useQuery(importQuery(id))
  useTitle(one?.fileName)
  if (error && !one) throw error
  if (!one) return <ImportHeader subject={subject} back={back} steps={stepsFor('csv')} step="columns" />
  const onShown = (shown: Shown | undefined) =>
    void navigate({
      to: '.',
      search: (search: ImportSearch) => ({ ...search, show: shown }),
      replace: true,
    } as never)
  return (
    <>
      <ImportHeader
        subject={one.subject}
        back={back}
        steps={stepsFor(one.facts.format)}
        step={stepOf(one.state)}
        finished={one.state === 'done'}
      />
      <ImportScreen one={one} shown={show} onShown={onShown} />
    </>
  )
}

/** To the list as it was left. */
function useBack(subject: ImportSubjectName): LinkProps {
  const search = useSearch({ strict: false })
  return { to: importPaths[subject].records, search: listOfImport(search) } as LinkProps
}
