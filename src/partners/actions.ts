// The use cases that only partners have: which partner a draft may be a duplicate of.
import type { App } from '../kit/app.ts'
import type { Who } from '../organisation/who.ts'
import { listNamesakes, type PartnerNamesake } from './queries.ts'

type Candidate = PartnerNamesake & { readonly reasons: { code: 'same-name' }[] }

export async function duplicateChecks(
  app: App,
  who: Who,
  draft: { readonly firstName: string; readonly name: string; readonly exceptId?: number | undefined },
): Promise<{ items: Candidate[] }> {
  if (draft.name.trim() === '') return { items: [] }
  const namesakes = await listNamesakes(app.db, draft, who)
  return { items: namesakes.map((namesake) => ({ ...namesake, reasons: [{ code: 'same-name' }] })) }
}
