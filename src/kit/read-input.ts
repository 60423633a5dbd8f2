// Turns what a caller sent into a checked value, or into problems that point at each field.
import type { z, ZodType } from 'zod'
import { fieldProblemCodes, Problem, type FieldProblem, type FieldProblemCode } from './problem.ts'

type Issue = z.core.$ZodIssue

export function readInput<T extends ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  const unstorable = unstorableTexts(value, [])
  if (result.success && unstorable.length === 0) return result.data
  const problems = result.success ? [] : result.error.issues.flatMap((issue) => fieldProblems(issue, value))
  throw new Problem('bad-input', { fields: [...problems, ...unstorable] })
}

/** A custom check of a schema: `ctx.addIssue(issueOf('invalid-phone', ['phones', 0, 'number']))`. */
export function issueOf(
  code: FieldProblemCode,
  path: (string | number)[],
  params: Record<string, string | number> = {},
): { code: 'custom'; path: (string | number)[]; params: Record<string, unknown>; input: unknown } {
  return { code: 'custom', path, params: { problem: code, ...params }, input: undefined }
}

/** RFC 6901: `pointer(['emails', 0, 'address'])` is `/emails/0/address`. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function fieldProblems(issue: Issue, root: unknown): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), code: 'unknown-field' }))
  }
  return [{ pointer: pointer(issue.path), ...reasonOf(issue, root) }]
}

/** A schema may name the problem itself: `z.string().regex(/\S/, { error: 'required' })`. */
function reasonOf(issue: Issue, root: unknown): Omit<FieldProblem, 'pointer'> {
  const named = fieldProblemCodes.find((code) => code === issue.message)
  if (named) return { code: named }
  switch (issue.code) {
    case 'invalid_type':
      return { code: valueAt(root, issue.path) === undefined ? 'required' : 'wrong-type' }
    case 'too_big':
      return { code: tooBig(issue.origin), params: { max: Number(issue.maximum) } }
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return { code: 'required' }
      return {
        code: issue.origin === 'string' ? 'too-short' : 'too-small',
        params: { min: Number(issue.minimum) },
      }
    case 'invalid_format':
      return { code: formatCode(issue.format) }
    case 'invalid_value':
      if (valueAt(root, issue.path) === undefined) return { code: 'required' }
      return { code: 'not-one-of', params: { values: issue.values.map(String).join(', ') } }
    case 'custom':
      return customReason(issue.params ?? {})
    default:
      return { code: 'invalid' }
  }
}

function customReason(params: Record<string, unknown>): Omit<FieldProblem, 'pointer'> {
  const { problem, ...rest } = params
  return { code: (problem ?? 'invalid') as FieldProblemCode, params: rest as Record<string, string | number> }
}

function tooBig(origin: string): FieldProblemCode {
  return origin === 'string' ? 'too-long' : origin === 'array' ? 'too-many' : 'too-large'
}

function formatCode(format: string): FieldProblemCode {
  if (format === 'email') return 'invalid-email'
  if (format === 'url') return 'invalid-url'
  return format === 'date' || format === 'datetime' ? 'invalid-date' : 'invalid'
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    root,
  )
}

const unstorable = /\0|\p{Surrogate}/u

/** PostgreSQL keeps every character but NUL, and a half of a surrogate pair is none: both are said, not changed. */
function unstorableTexts(value: unknown, path: readonly PropertyKey[]): FieldProblem[] {
  if (typeof value === 'string') {
    return unstorable.test(value) ? [{ pointer: pointer(path), code: 'invalid' }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => unstorableTexts(inner, [...path, key]))
}
