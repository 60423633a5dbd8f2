// What the engine knows of one person or firm: the parts that can tell two records apart.

export type MatchAddress = { street?: string; postcode?: string; city?: string }

export type MatchRecord = {
  id: string
  /** A firm rather than a person. */
  firm?: boolean
  title?: string
  firstName?: string
  /** For a firm: its name. */
  lastName?: string
  /** First and last name in one text, when they are not known apart. */
  fullName?: string
  emails?: readonly string[]
  phones?: readonly string[]
  companies?: readonly string[]
  addresses?: readonly MatchAddress[]
  birth?: string
  /** Numbers that belong to one person or firm: registration, insurance, customer number. */
  identifiers?: readonly string[]
  /** A firm's number in a register, in normal form: a SIREN, else a VAT number. Two that differ are two firms. */
  registers?: readonly string[]
  /** Free words that support an identity a little, such as a job title. */
  details?: readonly string[]
}

/** What a column of a file can mean to the engine. */
export const ROLES = [
  'recordId',
  'title',
  'firstName',
  'lastName',
  'fullName',
  'email',
  'phone',
  'mobile',
  'company',
  'streetNumber',
  'street',
  'postcode',
  'city',
  'birth',
  'identifier',
  'register',
  'firmNumber',
  'website',
  'detail',
  'ignored',
] as const
export type Role = (typeof ROLES)[number]
