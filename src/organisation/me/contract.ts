// Whoever asks: their name, rights and places, and what they change themselves.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { languages } from '../../kit/words.ts'
import { Password } from '../sign-in/contract.ts'
import { User, UserName } from '../users/user.ts'
import { rightNames } from '../who.ts'

const Named = z.object({ id: z.int(), name: z.string() })

export const Me = User.omit({ archived: true, teamId: true, companyIds: true }).extend({
  rights: z.array(z.enum(rightNames)),
  /** ISO 3166-1: phone numbers are read and shown as in this country. */
  country: z.string(),
  team: Named.nullable(),
  companies: z.array(Named),
})
export type Me = z.output<typeof Me>

export const MeChange = z.strictObject({ name: UserName, language: z.enum(languages) }).partial()
export type MeChange = z.output<typeof MeChange>

export const PasswordChange = z.strictObject({
  current: z.string().min(1).max(128),
  next: Password,
})
export type PasswordChange = z.output<typeof PasswordChange>

export const meContract = contract({
  'GET /api/v1/me': {
    summary: 'Tell who is signed in, with their rights, companies and team',
    right: 'read',
    reply: Me,
    problems: [],
  },
  'PATCH /api/v1/me': {
    summary: 'Change your own name or language',
    right: 'read',
    body: MeChange,
    reply: Me,
    problems: [],
  },
  'PUT /api/v1/me/password': {
    summary: 'Change your own password; your other sessions end',
    right: 'read',
    body: PasswordChange,
    status: 204,
    reply: null,
    problems: ['too-many-requests'],
  },
})
