// What a batch of merges says of itself.
import { catalogue, type Language } from '../kit/words.ts'
import type { leftOutReasons } from './long-work.ts'

export type LeftOut = (typeof leftOutReasons)[number]

const words = catalogue({
  en: {
    conflict: 'its records contradict each other',
    'too-large': 'more than a hundred records',
    changed: 'changed since it was planned',
    failed: 'could not be merged',
  },
  fr: {
    conflict: 'des fiches se contredisent',
    'too-large': 'plus de cent fiches',
    changed: 'modifié depuis l’aperçu',
    failed: 'fusion impossible',
  },
})

export function leftOutIn(
  language: Language,
  counts: Partial<Record<LeftOut, number>>,
): { reason: LeftOut; count: number; text: string }[] {
  return (Object.keys(words[language]) as LeftOut[]).flatMap((reason) => {
    const count = counts[reason] ?? 0
    return count === 0 ? [] : [{ reason, count, text: words[language][reason] }]
  })
}
