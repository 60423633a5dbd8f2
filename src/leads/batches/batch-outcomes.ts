// What becomes of each lead when many are converted at once.

/**
 * waiting: is still to be converted · doubtful: may be somebody who is known · nothing: names nobody of whom something is made ·
 * already: was converted before · changed: since it was planned · failed: could not be · undone, kept: by the undo.
 */
export const batchOutcomes = [
  'waiting',
  'converted',
  'doubtful',
  'nothing',
  'already',
  'changed',
  'failed',
  'undone',
  'kept',
] as const
export type BatchOutcome = (typeof batchOutcomes)[number]
