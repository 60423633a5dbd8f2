// Keeps the rates of VAT such that whatever bears none says why, and that a line always has one to begin with.
import { findRows } from '../../kit/configuration/configuration-queries.ts'
import type { ConfigurationSubject, Values } from '../../kit/configuration/configuration-subject.ts'
import type { Trx } from '../../kit/database.ts'
import { badField, Problem } from '../../kit/problem.ts'
import { decimal, plainDecimal } from '../money.ts'
import { vatRateFields } from './vat-rates-fields.ts'
import { countOtherRates } from './vat-rates-queries.ts'

export const vatRates: ConfigurationSubject = {
  table: 'vat_rate',
  columns: { name: 'name', rate: 'rate', mention: 'mention', position: 'position' },
  fields: vatRateFields,
  order: 'position',
  search: ['name', 'mention'],
  archivable: true,
  constraints: { vat_rate_name: '/name' },
  prepare,
  guardDelete: async (trx, id) => {
    if ((await countOtherRates(trx, id)) === 0) throw new Problem('conflict')
  },
  present: (row) => ({ ...row, rate: plainDecimal(String(row['rate'])) }),
}

async function prepare(trx: Trx, id: number | null, values: Values): Promise<Values> {
  const [before] = id === null ? [] : await findRows(trx, vatRates, [id])
  refuseUnexplained({ ...before, ...values })
  if (id !== null && values['archived'] === true && (await countOtherRates(trx, id)) === 0)
    throw badField('/archived', 'last-one')
  return values
}

function refuseUnexplained({ rate, mention }: Values): void {
  const explained = typeof mention === 'string' && mention.trim() !== ''
  if (decimal(String(rate)).eq('0') && !explained) throw badField('/mention', 'required')
}
