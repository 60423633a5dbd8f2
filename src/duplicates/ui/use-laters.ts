// Puts groups aside for a while, or takes them back; each with the way back.
import { formatInstantDay } from '../../kit/ui/formats.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import type { DuplicateGroup } from '../likeness.ts'
import { putAside, takeBackLaters } from './duplicates-calls.ts'
import { duplicatesWords } from './duplicates-labels.ts'
import { nameOf } from './group-reasons.ts'

export function useLaters() {
  const words = useWords(duplicatesWords)
  const kit = useWords(kitWords)
  const language = useLanguage()
  const attempt = useAttempt()
  const back = async (ids: readonly number[], count: number) => {
    await takeBackLaters(ids)
    toast(words.backFromLater(count))
  }
  return {
    later: (groups: readonly DuplicateGroup[]) =>
      attempt(async () => {
        const made = await putAside(groups)
        const until = formatInstantDay(language, made[0]?.until ?? '')
        const ids = made.map(({ id }) => id)
        const undo = () => attempt(() => back(ids, ids.length))
        toast(words.putAside(groups.map(nameOf), until), [{ label: kit.undo, undo: true, run: undo }])
      }),
    back: (groups: readonly DuplicateGroup[]) =>
      attempt(async () => {
        const ids = groups.flatMap(({ later }) => later?.id ?? [])
        await back(ids, ids.length)
      }),
  }
}
