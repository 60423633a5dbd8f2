import { expect, test } from 'vitest'
import { bulkWords } from './bulk-labels.ts'
import { trialText } from './trial-text.ts'

test.each([
  [{ chosen: 3, changed: 3, settled: 0 }, 'All 3 change.', 'Les 3 changent.'],
  [
    { chosen: 2, changed: 0, settled: 0 },
    'Nothing to change: they have this value already.',
    'Rien à changer : ils ont déjà cette valeur.',
  ],
  [
    { chosen: 5, changed: 2, settled: 2 },
    '2 change. 1 has this value already. 2 can no longer be changed and stay.',
    '2 changent. 1 a déjà cette valeur. 2 ne peuvent plus être modifiées et restent telles quelles.',
  ],
  [
    { chosen: 1, changed: 0, settled: 1 },
    '1 can no longer be changed and stays.',
    '1 ne peut plus être modifiée et reste telle quelle.',
  ],
])('%j is told whole', (counts, en, fr) => {
  expect([trialText(bulkWords.en, counts), trialText(bulkWords.fr, counts)]).toEqual([en, fr])
})
