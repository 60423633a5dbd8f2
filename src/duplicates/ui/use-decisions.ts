// Says that records are not duplicates, or that they may be after all; each with the way back.
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import type { Decision, DuplicateGroup, RecordCard } from '../contract.ts'
import { decideAllApart, decideApart, takeBackDecisions, type SubjectName } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'

export function useDecisions(subject: SubjectName) {
  const words = useWords(duplicatesWords)
  const kit = useWords(kitWords)
  const attempt = useAttempt()
  const said = (text: string, ids: readonly number[]) => {
    const back = async () => {
      await takeBackDecisions(subject, ids)
      toast(words.takenBack)
    }
    toast(text, [{ label: kit.undo, undo: true, run: () => attempt(back) }])
  }
  return {
    /** Each of them differs from each other one. */
    apart: ({ records }: DuplicateGroup) =>
      attempt(async () => {
        const ids = records.map(({ id }) => id)
        said(words.setApart(records.map(referenceOf)), await decideAllApart(subject, ids))
      }),
    /** One of them differs from all others, which stay together. */
    notThis: ({ records }: DuplicateGroup, one: RecordCard) =>
      attempt(async () => {
        const others = records.filter(({ id }) => id !== one.id)
        const pairs = others.map(({ id }): [number, number] => [one.id, id])
        said(words.setApartOne(one.reference, others.map(referenceOf)), await decideApart(subject, pairs))
      }),
    takeBack: ({ id, records: [a, b] }: Decision) =>
      attempt(async () => {
        await takeBackDecisions(subject, [id])
        const again = async () => void (a && b ? await decideApart(subject, [[a.id, b.id]]) : null)
        toast(words.takenBack, [{ label: kit.undo, undo: true, run: () => attempt(again) }])
      }),
  }
}

function referenceOf({ reference }: RecordCard): string {
  return reference
}
