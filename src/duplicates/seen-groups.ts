// Groups as somebody saw and ticked them.
import type { FieldProblem } from '../kit/problem.ts'
import { subjectNames, type SubjectName } from './subjects.ts'

interface Ticked {
  readonly subject: SubjectName
  readonly records: readonly { readonly id: number }[]
}

/** Each record that stands in two groups, or twice in one, at its second place. */
export function listedTwice(groups: readonly Ticked[]): FieldProblem[] {
  const known = new Set<string>()
  return groups.flatMap(({ subject, records }, group) =>
    records.flatMap(({ id }, place): FieldProblem[] => {
      const key = `${subject}-${id}`
      if (!known.has(key)) {
        known.add(key)
        return []
      }
      return [{ pointer: `/groups/${group}/records/${place}/id`, code: 'listed-twice' }]
    }),
  )
}

/** What belongs to each kind of record, the kinds in one order for everybody who locks them. */
export function bySubject<T extends { readonly subject: SubjectName }>(
  all: readonly T[],
): readonly (readonly [SubjectName, readonly T[]])[] {
  return subjectNames.flatMap((subject) => {
    const own = all.filter((one) => one.subject === subject)
    return own.length === 0 ? [] : [[subject, own] as const]
  })
}
