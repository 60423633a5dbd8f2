// How long the text of letters may be, for all addressees together: more would take gigabytes to set.
const mostCharacters = 3_000_000

/** `longestText(250)` is 12,000 characters for each of 250 addressees; one alone is held by the field itself. */
export function longestText(count: number): number {
  return Math.floor(mostCharacters / Math.max(1, count))
}
