// Turns a constraint that PostgreSQL upheld into a problem at the field that broke it.
import pg from 'pg'
import { Problem } from './problem.ts'

/** Constraint (or unique index) to pointer: `{ role_name: '/name' }`. */
export type Constraints = Readonly<Record<string, string>>

const uniqueViolation = '23505'
const foreignKeyViolation = '23503'

/** `await atFields({ role_name: '/name' }, insertRole(db, role))`: a name that is taken is a 409 at `/name`. */
export async function atFields<T>(constraints: Constraints, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw constraintProblem(constraints, error) ?? error
  }
}

function constraintProblem(constraints: Constraints, error: unknown): Problem | null {
  if (!(error instanceof pg.DatabaseError) || error.constraint === undefined) return null
  const pointer = constraints[error.constraint]
  if (pointer === undefined) return null
  if (error.code === uniqueViolation) {
    return new Problem('already-exists', { fields: [{ pointer, code: 'already-exists' }] })
  }
  if (error.code === foreignKeyViolation) {
    return new Problem('bad-input', { fields: [{ pointer, code: 'not-found' }] })
  }
  return null
}

/** Whether PostgreSQL refused a statement because what it points at is gone. */
export function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === foreignKeyViolation
}
