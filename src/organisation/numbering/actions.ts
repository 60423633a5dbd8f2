// Reads and changes how references are numbered.
import { inTransaction, type Db } from '../../kit/database.ts'
import { badField, Problem } from '../../kit/problem.ts'
import type { NumberingChange, NumberSequence } from './contract.ts'
import { greatestUsed, listSequences, lockSequence, updateSequence, type SequenceRow } from './queries.ts'
import { reference } from './reference.ts'

export async function readNumbering(db: Db): Promise<{ items: NumberSequence[]; next: null }> {
  return { items: (await listSequences(db)).map(withExample), next: null }
}

export function changeNumbering(db: Db, code: string, change: NumberingChange): Promise<NumberSequence> {
  return inTransaction(db, async (trx) => {
    const before = await lockSequence(trx, code)
    if (!before) throw new Problem('not-found')
    const { prefix = before.prefix, digits = before.digits, next = before.next } = change
    const least = (await greatestUsed(trx, code, prefix)) + 1
    if (next < least) throw badField('/next', 'too-small', { min: least })
    const after = { code, prefix, digits, next }
    await updateSequence(trx, after)
    return withExample(after)
  })
}

function withExample(row: SequenceRow): NumberSequence {
  return { ...row, example: reference(row.prefix, row.digits, row.next) }
}
