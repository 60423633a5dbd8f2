// Says that records became one, with the way there and the way back.
import { useNavigate } from '@tanstack/react-router'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { undoMerge } from './merge-calls.ts'
import { mergeDialogWords } from './merge-labels.ts'
import type { DuplicateSubject, MergeTold } from './merge-subject.ts'

export function useSaidMerged({ link }: DuplicateSubject): (made: MergeTold) => void {
  const words = useWords(mergeDialogWords)
  const navigate = useNavigate()
  const undo = useUndoMerge()
  return ({ id, originalId, records }) => {
    const original = records.find((record) => record.id === originalId)
    const others = records.filter((record) => record.id !== originalId)
    const see = { label: words.see, run: () => navigate(link(originalId)) }
    const back =
      id === null ? [] : [{ label: words.undoMerge, undo: true, run: async () => void (await undo(id)) }]
    toast(
      words.merged(
        others.map(({ reference }) => reference),
        original?.reference ?? '',
      ),
      [see, ...back],
    )
  }
}

/** Undoes a merge and says so; false where it was refused. */
export function useUndoMerge(): (id: number) => Promise<boolean> {
  const words = useWords(mergeDialogWords)
  const kit = useWords(kitWords)
  return async (id) => {
    try {
      const { duplicates } = await undoMerge(id)
      toast(words.undone(duplicates.map(({ reference }) => reference)))
      return true
    } catch (error) {
      const why = error instanceof ApiProblem ? detailOf(error) : kit.unreachable
      toast(`${kit.notUndone} ${why}`)
      return false
    }
  }
}

/** `Annulez d’abord la fusion de T1187 dans T0412.` */
function detailOf({ details, message }: ApiProblem): string {
  return typeof details['detail'] === 'string' ? details['detail'] : message
}
