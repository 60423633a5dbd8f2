// Finds the field that a problem is about, by the pointer (RFC 6901) that the server answered.
import type { FieldError } from '../client.ts'

/** `steps('/addresses/0/a~1b')` is `['addresses', '0', 'a/b']`. */
export function steps(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** `pointerTo('emails', 0, 'address')` is `/emails/0/address`. */
export function pointerTo(...path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

export function fieldOf(error: FieldError): string {
  return steps(error.pointer)[0] ?? ''
}

/** What is wrong exactly here: an error of a part of a list stands at the part, not at the list. */
export function messageAt(errors: readonly FieldError[], pointer: string): string | null {
  return errors.find((error) => error.pointer === pointer)?.message ?? null
}

/** What is wrong here or anywhere below, but for the parts whose own input shows it. */
export function messageWithin(
  errors: readonly FieldError[],
  pointer: string,
  shownParts: readonly string[] = [],
): string | null {
  const depth = steps(pointer).length
  const found = errors.find((error) => {
    if (error.pointer === pointer) return true
    const part = steps(error.pointer)[depth] ?? ''
    return error.pointer.startsWith(`${pointer}/`) && !shownParts.includes(part)
  })
  return found?.message ?? null
}

/** Errors of no field on this form, such as one of the body itself. */
export function elsewhere(errors: readonly FieldError[], names: ReadonlySet<string>): readonly FieldError[] {
  return errors.filter((error) => !names.has(fieldOf(error)))
}

/** The element of the first error: the input with that pointer, else the nearest one around it. */
export function elementAt(root: ParentNode, pointer: string): HTMLElement | null {
  for (let path = steps(pointer); path.length > 0; path = path.slice(0, -1)) {
    const found = root.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointerTo(...path))}"]`)
    if (found) return found
  }
  return null
}

/** Where the caret goes: the element itself when it takes the focus, else the first thing in it that does. */
export function focusable(element: HTMLElement): HTMLElement | null {
  const able = 'input:not([type=hidden]),select,textarea,button,[tabindex],[contenteditable=true]'
  return element.matches(able) ? element : element.querySelector<HTMLElement>(able)
}
