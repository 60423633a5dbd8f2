// Says that records are not duplicates, or that they may be after all; each with the way back.
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import type { Decision, DuplicateGroup, RecordCard } from '../contract.ts'
import { decideAllApart, decideApart, takeBackDecisions, type SubjectName } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'

export function useDecisions(subject: SubjectName) {
  const words = useWords(duplicatesWords)
  const kit = useWords(kitWords)
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act()
    } catch (error) {
      toast(error instanceof ApiProblem ? error.message : kit.unreachable)
    }
  }
  const said = (records: readonly RecordCard[], ids: readonly number[]) =>
    void toast(words.setApart(records.map(({ reference }) => reference).join(', ')), [
      {
        label: kit.undo,
        undo: true,
        run: () =>
          attempt(async () => {
            await takeBackDecisions(ids)
            toast(words.takenBack)
          }),
      },
    ])
  return {
    /** Each of them differs from each other one. */
    apart: ({ records }: DuplicateGroup) =>
      attempt(async () =>
        said(
          records,
          await decideAllApart(
            subject,
            records.map(({ id }) => id),
          ),
        ),
      ),
    /** One of them differs from all others, which stay together. */
    notThis: ({ records }: DuplicateGroup, one: RecordCard) =>
      attempt(async () => {
        const others = records.filter(({ id }) => id !== one.id)
        said(
          records,
          await decideApart(
            subject,
            others.map(({ id }): [number, number] => [one.id, id]),
          ),
        )
      }),
    takeBack: (decisions: readonly Decision[]) =>
      attempt(async () => {
        await takeBackDecisions(decisions.map(({ id }) => id))
        const again = () =>
          attempt(async () => {
            const pairs = decisions.flatMap(({ records: [a, b] }): [number, number][] =>
              a && b ? [[a.id, b.id]] : [],
            )
            await decideApart(subject, pairs)
          })
        toast(words.takenBack, [{ label: kit.undo, undo: true, run: again }])
      }),
  }
}
