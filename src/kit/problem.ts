// What can go wrong, by code; kit/http.ts alone turns a problem into HTTP (RFC 9457).
export const problemStatus = {
  moved: 301,
  'bad-input': 400,
  'not-signed-in': 401,
  'sign-in-refused': 401,
  'not-allowed': 403,
  'cross-site': 403,
  'not-found': 404,
  'already-exists': 409,
  'in-use': 409,
  conflict: 409,
  merged: 409,
  converted: 409,
  frozen: 409,
  invoiced: 409,
  'undo-first': 409,
  'depended-on': 409,
  'version-differs': 412,
  'too-large': 413,
  'unreadable-file': 415,
  'version-missing': 428,
  'too-many-requests': 429,
  internal: 500,
} as const

export type ProblemCode = keyof typeof problemStatus

/** One field at fault: where (RFC 6901 pointer into the body, e.g. `/emails/0/address`) and why. */
export interface FieldProblem {
  readonly pointer: string
  readonly code: FieldProblemCode
  /** Figures that the words need, such as the longest length allowed. */
  readonly params?: Readonly<Record<string, string | number>>
}

export const fieldProblemCodes = [
  'required',
  'wrong-type',
  'unknown-field',
  'too-long',
  'too-short',
  'too-many',
  'too-large',
  'too-small',
  'not-one-of',
  'invalid',
  'invalid-email',
  'invalid-phone',
  'invalid-date',
  'invalid-decimal',
  'too-many-decimals',
  'invalid-url',
  'invalid-domain',
  'invalid-country',
  'invalid-currency',
  'invalid-iban',
  'invalid-bic',
  'siren-digits',
  'siren-check',
  'siret-digits',
  'siret-check',
  'siret-siren-check',
  'vat-country',
  'vat-form',
  'vat-check',
  'vat-key',
  'vat-siren-check',
  'other-siren',
  'not-found',
  'already-exists',
  'listed-twice',
  'cycle',
  'parent-cycle',
  'ends-before-start',
  'two-primary',
  'not-a-picture',
  'wrong-password',
  'yourself',
  'last-one',
  'leads-back',
  'not-by-hand',
  'frozen',
  'column-missing',
  'several-of-name',
  'number-to-come',
  'file-empty',
  'file-program',
  'file-picture',
  'file-archive',
  'file-spreadsheet',
  'file-document',
  'file-unknown',
  'file-line-too-long',
  'program-refused',
  'type-refused',
  'not-printable',
] as const
export type FieldProblemCode = (typeof fieldProblemCodes)[number]

/** Thrown by actions, never caught on the way: the unknown becomes a 500 without details. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly fields: readonly FieldProblem[]
  /** Extra members of the reply, such as the other's change when a version differs. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: ProblemCode,
    options: { fields?: readonly FieldProblem[]; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(code)
    this.code = code
    this.fields = options.fields ?? []
    this.details = options.details ?? {}
  }
}

/** `throw badField('/lastName', 'required')` */
export function badField(
  pointer: string,
  code: FieldProblemCode,
  params?: Readonly<Record<string, string | number>>,
): Problem {
  return new Problem('bad-input', { fields: [params ? { pointer, code, params } : { pointer, code }] })
}
