// When a field of a record says nothing: the same for merges, conversions and what a screen leaves out.

/** `isEmpty('')`, `isEmpty(null)`, `isEmpty([])`, and `isEmpty(false)`: an opt-out that nobody asked for. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return (
    value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0)
  )
}
