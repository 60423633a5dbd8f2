// The imports that were made: which file, when, by whom, and what became of it.
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Badge, type BadgeTone } from '../../kit/ui/badge.tsx'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { formatInstant } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { Import, ImportSubjectName } from '../import/contract.ts'
import { ForgetDialog } from './forget-dialog.tsx'
import { importsQuery } from './import-calls.ts'
import { importPaths } from './import-paths.ts'
import { isBusy, workOf, type ImportSummary } from './import-stage.ts'
import { importListWords } from './imports-labels.ts'
import styles from './imports-list.module.css'

const stateWords = {
  trying: 'stateTrying',
  tried: 'stateTried',
  untried: 'stateUntried',
  running: 'stateRunning',
  done: 'stateDone',
  interrupted: 'stateInterrupted',
  undoing: 'stateUndoing',
  undone: 'stateUndone',
} as const satisfies Record<Import['state'], string>

const tones: Partial<Record<Import['state'], BadgeTone>> = {
  running: 'accent',
  done: 'ok',
  interrupted: 'warn',
}

export function ImportsList({ subject }: { readonly subject: ImportSubjectName }) {
  const words = useWords(importListWords)
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importsQuery())
  const [forgotten, setForgotten] = useState<ImportSummary | null>(null)
  if (error) throw error
  if (!data) return null
  const imports = data.pages.flatMap((page) => page.items)
  if (imports.length === 0)
    return (
      <EmptyState title={words.noImports} actions={<StartButton subject={subject} />}>
        {words.noImportsWhy}
      </EmptyState>
    )
  return (
    <div className={styles['list']}>
      <table className={styles['table']} aria-label={words.imports}>
        <Head />
        <tbody>
          {imports.map((one) => (
            <ImportLine key={one.id} one={one} onForget={() => setForgotten(one)} />
          ))}
        </tbody>
      </table>
      {hasNextPage ? (
        <Button className="link" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      ) : null}
      {forgotten ? <ForgetDialog one={forgotten} onClose={() => setForgotten(null)} /> : null}
    </div>
  )
}

function Head() {
  const words = useWords(importListWords)
  return (
    <thead>
      <tr>
        {[words.file, words.state, words.result, words.who, words.when].map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
        <th scope="col">
          <span className="sr">{words.forgetNow}</span>
        </th>
      </tr>
    </thead>
  )
}

function ImportLine({ one, onForget }: { readonly one: ImportSummary; readonly onForget: () => void }) {
  const words = useWords(importListWords)
  const language = useLanguage()
  const tally = workOf(one)?.rows.tally
  return (
    <tr>
      <th scope="row" className="name">
        <Link to={importPaths[one.subject].one} params={{ id: String(one.id) }} className={styles['file']}>
          {one.fileName}
        </Link>
        <span className="faint small"> {words[`${one.subject}s`]}</span>
      </th>
      <td>
        <Badge tone={tones[one.state] ?? 'quiet'}>{words[stateWords[one.state]]}</Badge>
      </td>
      <td className="soft">{tally ? words.numbers(tally.created, tally.updated, tally.refused) : ''}</td>
      <td className="soft">{one.userName}</td>
      <td className="soft">{formatInstant(language, one.createdAt)}</td>
      <td>
        {isBusy(one.state) ? null : (
          <Tooltip label={words.forgetNow}>
            <ActionIcon size="var(--h-ctl-s)" aria-label={words.forget(one.fileName)} onClick={onForget}>
              <IconTrash aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </td>
    </tr>
  )
}

export function StartButton({ subject }: { readonly subject: ImportSubjectName }) {
  const words = useWords(importListWords)
  return (
    <Button
      variant="filled"
      color="ink"
      renderRoot={(props: object) => <Link {...props} to={importPaths[subject].start} />}
    >
      {words.importFile}
    </Button>
  )
}
