// Signing in with e-mail and password, and signing out.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'

/** As many characters as NIST SP 800-63B asks for at least; the longest that the hash is computed for. */
export const Password = z.string().min(8).max(128)

/** Compared in lower case: nobody has two mailboxes that differ by case only. */
export const SignInEmail = z.string().trim().toLowerCase().pipe(z.email().max(254))

export const signInContract = contract({
  'POST /api/auth/sign-in/email': {
    summary: 'Sign in with e-mail and password; the session is a cookie',
    right: 'anyone',
    body: z.strictObject({
      email: SignInEmail,
      password: z.string().min(1).max(128),
      /** Otherwise the session ends with the browser, and after a day. */
      rememberMe: z.boolean().default(true),
    }),
    reply: z.object({ userId: z.int() }),
    problems: ['sign-in-refused', 'too-many-requests'],
  },
  'POST /api/auth/sign-out': {
    summary: 'Sign out: the session ends here and now',
    right: 'anyone',
    status: 204,
    reply: null,
    problems: [],
  },
})
