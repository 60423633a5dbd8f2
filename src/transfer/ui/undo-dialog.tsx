// Before an import is taken back: what will happen, in numbers.
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../kit/ui/language.tsx'
import type { ImportUndo } from '../import/contract.ts'
import { Dialog } from './dialog.tsx'
import styles from './dialog.module.css'
import { countUndo, undoImport } from './import-calls.ts'
import { undoWords } from './undo-labels.ts'
import { useAct } from './use-act.ts'

interface UndoDialogProps {
  readonly id: number
  readonly onClose: () => void
  readonly onUndone: () => void
}

export function UndoDialog({ id, onClose, onUndone }: UndoDialogProps) {
  const words = useWords(undoWords)
  const doing = useAct()
  const { data: counts, error } = useQuery({
    queryKey: ['import-undo', id],
    queryFn: () => countUndo(id),
    staleTime: 0,
    gcTime: 0,
  })
  return (
    <Dialog
      title={words.undoTitle}
      doing={{ ...doing, problem: doing.problem ?? error?.message ?? null }}
      note={words.undoFinal}
      leave={words.keepImport}
      action={words.undoTitle}
      disabled={!counts || counts.removed + counts.restored === 0}
      onAction={() => undoImport(id).then(onUndone)}
      onClose={onClose}
    >
      <div role="status">
        {counts ? <Counts counts={counts} /> : error ? null : <p className="soft">{words.undoCounting}</p>}
      </div>
    </Dialog>
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
