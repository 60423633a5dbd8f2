// The first start: the holder of the link that the terminal showed names the first administrator.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { languages } from '../../kit/words.ts'
import { Password, SignInEmail } from '../sign-in/contract.ts'
import { User, UserName } from '../users/user.ts'

const Token = z.string().min(1).max(200)

export const firstAdministratorContract = contract({
  'GET /api/v1/first-administrator': {
    summary: 'Tell whether Carnet waits for its first administrator, and whether a link still opens',
    right: 'anyone',
    query: z.strictObject({ token: Token.optional() }),
    reply: z.object({ awaited: z.boolean(), valid: z.boolean() }),
    problems: [],
  },
  'POST /api/v1/first-administrator': {
    summary: 'Name the first administrator with the token of the link; it serves once',
    right: 'anyone',
    body: z.strictObject({
      token: Token,
      name: UserName,
      email: SignInEmail,
      password: Password,
      language: z.enum(languages).default('fr'),
    }),
    status: 201,
    reply: User,
    problems: ['not-found', 'already-exists', 'too-many-requests'],
  },
})
