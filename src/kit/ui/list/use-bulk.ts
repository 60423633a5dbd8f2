// Changing many records: at once on screen, with a way back for as long as the toast stays.
import { useQueryClient } from '@tanstack/react-query'
import { kitWords } from '../labels.ts'
import { useWords } from '../language.tsx'
import { toast } from '../toast-queue.ts'
import { useProblemText } from '../use-attempt.ts'
import type { SelectionBody } from './action-bar.tsx'
import type { BulkCalls, Changes } from './bulk.ts'
import { bulkWords } from './bulk-labels.ts'

/** `done` says what happened, for so many records. */
export type BulkEdit = (
  selection: SelectionBody,
  changes: Changes,
  done: (n: number) => string,
) => Promise<void>

export function useBulk(subject: string, calls: BulkCalls): BulkEdit {
  const client = useQueryClient()
  const words = useWords(bulkWords)
  const kit = useWords(kitWords)
  const afresh = () => client.invalidateQueries({ queryKey: [subject] })
  const said = useProblemText()

  const stayed = (n: number) => (n > 0 ? ` ${words.settled(n)}` : '')

  const undo = async (id: number) => {
    try {
      const { restored, changedSince, settled, jobId } = await calls.undo(id)
      const since = changedSince > 0 ? ` ${words.changedSince(changedSince)}` : ''
      toast(jobId === null ? `${words.undone(restored)}${since}${stayed(settled)}` : words.goesOn)
      await afresh()
      if (jobId !== null) await watch(id, jobId)
    } catch (error) {
      toast(`${kit.notUndone} ${said(error)}`)
    }
  }
  /** An undo that broke down or was stopped goes on where it came to. */
  const watch = async (id: number, jobId: number) => {
    if ((await calls.ended(jobId)) === 'done') return
    toast(words.undoStopped, [{ label: kit.retry, run: () => undo(id) }])
    await afresh()
  }
  return async (selection, changes, done) => {
    try {
      const { id, jobId, changed, settled } = await calls.edit(selection, changes, false)
      const back = id === null ? [] : [{ label: kit.undo, undo: true, run: () => undo(id) }]
      toast(`${jobId === null ? done(changed) : words.goesOn}${stayed(settled)}`, back)
      await afresh()
    } catch (error) {
      toast(`${words.refused} : ${said(error)}`)
    }
  }
}
