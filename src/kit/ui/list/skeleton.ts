// How long the grey bars are that stand for words on their way: uneven, as words are, and the same each time.
export function skeletonWidth(row: number, bar: number): string {
  return `${44 + ((row * 7 + bar * 13) % 5) * 9}%`
}
