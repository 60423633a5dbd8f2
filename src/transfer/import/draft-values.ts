// From what a new record shall hold to what it is created from, checked as if somebody had sent it.
import type { ZodType } from 'zod'
import type { Drafted } from './import-kind.ts'

/** What is empty is left out, so that it takes its default: owner, team and companies. */
export function draftFrom<Change>(schema: ZodType<Change>, values: object): Drafted<Change> {
  const result = schema.safeParse(withoutEmpty(values))
  if (result.success) return { ok: true, draft: result.data }
  const at = result.error.issues[0]?.path.join('.') ?? ''
  return { ok: false, reason: { code: 'cannot-be-kept', column: at } }
}

/** Asked once when a row is planned, and once more when it is written. */
export function askedOnce<V extends object, Change>(
  draftOf: (values: V) => Drafted<Change>,
): (values: V) => Drafted<Change> {
  const known = new WeakMap<V, Drafted<Change>>()
  return (values) => {
    const drafted = known.get(values) ?? draftOf(values)
    known.set(values, drafted)
    return drafted
  }
}

function withoutEmpty(values: object): object {
  const said = Object.entries(values).filter(
    ([, value]) =>
      value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(said)
}
