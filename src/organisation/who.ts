// Who is asking: the signed-in user, with the companies that limit what they see and the rights of their profile.
import type { Language } from '../kit/words.ts'

export const profiles = ['administrator', 'manager', 'salesperson', 'reader'] as const
export type Profile = (typeof profiles)[number]

export const rightNames = ['read', 'write', 'export', 'merge', 'configure'] as const
export type Right = (typeof rightNames)[number]

export interface Who {
  readonly userId: number
  /** Null for a program that shows a key. */
  readonly sessionId: number | null
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly profile: Profile
  readonly rights: ReadonlySet<Right>
  /** ISO 3166-1, of the localization of their first company, else the application's: phones are read and shown by it. */
  readonly country: string
  readonly teamId: number | null
  readonly companyIds: readonly number[]
  /** Administrators see the records of every company. */
  readonly seesAll: boolean
}

const rightsOf: Readonly<Record<Profile, readonly Right[]>> = {
  administrator: ['read', 'write', 'export', 'merge', 'configure'],
  manager: ['read', 'write', 'export', 'merge'],
  salesperson: ['read', 'write'],
  reader: ['read'],
}

/** `rights('salesperson')`: reads and writes, but neither exports nor merges. */
export function rights(profile: Profile): ReadonlySet<Right> {
  return new Set(rightsOf[profile])
}
