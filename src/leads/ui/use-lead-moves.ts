// Moves leads on the board: shown at once, sent one after the other, undone by Ctrl Z, put back where it is refused.
import { useRef } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import type { ListSearch } from '../../kit/ui/list/list-search.ts'
import { toast } from '../../kit/ui/toast-queue.ts'
import type { Lead } from '../lead.ts'
import { readBoardAnew, sendMove, showMove, type Move, type Status } from './board-calls.ts'
import { leadBoardWords } from './lead-board-labels.ts'

export function useLeadMoves(search: ListSearch, statuses: readonly Status[]): (move: Move) => Promise<void> {
  const words = useWords(leadBoardWords)
  const kit = useWords(kitWords)
  /** Who moves a card twice in a hurry moves it from the version that the first move made. */
  const latest = useRef(new Map<number, Promise<Lead>>())

  const send = async (move: Move): Promise<Lead> => {
    const { id } = move.lead
    const before = latest.current.get(id)
    const sent = (before ?? Promise.resolve(move.lead)).then(({ version }) =>
      sendMove(search, { ...move, lead: { ...move.lead, version } }),
    )
    latest.current.set(id, sent)
    try {
      return await sent
    } finally {
      if (latest.current.get(id) === sent) latest.current.delete(id)
    }
  }
  const run = async (move: Move, back: boolean): Promise<void> => {
    const { lead, to } = move
    showMove(search, move)
    try {
      const answer = await send(move)
      const from = statuses.find(({ id }) => id === lead.statusId)
      const undo = () =>
        from ? run({ lead: answer, to: from, lostReasonId: lead.lostReasonId }, true) : undefined
      const actions = back ? [] : [{ label: kit.undo, undo: true, run: () => undo() }]
      toast(words.moved(lead.name, to.name), actions)
    } catch (error) {
      const said = error instanceof ApiProblem ? (error.errors[0]?.message ?? error.message) : kit.unreachable
      toast(`${words.refused(lead.name)} ${said}`)
      readBoardAnew()
    }
  }
  return (move) => run(move, false)
}
