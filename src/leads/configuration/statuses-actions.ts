// Keeps the statuses of leads such that a lead can begin, be lost and be converted.
import { findRows } from '../../kit/configuration/configuration-queries.ts'
import type { ConfigurationSubject, Values } from '../../kit/configuration/configuration-subject.ts'
import type { Trx } from '../../kit/database.ts'
import { badField, Problem } from '../../kit/problem.ts'
import type { StatusKind } from '../status-kinds.ts'
import { statusFields } from './statuses-fields.ts'
import { countOthers, isUsed } from './statuses-queries.ts'

export const leadStatuses: ConfigurationSubject = {
  table: 'lead_status',
  columns: { name: 'name', position: 'position', kind: 'kind' },
  fields: statusFields,
  order: 'position',
  search: ['name'],
  archivable: true,
  constraints: { lead_status_name: '/name', lead_status_converted: '/kind' },
  prepare,
  guardDelete,
}

async function prepare(trx: Trx, id: number | null, values: Values): Promise<Values> {
  if (id === null) return values
  const [before] = await findRows(trx, leadStatuses, [id])
  const kind = before?.['kind'] as StatusKind
  const goes = values['archived'] === true || (values['kind'] !== undefined && values['kind'] !== kind)
  if (!goes) return values
  if (kind === 'converted') throw new Problem('conflict')
  await requireAnother(trx, kind, id, values['archived'] === true ? '/archived' : '/kind')
  // What its leads are would change behind their backs.
  if (values['kind'] !== undefined && values['kind'] !== kind && (await isUsed(trx, id)))
    throw new Problem('conflict')
  return values
}

async function guardDelete(trx: Trx, id: number): Promise<void> {
  const [before] = await findRows(trx, leadStatuses, [id])
  const kind = before?.['kind'] as StatusKind
  if (kind === 'converted') throw new Problem('conflict')
  await requireAnother(trx, kind, id, '')
}

/** A new lead needs an open status, and a lost one a place to go. */
async function requireAnother(trx: Trx, kind: StatusKind, id: number, pointer: string): Promise<void> {
  if (kind === 'closed' || (await countOthers(trx, kind, id)) > 0) return
  throw pointer === '' ? new Problem('conflict') : badField(pointer, 'last-one')
}
