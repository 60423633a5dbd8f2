// Prints how well duplicates are found among people made up anew: npx tsx bench/matching-unseen.ts [SEED] [PEOPLE].
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { SCORE_HEADER, scoreLine } from './matching-score.ts'
import { unseenFirms } from './unseen-firms.ts'
import { CELLS, NOISE, unseenPeople, type Card, type World } from './unseen-people.ts'

const seed = Number(process.argv[2] ?? 1)
const people = Number(process.argv[3] ?? 5000)

type Sort = Partial<Omit<World, 'seed'>> & {
  /** The cells that the file has, in its order, and its headers; all in their usual order when left out. */
  cells?: readonly (keyof Card | 'full')[]
  headers?: readonly string[]
}

const HEADERS: Record<keyof Card | 'full', string> = {
  full: 'Nom complet',
  title: 'Civilité',
  first: 'Prénom',
  last: 'Nom',
  job: 'Fonction',
  company: 'Société',
  email: 'E-mail',
  phone: 'Téléphone',
  mobile: 'Portable',
  street: 'Adresse',
  zip: 'Code postal',
  city: 'Ville',
  birth: 'Naissance',
}

const ALL = Object.keys(NOISE) as (keyof typeof NOISE)[]
const SORTS: Record<string, Sort> = {
  'all kinds of noise': {},
  'many look-alikes': { lookAlikes: 0.25 },
  'few duplicates': { duplicates: 0.03 },
  'no duplicates, many look-alikes': { duplicates: 0.002, lookAlikes: 0.25 },
  scanned: { noise: ['scannedLast', 'scannedFirst', 'scannedStreet', 'noAccents', 'slipInEmail'] },
  'cells swapped': { noise: ['swappedNames', 'swappedCells', 'capitals'] },
  'moved, changed firm, married': { noise: ['moved', 'newEmployer', 'married', 'doubleName', 'otherMail'] },
  Spanish: {
    origins: ['spanish'],
    headers:
      'tratamiento nombre apellidos cargo empresa correo teléfono móvil dirección cp ciudad nacimiento'.split(
        ' ',
      ),
  },
  Portuguese: { origins: ['portuguese'] },
  'Arabic names': { origins: ['arabic'] },
  'Vietnamese names': { origins: ['vietnamese'] },
  German: {
    origins: ['german'],
    headers: 'Anrede Vorname Nachname Position Firma E-Mail Telefon Handy Straße PLZ Ort Geburtsdatum'.split(
      ' ',
    ),
  },
  'names from everywhere': { origins: ['french', 'spanish', 'portuguese', 'arabic', 'vietnamese', 'german'] },
  'no headers that say anything': { headers: CELLS.map((_, at) => `field ${at + 1}`) },
  'columns in another order': { cells: CELLS.toReversed() },
  'full names': { cells: ['full', 'company', 'email', 'mobile', 'city'] },
  'name and e-mail': { cells: ['first', 'last', 'email'] },
  'name and mobile': { cells: ['last', 'first', 'mobile'] },
  'no birth date': { cells: CELLS.filter((cell) => cell !== 'birth') },
  'no e-mail': { cells: CELLS.filter((cell) => cell !== 'email') },
  'no phones': { cells: CELLS.filter((cell) => cell !== 'phone' && cell !== 'mobile') },
  'name, company, city': { cells: ['first', 'last', 'company', 'city'] },
  'name, address': { cells: ['first', 'last', 'street', 'zip', 'city'] },
  'name, birth date': { cells: ['first', 'last', 'birth'] },
}

const work = mkdtempSync(path.join(tmpdir(), 'carnet-bench-'))
console.log(SCORE_HEADER)
for (const [name, sort] of Object.entries(SORTS)) await print(name, rowsOf(sort))
await print('firms only', [...unseenFirms(seed, people)])
rmSync(work, { recursive: true })

type Row = { cells: Record<string, string>; whose: number }

function rowsOf({ cells = CELLS, headers, ...given }: Sort): Row[] {
  const world: World = {
    seed,
    people,
    origins: ['french'],
    lookAlikes: 0.06,
    duplicates: 0.16,
    noise: ALL,
    ...given,
  }
  return [...unseenPeople(world)].map(({ card, person }) => ({
    cells: Object.fromEntries(
      cells.map((cell, at) => [
        headers?.[at] ?? HEADERS[cell],
        cell === 'full' ? `${card.first} ${card.last}` : card[cell],
      ]),
    ),
    whose: person,
  }))
}

/** Shuffled, since records of one person do not follow each other; the number of the row is the id. */
async function print(name: string, rows: readonly Row[]): Promise<void> {
  const shuffled = rows
    .map((row, at) => ({ row, key: Math.imul(at + 1, 0x9e3779b1) >>> 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ row }) => row)
  const file = path.join(work, 'people.csv')
  writeFileSync(
    file,
    stringify(
      shuffled.map(({ cells }) => cells),
      { header: true, delimiter: ';' },
    ),
  )
  const truth = new Map(shuffled.map(({ whose }, at) => [String(at + 1), String(whose)]))
  console.log(await scoreLine(name, file, truth))
}
