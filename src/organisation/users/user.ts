// A user: somebody who works here and may sign in.
import { z } from 'zod'
import { languages } from '../../kit/words.ts'
import { Password, SignInEmail } from '../sign-in/contract.ts'
import { profiles } from '../who.ts'

export const UserName = z.string().trim().min(1).max(100)

export const User = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  language: z.enum(languages),
  profile: z.enum(profiles),
  teamId: z.int().nullable(),
  companyIds: z.array(z.int()),
  archived: z.boolean(),
})

const shape = {
  name: UserName,
  email: SignInEmail,
  password: Password,
  language: z.enum(languages),
  profile: z.enum(profiles),
  teamId: z.int().positive().nullable(),
  companyIds: z.array(z.int().positive()).max(500),
}

export const NewUser = z.strictObject({
  ...shape,
  language: shape.language.default('fr'),
  profile: shape.profile.default('salesperson'),
  teamId: shape.teamId.default(null),
  companyIds: shape.companyIds.default([]),
})

export const UserChange = z.strictObject({ ...shape, archived: z.boolean() }).partial()

export type User = z.output<typeof User>
export type UserChange = z.output<typeof UserChange>
/** Without a password, the person is known and cannot sign in yet. */
export type NewUser = Omit<z.output<typeof NewUser>, 'password'> & { readonly password?: string | undefined }
