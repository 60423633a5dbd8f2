// Who is signed in, as every page needs to know it.
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { ApiProblem, client } from '../kit/ui/client.ts'
import type { Language } from '../kit/words.ts'
import { queryClient } from '../kit/ui/query-client.ts'
import type { Me, meContract } from '../organisation/me/contract.ts'
import type { signInContract } from '../organisation/sign-in/contract.ts'

const call = client<typeof meContract>()
const callSignIn = client<typeof signInContract>()
const fiveMinutes = 5 * 60_000

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call('GET /api/v1/me', {}, { signal }),
  staleTime: fiveMinutes,
})

/** Null for somebody who has to sign in first. */
export async function whoIsSignedIn(): Promise<Me | null> {
  try {
    return await queryClient.ensureQueryData(meQuery)
  } catch (error) {
    if (isSignedOut(error)) return null
    throw error
  }
}

/** Only below the pages that ask who is signed in first. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

export async function signIn(email: string, password: string): Promise<void> {
  await callSignIn('POST /api/auth/sign-in/email', { body: { email, password } })
  queryClient.clear()
}

/** Kept on the server, so that documents and answers speak it too. */
export async function chooseLanguage(language: Language): Promise<void> {
  queryClient.setQueryData(meQuery.queryKey, await call('PATCH /api/v1/me', { body: { language } }))
  await queryClient.invalidateQueries()
}

/** The whole page is loaded anew: nothing of what was read stays. */
export async function signOut(): Promise<void> {
  await callSignIn('POST /api/auth/sign-out', {})
  location.assign('/sign-in')
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401
}
