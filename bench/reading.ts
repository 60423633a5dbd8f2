// How long it takes to read a table of 100,000 people and 10,000 cards: `npx tsx bench/reading.ts`.
import { readCsv } from '../src/transfer/csv/read-csv.ts'
import { contactTargets } from '../src/transfer/import-targets.ts'
import { recogniseColumns } from '../src/transfer/recognise-columns.ts'
import { readVcards } from '../src/transfer/vcard/read-vcards.ts'
import { emptyVcard, vcardVersions, type Vcard } from '../src/transfer/vcard/vcard.ts'
import { writeVcard } from '../src/transfer/vcard/write-vcard.ts'
import { HEADER, people } from './people.ts'

async function measure(what: string, work: () => Promise<number> | number): Promise<void> {
  const start = performance.now()
  const count = await work()
  const time = performance.now() - start
  console.log(`${what.padEnd(34)} ${String(count).padStart(8)} ${time.toFixed(0).padStart(7)} ms`)
}

const table = Buffer.from([HEADER, ...people(100_000)].join('\n'))

await measure('rows of a table', async () => {
  const reading = await readCsv(table)
  if (!reading.ok) throw new Error(reading.refusal.code)
  let rows = 0
  for await (const row of reading.rows) rows += row.cells.length > 1 ? 1 : 0
  return rows
})

await measure('columns recognised', async () => {
  const reading = await readCsv(table)
  if (!reading.ok) throw new Error(reading.refusal.code)
  return recogniseColumns(reading.facts.columns, reading.facts.sample, contactTargets).columns.length
})

const lea: Vcard = {
  ...emptyVcard(),
  formattedName: 'Léa Michel',
  name: { family: 'Michel', given: 'Léa', additional: '', prefix: 'Mme', suffix: '' },
  emails: [{ address: 'lea.michel@apollo.fr', label: 'work', primary: true }],
  phones: [{ number: '+33612345678', kind: 'mobile', label: '' }],
  note: 'Préfère être appelée le matin, jamais le vendredi, et surtout pas pendant les vacances.',
}

for (const version of vcardVersions) {
  const cards = Buffer.from(writeVcard(lea, version).repeat(10_000))
  await measure(`cards of version ${version} read`, () => readVcards(cards).cards.length)
  await measure(`cards of version ${version} written`, () => {
    let written = 0
    while (writeVcard(lea, version) !== '' && written < 10_000) written += 1
    return written
  })
}
