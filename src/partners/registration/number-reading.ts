// What comes of reading a number that a register gave: its normal form, or which rule it breaks.
import type { FieldProblemCode } from '../../kit/problem.ts'

export type NumberReading =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false
      readonly code: FieldProblemCode
      readonly params: Readonly<Record<string, string | number>>
    }

export function numberRead(value: string): NumberReading {
  return { ok: true, value }
}

export function refused(
  code: FieldProblemCode,
  params: Readonly<Record<string, string | number>> = {},
): NumberReading {
  return { ok: false, code, params }
}
