// What a bulk edit would do, in words, before it is done.
import type { bulkWords } from './bulk-labels.ts'
import type { BulkEdited } from './bulk.ts'

type Counts = Pick<BulkEdited, 'chosen' | 'changed' | 'settled'>

/** `trialText(bulkWords.en, { chosen: 3, changed: 2, settled: 1 })` is `2 change. 1 can no longer be changed and stays.` */
export function trialText(
  words: (typeof bulkWords)['en' | 'fr'],
  { chosen, changed, settled }: Counts,
): string {
  if (changed === 0 && settled === 0) return words.nothing
  if (changed === chosen) return words.all(changed)
  const same = chosen - changed - settled
  return [
    ...(changed > 0 ? [words.some(changed)] : []),
    ...(same > 0 ? [words.same(same)] : []),
    ...(settled > 0 ? [words.settled(settled)] : []),
  ].join(' ')
}
