// What a contact points at, field by field.
import {
  listedReferences,
  singleReferences,
  type Reference,
  type ReferenceKind,
} from '../organisation/references.ts'
import type { ContactValues } from './save-queries.ts'

const single = {
  managerId: 'contact',
  jobFunctionId: 'job_function',
  localizationId: 'localization',
  ownerId: 'app_user',
  teamId: 'team',
} as const satisfies Partial<Record<keyof ContactValues, ReferenceKind>>

/** Only what changed is asked for: a reference that stands already was checked when it was made. */
export function referencesOf(values: ContactValues, changed: ReadonlySet<string>): Reference[] {
  return [
    ...singleReferences(single, values, changed),
    ...(changed.has('roleIds') ? listedReferences('role', values.roleIds, '/roleIds') : []),
    ...(changed.has('companyIds') ? listedReferences('company', values.companyIds, '/companyIds') : []),
    ...(changed.has('partners') ? values.partners.flatMap(referencesOfLink) : []),
  ]
}

function referencesOfLink(link: ContactValues['partners'][number], index: number): Reference[] {
  const at = `/partners/${index}`
  return [
    { kind: 'partner', id: link.partnerId, pointer: `${at}/partnerId` },
    ...(link.functionId === null
      ? []
      : [{ kind: 'job_function' as const, id: link.functionId, pointer: `${at}/functionId` }]),
    ...listedReferences('role', link.roleIds, `${at}/roleIds`),
  ]
}
