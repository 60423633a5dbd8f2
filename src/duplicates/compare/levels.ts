// The grades of agreement of each field (graded agreement: Winkler 1990), and where a comparison is written.

/** The fields that speak for or against one person, in a fixed order. */
export const FIELDS = [
  'first',
  'last',
  'order',
  'gender',
  'email',
  'mobile',
  'landline',
  'street',
  'place',
  'company',
  'birth',
  'identifier',
  'register',
  'detail',
  'kind',
] as const
export type Field = (typeof FIELDS)[number]
export const FIELD = Object.fromEntries(FIELDS.map((field, at) => [field, at])) as Record<Field, number>

/** Room for each field's grades in a flat table. */
export const LEVELS_KEPT = 16

/** Missing on one side: says nothing. */
export const MISSING = 0

export const NAME = {
  same: 1,
  near: 2,
  far: 3,
  short: 4,
  initial: 5,
  part: 6,
  rival: 7,
  other: 8,
  otherOfMan: 9,
} as const
export const ORDER = { straight: 1, swapped: 2 } as const
export const GENDER = { same: 1, other: 2 } as const
export const EMAIL = {
  same: 1,
  sameMailbox: 2,
  near: 3,
  sameLocal: 4,
  sameNameLocal: 5,
  firmAndMailbox: 6,
  sameFirm: 7,
  ownNames: 8,
  numbered: 9,
  sameProvider: 10,
  bothFree: 11,
  freeAndFirm: 12,
  otherFirm: 13,
} as const
export const PHONE = { same: 1, near: 2, block: 3, other: 4 } as const
export const STREET = { same: 1, near: 2, sameWay: 3, other: 4 } as const
export const PLACE = { same: 1, near: 2, other: 3 } as const
export const COMPANY = { same: 1, near: 2, other: 3 } as const
export const BIRTH = { same: 1, swapped: 2, near: 3, twoParts: 4, other: 5, generation: 6 } as const
export const IDENTIFIER = { same: 1, near: 2, other: 3 } as const
export const REGISTER = { same: 1, other: 2 } as const
/** Two people, two firms, or one of each. */
export const KIND = { people: 1, firms: 2, mixed: 3 } as const
export const DETAIL = { same: 1, other: 2 } as const

/** One pair's comparison: a grade a field, and for the grades that depend on it, how rare the shared value is in bits. */
export type Comparison = { levels: Uint8Array; rarity: Float64Array | Float32Array }

export function newComparison(): Comparison {
  return { levels: new Uint8Array(FIELDS.length), rarity: new Float64Array(FIELDS.length) }
}

export function grade(comparison: Comparison, field: number, level: number, rarity = 0): void {
  comparison.levels[field] = level
  comparison.rarity[field] = rarity
}
