// Writes a number as a reference.

/** `reference('T', 4, 7)` is `T0007`; a longer number keeps all its digits. */
export function reference(prefix: string, digits: number, number: number): string {
  return prefix + String(number).padStart(digits, '0')
}
