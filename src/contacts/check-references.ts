// Refuses a contact that points at what does not exist, or at what its author may not see, at the field concerned.
import { Problem, type FieldProblem } from '../kit/problem.ts'
import type { Asked, Found, ReferenceKind } from '../organisation/references-queries.ts'
import type { Who } from '../organisation/who.ts'
import type { ContactValues } from './save-queries.ts'

interface Reference {
  readonly kind: ReferenceKind
  readonly id: number
  readonly pointer: string
}

const single = {
  managerId: 'contact',
  jobFunctionId: 'job_function',
  localizationId: 'localization',
  ownerId: 'app_user',
  teamId: 'team',
} as const satisfies Partial<Record<keyof ContactValues, ReferenceKind>>

/** Only what changed is asked for: a reference that stands already was checked when it was made. */
export function referencesOf(values: ContactValues, changed: ReadonlySet<string>): Reference[] {
  const found: Reference[] = []
  for (const [field, kind] of Object.entries(single) as [keyof typeof single, ReferenceKind][]) {
    const id = values[field]
    if (changed.has(field) && id !== null) found.push({ kind, id, pointer: `/${field}` })
  }
  if (changed.has('roleIds')) found.push(...listed('role', values.roleIds, '/roleIds'))
  if (changed.has('companyIds')) found.push(...listed('company', values.companyIds, '/companyIds'))
  if (changed.has('partners')) found.push(...values.partners.flatMap(referencesOfLink))
  return found
}

function referencesOfLink(link: ContactValues['partners'][number], index: number): Reference[] {
  const at = `/partners/${index}`
  const position: Reference[] =
    link.functionId === null
      ? []
      : [{ kind: 'job_function', id: link.functionId, pointer: `${at}/functionId` }]
  return [
    { kind: 'partner', id: link.partnerId, pointer: `${at}/partnerId` },
    ...position,
    ...listed('role', link.roleIds, `${at}/roleIds`),
  ]
}

function listed(kind: ReferenceKind, ids: readonly number[], pointer: string): Reference[] {
  return ids.map((id, index) => ({ kind, id, pointer: `${pointer}/${index}` }))
}

export function askedOf(references: readonly Reference[]): Asked {
  const asked: Partial<Record<ReferenceKind, number[]>> = {}
  for (const { kind, id } of references) (asked[kind] ??= []).push(id)
  return asked
}

/** `stood` are the links and companies that were there before: they may stay though the author does not see them. */
export function refuseUnknown(
  references: readonly Reference[],
  found: Found,
  stood: ContactValues,
  who: Who,
): void {
  const unknown = references.filter((reference) => !isKnown(reference, found, stood, who))
  if (unknown.length === 0) return
  const fields = unknown.map(({ pointer }): FieldProblem => ({ pointer, code: 'not-found' }))
  throw new Problem('bad-input', { fields })
}

function isKnown({ kind, id }: Reference, found: Found, stood: ContactValues, who: Who): boolean {
  if (kind === 'partner' && stood.partners.some((link) => link.partnerId === id)) return true
  if (kind === 'company' && stood.companyIds.includes(id)) return true
  if (kind === 'company' && !who.seesAll && !who.companyIds.includes(id)) return false
  return found.has(`${kind}:${id}`)
}
