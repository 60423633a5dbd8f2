// Lines come back from the database as they went in, to the last decimal.
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { readInput } from '../kit/read-input.ts'
import { LineInputs, type LineInput } from './line.ts'
import { linesOf, readLines, replaceLines, saleLines, type LineRow } from './lines-queries.ts'
import { writeLines } from './write-lines.ts'
import { listVatRates } from './configuration/vat-rates-queries.ts'

const db = await testDatabase()
const rates = await listVatRates(db)
const { rows: made } = await sql<{ id: number }>`
  with customer as (insert into partner (reference, kind, name) values ('T0001', 'company', 'Apollo') returning id)
  insert into sale (partner_id) select id from customer returning id`.execute(db)
const [{ id } = { id: 0 }] = made

const digits = (whole: number, places: number) =>
  fc
    .tuple(fc.nat(10 ** whole - 1), fc.nat(10 ** places - 1), fc.boolean())
    .map(([n, d, minus]) => `${minus ? '-' : ''}${n}.${String(d).padStart(places, '0')}`)

const input: fc.Arbitrary<LineInput> = fc.record({
  kind: fc.constantFrom('item', 'item', 'section', 'text'),
  description: fc.constantFrom('Caisse', 'Étui "A5"; 2\nlignes', '箱'),
  quantity: digits(9, 4),
  unit: fc.constantFrom('', 'h', 'm²'),
  unitPrice: digits(9, 4),
  discount: fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2)),
  vatRateId: fc.constantFrom(null, ...rates.map((rate) => rate.id)),
})

test('what is written is read, whatever the currency', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(input, { maxLength: 8 }),
      fc.constantFrom('EUR', 'JPY', 'TND'),
      async (inputs, currency) => {
        const lines = writeLines(readInput(LineInputs, inputs), rates, currency)
        await replaceLines(db, saleLines, [{ id, lines }])
        const { rows } = await sql<{ lines: LineRow[] }>`
          select ${linesOf(saleLines, sql`${id}::bigint`)} as lines`.execute(db)
        expect(readLines(rows[0]?.lines ?? [], currency)).toEqual(lines)
      },
    ),
    { numRuns: 40 },
  )
})
