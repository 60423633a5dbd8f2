// What the columns of a file become when somebody settles some of them otherwise.
import { badField } from '../../kit/problem.ts'
import type { ImportTarget } from '../columns/target.ts'
import type { ImportChange, ImportColumn } from './contract.ts'

/** Two columns cannot be one single value: the one that was settled last is, the other is left out. */
export function changeColumns(
  columns: readonly ImportColumn[],
  changes: NonNullable<ImportChange['columns']>,
  targets: readonly ImportTarget[],
): ImportColumn[] {
  let settled = [...columns]
  for (const [at, { index, target: name, group, label }] of changes.entries()) {
    const target = targets.find((one) => one.name === name)
    if (!target && name !== 'ignore') throw badField(`/columns/${at}/target`, 'invalid')
    const column = settled.find((one) => one.index === index)
    if (!column) throw badField(`/columns/${at}/index`, 'not-found')
    const chosen: ImportColumn = {
      ...column,
      target: name,
      group: group ?? (target?.part ? column.group : ''),
      label: label ?? column.label,
      confidence: 1,
      because: 'chosen',
    }
    settled = settled.map((one) =>
      one === column ? chosen : isRival(one, chosen, target) ? leftOut(one) : one,
    )
  }
  return settled
}

function isRival(other: ImportColumn, chosen: ImportColumn, target: ImportTarget | undefined): boolean {
  return !!target && !target.several && other.target === target.name && other.group === chosen.group
}

function leftOut(column: ImportColumn): ImportColumn {
  return { ...column, target: 'ignore', because: 'chosen', confidence: 1 }
}
