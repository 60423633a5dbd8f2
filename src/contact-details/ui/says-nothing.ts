// Whether what is typed tells a record from any other.

/** `saysNothing({ lastName: ' ', emails: [], city: 'Lyon' }, ['lastName', 'emails'])` is true: a town tells nobody. */
export function saysNothing<Draft extends object>(draft: Draft, telling: readonly (keyof Draft)[]): boolean {
  return telling.every((name) => isBlank(draft[name]))
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank)
  return typeof value === 'string' ? value.trim() === '' : value === undefined || value === null
}
