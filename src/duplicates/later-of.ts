// Whether a group is put aside: all that its reader sees of it is in what they put aside together.
interface PutAside {
  readonly recordIds: readonly number[]
}

/** Whoever joined a group since brings it back; whoever left it does not. */
export function laterOf<T extends PutAside>(ids: readonly number[], laters: readonly T[]): T | undefined {
  return laters.find(({ recordIds }) => ids.every((id) => recordIds.includes(id)))
}
