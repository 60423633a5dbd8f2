// What can be done with an import as a whole: import, take back, keep what was refused.
import { Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode, type RefObject } from 'react'
import { useWords } from '../../kit/ui/language.tsx'
import type { Import } from '../import/contract.ts'
import { run, saveRefusedRows } from './import-calls.ts'
import { importWords } from './import-labels.ts'
import { importNames, importPaths } from './import-paths.ts'
import styles from './import-screen.module.css'
import { acceptedRows, isOpen, readiness, returnedRows, type Work } from './import-stage.ts'
import { PassingButton } from './passing-button.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import type { Act } from './use-act.ts'

interface ImportFooterProps {
  readonly one: Import
  readonly work: Work | null
  readonly doing: Act
  /** What the focus falls back to. */
  readonly status: RefObject<HTMLElement | null>
}

export function ImportFooter(props: ImportFooterProps) {
  const { one, work, doing } = props
  const words = useWords(importWords)
  const returned = work ? returnedRows(work) : 0
  const undecided = work?.rows.tally.undecided ?? 0
  return (
    <footer className={styles['footer']}>
      <Said {...props} />
      <span className="grow only-wide" />
      {returned > 0 && work ? (
        <Button
          variant="default"
          leftSection={<IconDownload aria-hidden />}
          onClick={() => doing.act(() => saveRefusedRows(one.id, work.of))}
        >
          {(undecided > 0 ? words.returnedRows : words.refusedRows)(one.facts.format, returned)}
        </Button>
      ) : null}
      <Main {...props} />
    </footer>
  )
}

/** At the left: what can still be taken back, or why there is nothing to do. */
function Said({ one, work, status }: ImportFooterProps) {
  const words = useWords(importWords)
  const ready = readiness(one.state, work)
  const undecided = one.state === 'tried' ? (work?.rows.tally.undecided ?? 0) : 0
  if (undecided > 0) return <p>{words.undecidedStay(one.facts.format, undecided)}</p>
  switch (one.state) {
    case 'running':
      return <p>{words.canLeave}</p>
    case 'done':
    case 'interrupted':
      return <Undo one={one} status={status} />
    case 'undoing':
    case 'undone':
      return null
    default:
      return (
        <p>
          {ready === 'nothing-new' || ready === 'all-refused' ? null : <IconArrowBackUp aria-hidden />}
          {ready === 'nothing-new' ? words.nothingNew : null}
          {ready === 'all-refused' ? words.allRefused : null}
          {ready === 'ready' || ready === 'trying' ? words.canBeUndone : null}
        </p>
      )
  }
}

function Main({ one, work, doing, status }: ImportFooterProps) {
  const words = useWords(importWords)
  if (isOpen(one.state)) return <Begin one={one} work={work} doing={doing} status={status} />
  const { records, start } = importPaths[one.subject]
  switch (one.state) {
    case 'interrupted':
      return (
        <PassingButton
          next={status}
          variant="filled"
          color="ink"
          onClick={() => doing.act(() => run(one.id))}
        >
          {words.resume}
        </PassingButton>
      )
    case 'done':
      return <Filled link={{ to: records }}>{words[importNames[one.subject].see]}</Filled>
    case 'undone':
      return <Filled link={{ to: start }}>{words.importAnother}</Filled>
    default:
      return null
  }
}

function Filled({ link, children }: { readonly link: { to: string }; readonly children: ReactNode }) {
  return (
    <Button variant="filled" color="ink" renderRoot={(props: object) => <Link {...props} {...link} />}>
      {children}
    </Button>
  )
}

/** Asleep until the trial is done: nobody imports what they have not seen. */
function Begin({ one, work, doing, status }: ImportFooterProps) {
  const words = useWords(importWords)
  const ready = readiness(one.state, work)
  const rows = one.state === 'tried' && work ? acceptedRows(work) : one.facts.rows
  const isVain = ready === 'nothing-new' || ready === 'all-refused' || ready === 'undecided'
  const asleep = ready !== 'ready' || doing.acting
  return (
    <Tooltip label={words.importAfterTrial} disabled={ready !== 'trying'}>
      <PassingButton
        next={status}
        variant="filled"
        color="ink"
        {...(asleep ? { 'data-disabled': true } : {})}
        aria-disabled={asleep}
        onClick={() => (asleep ? undefined : doing.act(() => run(one.id)))}
      >
        {rows === null || isVain ? words.importAsleep : words.importRows(one.facts.format, rows)}
      </PassingButton>
    </Tooltip>
  )
}

function Undo({ one, status }: Pick<ImportFooterProps, 'one' | 'status'>) {
  const words = useWords(importWords)
  const [opened, setOpened] = useState(false)
  /** The button that opened the dialog is gone by then. */
  const undone = () => {
    setOpened(false)
    setTimeout(() => status.current?.focus())
  }
  return (
    <>
      <PassingButton
        next={status}
        leftSection={<IconArrowBackUp aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {words.undo}
      </PassingButton>
      {opened ? <UndoDialog id={one.id} onClose={() => setOpened(false)} onUndone={undone} /> : null}
    </>
  )
}
