// What an entry says after somebody wrote or changed it, and what its kind cannot say.
import { Problem, type FieldProblem } from '../kit/problem.ts'
import type { ActivityChange, ActivityValues } from './activity.ts'
import { hasDetail, type ActivityKind, type Detail } from './kinds.ts'

const empty: ActivityValues = {
  title: '',
  text: '',
  at: null,
  duration: null,
  direction: null,
  dueOn: null,
  ownerId: null,
  done: false,
  archived: false,
}

/** `newValues('task', { title: 'Rappeler' }, 3)` is a task of user 3 that is not done. */
export function newValues(kind: ActivityKind, draft: ActivityChange, userId: number): ActivityValues {
  return applyChange(kind, kind === 'task' ? { ...empty, ownerId: userId } : empty, draft)
}

/** Throws `bad-input` at what the kind does not have, and at what is missing. */
export function applyChange(
  kind: ActivityKind,
  before: ActivityValues,
  change: ActivityChange,
): ActivityValues {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const foreign = given.flatMap(([name]): FieldProblem[] =>
    name === 'archived' || hasDetail(kind, name as Detail)
      ? []
      : [{ pointer: `/${name}`, code: 'unknown-field' }],
  )
  if (foreign.length > 0) throw new Problem('bad-input', { fields: foreign })
  const after: ActivityValues = { ...before, ...Object.fromEntries(given) }
  const missing = missingIn(kind, after)
  if (missing) throw new Problem('bad-input', { fields: [{ pointer: `/${missing}`, code: 'required' }] })
  return after
}

/** The field that must not be empty and is; a file speaks for itself. */
function missingIn(kind: ActivityKind, { title, text }: ActivityValues): Detail | null {
  if (kind === 'task') return title === '' ? 'title' : null
  if (kind === 'file') return null
  const isEmpty = text === '' && (title === '' || !hasDetail(kind, 'title'))
  return isEmpty ? 'text' : null
}
