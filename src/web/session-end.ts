// When a session ends while its page is open, whoever comes back signs in and goes on where they were.
import { queryClient } from '../kit/ui/query-client.ts'
import { router } from './router.tsx'
import { isSignedOut, meQuery } from './session.ts'

const [me] = meQuery.queryKey

export function watchSessionEnd(): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    const { pathname, href } = router.latestLocation
    const atTheDoor = pathname === '/sign-in' || event.query.queryKey[0] === me
    if (atTheDoor || !isSignedOut(event.action.error)) return
    queryClient.removeQueries({ queryKey: meQuery.queryKey })
    void router.navigate({ to: '/sign-in', search: { to: href } })
  })
}
