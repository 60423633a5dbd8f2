// Sign-in over HTTP.
import type { App } from '../../kit/app.ts'
import { Answer, type Handlers } from '../../kit/contract.ts'
import type { RouteTable } from '../../kit/http.ts'
import type { Who } from '../who.ts'
import type { SignIn } from './actions.ts'
import { signInContract } from './contract.ts'

export function signInRoutes(signIn: SignIn): RouteTable<Who> {
  const handlers: Handlers<typeof signInContract, Who, App> = {
    'POST /api/auth/sign-in/email': async ({ body, address, header, origin }) => {
      const userAgent = header('user-agent') ?? ''
      const entered = await signIn.enter({ ...body, address, userAgent, secure: isSecure(origin) })
      return new Answer({ userId: entered.userId }, { 'set-cookie': entered.cookies })
    },
    'POST /api/auth/sign-out': async ({ header, origin }) =>
      new Answer(undefined, { 'set-cookie': await signIn.leave(header('cookie') ?? '', isSecure(origin)) }),
  }
  return { contract: signInContract, handlers }
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:')
}
