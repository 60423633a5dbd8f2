// Keeps reminder methods such that there is always one that is the default.
import type { ConfigurationSubject, Values } from '../../kit/configuration/configuration-subject.ts'
import type { Trx } from '../../kit/database.ts'
import { badField, Problem } from '../../kit/problem.ts'
import { methodFields } from './methods-fields.ts'
import { isDefault, lockMethods, setNoDefault } from './methods-queries.ts'

export const reminderMethods: ConfigurationSubject = {
  table: 'reminder_method',
  columns: { name: 'name', isDefault: 'is_default', levels: 'levels' },
  fields: methodFields,
  order: 'name',
  search: ['name'],
  archivable: true,
  constraints: { reminder_method_name: '/name' },
  prepare,
  guardDelete,
}

/** A new default takes the place of the one before; the default itself neither steps down nor goes. */
async function prepare(trx: Trx, id: number | null, values: Values): Promise<Values> {
  await lockMethods(trx)
  const was = id !== null && (await isDefault(trx, id))
  if (was && values['isDefault'] === false) throw badField('/isDefault', 'last-one')
  if (was && values['archived'] === true) throw badField('/archived', 'last-one')
  if (values['isDefault'] === true) {
    if (values['archived'] === true) throw badField('/archived', 'invalid')
    await setNoDefault(trx)
  }
  const back = values['isDefault'] === true ? { archived: false } : {}
  const { levels, ...rest } = values
  // A list would reach PostgreSQL as an array of its own, not as JSON.
  return { ...rest, ...back, ...(levels === undefined ? {} : { levels: JSON.stringify(levels) }) }
}

async function guardDelete(trx: Trx, id: number): Promise<void> {
  await lockMethods(trx)
  if (await isDefault(trx, id)) throw new Problem('conflict')
}
