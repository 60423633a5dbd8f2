// What the first page shows is asked for while we learn who is signed in, not after: a third of the wait is saved.
import { contactFields } from '../contacts/fields.ts'
import { queryClient } from '../kit/ui/query-client.ts'
import { listQuery, readListSearch } from '../kit/ui/list/list-search.ts'
import { pageOf, pageOptions } from '../kit/ui/list/row-queries.ts'
import { router } from './router.tsx'

export async function askAhead({ pathname, search }: Location): Promise<void> {
  if (pathname !== '/contacts' && pathname !== '/') return
  const page = import('./pages/contacts-page.tsx')
  const { contactSubject } = await import('../contacts/ui/contact-subject.ts')
  const asked = readListSearch(contactFields, router.options.parseSearch?.(search) ?? {})
  if (asked.group === undefined)
    void queryClient.prefetchQuery(pageOptions(contactSubject, listQuery(asked), pageOf(asked.row ?? 0)))
  await page
}
