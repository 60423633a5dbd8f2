// Says that records are not duplicates, or that they may be after all; each with the way back.
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import type { Decision } from '../contract.ts'
import type { DuplicateGroup, RecordCard } from '../likeness.ts'
import { decideAllApart, decideApart, takeBackDecisions } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'

export function useDecisions() {
  const words = useWords(duplicatesWords)
  const kit = useWords(kitWords)
  const attempt = useAttempt()
  const said = (text: string, ids: readonly number[]) => {
    const back = async () => {
      await takeBackDecisions(ids)
      toast(words.takenBack)
    }
    toast(text, [{ label: kit.undo, undo: true, run: () => attempt(back) }])
  }
  return {
    /** In each of these groups every record differs from each other one. */
    apart: (groups: readonly DuplicateGroup[]) =>
      attempt(async () => {
        const [only, ...others] = groups
        const text =
          only && others.length === 0
            ? words.setApart(only.records.map(referenceOf))
            : words.setGroupsApart(groups.length)
        said(text, await decideAllApart(groups))
      }),
    /** One of them differs from all others, which stay together. */
    notThis: ({ subject, records }: DuplicateGroup, one: RecordCard) =>
      attempt(async () => {
        const others = records.filter(({ id }) => id !== one.id)
        const pairs = others.map(({ id }): [number, number] => [one.id, id])
        said(words.setApartOne(one.reference, others.map(referenceOf)), await decideApart(subject, pairs))
      }),
    takeBack: ({ id, subject, records: [a, b] }: Decision) =>
      attempt(async () => {
        await takeBackDecisions([id])
        const again = async () => void (a && b ? await decideApart(subject, [[a.id, b.id]]) : null)
        toast(words.takenBack, [{ label: kit.undo, undo: true, run: () => attempt(again) }])
      }),
  }
}

function referenceOf({ reference }: RecordCard): string {
  return reference
}
