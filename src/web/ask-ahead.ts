// Who is signed in and what the first page shows are asked for at once, before anything is drawn.
import { contactFields } from '../contacts/fields.ts'
import { contactSubject } from '../contacts/ui/contact-subject.ts'
import { listQuery, readListSearch } from '../kit/ui/list/list-search.ts'
import { pageOf, pageOptions } from '../kit/ui/list/row-pages.ts'
import { queryClient } from '../kit/ui/query-client.ts'
import { router } from './router.tsx'
import { meQuery } from './session.ts'

export function askAhead({ pathname, search }: Location): void {
  void queryClient.prefetchQuery(meQuery)
  if (pathname !== '/contacts' && pathname !== '/') return
  const asked = readListSearch(contactFields, router.options.parseSearch?.(search) ?? {})
  if (asked.group !== undefined) return
  void queryClient.prefetchQuery(pageOptions(contactSubject, listQuery(asked), pageOf(asked.row ?? 0)))
}
