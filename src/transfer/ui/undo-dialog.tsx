// Before an import is taken back: what will happen, in numbers.
import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../kit/ui/language.tsx'
import type { ImportUndo } from '../import/contract.ts'
import { countUndo, undoImport } from './import-calls.ts'
import styles from './dialog.module.css'
import { undoWords } from './undo-labels.ts'
import { useAct } from './use-act.ts'

interface UndoDialogProps {
  readonly id: number
  readonly onClose: () => void
}

export function UndoDialog({ id, onClose }: UndoDialogProps) {
  const words = useWords(undoWords)
  const { act, acting, problem } = useAct()
  const { data: counts, error } = useQuery({
    queryKey: ['imports', 'undo', id],
    queryFn: () => countUndo(id),
    staleTime: 0,
    gcTime: 0,
  })
  const said = problem ?? error?.message ?? null
  const nothing = !counts || counts.removed + counts.restored === 0
  return (
    <Modal opened onClose={onClose} title={words.undoTitle} size={480}>
      <div className={styles['body']} role="status">
        {counts ? <Counts counts={counts} /> : error ? null : <p className="soft">{words.undoCounting}</p>}
      </div>
      {said === null ? null : (
        <p role="alert" className={styles['problem']}>
          {said}
        </p>
      )}
      <footer className={styles['footer']}>
        <span className="grow faint small">{words.undoFinal}</span>
        <Button onClick={onClose} data-autofocus>
          {words.keepImport}
        </Button>
        <Button
          variant="filled"
          color="ink"
          loading={acting}
          disabled={nothing}
          onClick={() => act(() => undoImport(id).then(onClose))}
        >
          {words.undoTitle}
        </Button>
      </footer>
    </Modal>
  )
}

function Counts({ counts: { removed, restored, kept, changedSince } }: { readonly counts: ImportUndo }) {
  const words = useWords(undoWords)
  const lines = [
    removed > 0 ? words.undoRemoved(removed) : '',
    restored > 0 ? words.undoRestored(restored) : '',
    changedSince > 0 ? words.undoChangedSince(changedSince) : '',
    kept > 0 ? words.undoKept(kept) : '',
  ].filter(Boolean)
  if (lines.length === 0) return <p>{words.undoNothing}</p>
  return (
    <ul className={styles['facts']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
