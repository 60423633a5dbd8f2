import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { FileTooLarge, readCsv, type CsvReading } from './read-csv.ts'
import type { CsvOptions } from './layout.ts'
import type { CsvRow } from './row.ts'

const people = [
  ['Nom', 'Prénom', 'E-mail', 'Société'],
  ['Michel', 'Léa', 'lea.michel@apollo.fr', 'Apollo'],
  ['Garnier', 'Luc', 'luc.garnier@apollo.fr', 'Apollo'],
  ['Roux', 'Camille', 'camille@rivière.fr', 'Forêt & Cie'],
]
const body = people.slice(1)

function table(rows: readonly (readonly string[])[], separator = ';', end = '\r\n'): string {
  return rows.map((row) => row.join(separator) + end).join('')
}

async function read(text: string | Uint8Array, options?: CsvOptions) {
  const reading = await readCsv(typeof text === 'string' ? Buffer.from(text) : text, options)
  if (!reading.ok) throw new Error(`refused: ${reading.refusal.code}`)
  const rows: CsvRow[] = []
  for await (const row of reading.rows) rows.push(row)
  return { facts: reading.facts, rows, cells: rows.map((row) => row.cells) }
}

async function refusal(bytes: Uint8Array | string) {
  const reading: CsvReading = await readCsv(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  return reading.ok ? null : reading.refusal
}

describe('encodings', () => {
  test.each(['windows-1252', 'macintosh', 'cp850', 'utf-8', 'utf-16le', 'utf-16be', 'iso-8859-15'])(
    'reads accents written in %s',
    async (encoding) => {
      const { cells } = await read(iconv.encode(table(people), encoding))
      expect(cells).toEqual(body)
    },
  )

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])(
    'takes the byte order mark of %s off',
    async (encoding) => {
      const { facts, cells } = await read(iconv.encode(table(people), encoding, { addBOM: true }))
      expect(facts.encoding).toBe(encoding)
      expect(facts.columns[0]).toBe('Nom')
      expect(cells).toEqual(body)
    },
  )

  test('reads Polish and Russian as their own programs wrote them', async () => {
    const polish = table([
      ['Nazwisko', 'Miasto', 'E-mail'],
      ['Łukaszewicz', 'Gdańsk', 'l@x.pl'],
      ['Wiśniewski', 'Łódź', 'w@x.pl'],
    ])
    expect((await read(iconv.encode(polish, 'windows-1250'))).cells[0]).toEqual([
      'Łukaszewicz',
      'Gdańsk',
      'l@x.pl',
    ])
    const russian = table([
      ['Фамилия', 'Город', 'Почта'],
      ['Смирнова', 'Москва', 's@x.ru'],
      ['Кузнецов', 'Казань', 'k@x.ru'],
    ])
    expect((await read(iconv.encode(russian, 'windows-1251'))).cells[1]).toEqual([
      'Кузнецов',
      'Казань',
      'k@x.ru',
    ])
  })

  test('finds the older encoding although the first accent comes after a megabyte', async () => {
    const plain = Array.from({ length: 30_000 }, (_, at) => [
      `Blanc${at}`,
      'Hugo',
      `hugo${at}@blanc.fr`,
      'Blanc',
    ])
    const text = table([
      ['Nom', 'Prenom', 'E-mail', 'Societe'],
      ...plain,
      ['Michel', 'Léa', 'lea@apollo.fr', 'Hôtel'],
    ])
    for (const encoding of ['windows-1252', 'macintosh']) {
      const { rows } = await read(iconv.encode(text, encoding))
      expect(rows.at(-1)).toEqual({
        line: 30_002,
        cells: ['Michel', 'Léa', 'lea@apollo.fr', 'Hôtel'],
        warnings: [{ code: 'other-encoding', encoding }],
      })
    }
  })

  test('repairs the one line that another program added', async () => {
    const added = iconv.encode('Blanc;Zoé;zoe@blanc.fr;Blanc\r\n', 'windows-1252')
    const { facts, rows } = await read(Buffer.concat([Buffer.from(table(people)), added]))
    expect(facts.encoding).toBe('utf-8')
    expect(rows.map((row) => row.warnings.length)).toEqual([0, 0, 0, 1])
    expect(rows[3]?.cells[1]).toBe('Zoé')
  })

  test('obeys an encoding that somebody chose', async () => {
    const { cells } = await read(iconv.encode(table(people), 'macintosh'), { encoding: 'windows-1252' })
    expect(cells[0]?.[1]).toBe('LŽa')
  })
})

describe('separators', () => {
  test.each([',', ';', '\t', '|', '^', ':'])('finds %j', async (separator) => {
    const { facts, cells } = await read(table(people, separator))
    expect(facts.separator).toBe(separator)
    expect(cells).toEqual(body)
  })

  test('is not led astray by commas in addresses', async () => {
    const { facts } = await read('Nom;Adresse\nMichel;1, rue A, Paris\nGarnier;2, rue B, Lyon\n')
    expect(facts.separator).toBe(';')
  })

  test('counts outside quotes only', async () => {
    const { facts } = await read('Nom,Note\nMichel,"a;b;c"\nGarnier,"d;e;f"\n')
    expect(facts.separator).toBe(',')
  })

  test('honours sep=, which is no row', async () => {
    const { facts, rows } = await read('sep=|\r\nNom|E-mail\r\nMichel|lea@apollo.fr\r\n')
    expect(facts).toMatchObject({ separator: '|', columns: ['Nom', 'E-mail'] })
    expect(rows[0]).toMatchObject({ line: 3, cells: ['Michel', 'lea@apollo.fr'] })
  })

  test('reads one column', async () => {
    const { facts, cells } = await read('E-mail\nlea@apollo.fr\nluc@apollo.fr\n')
    expect(facts).toMatchObject({ separator: null, columns: ['E-mail'], hasHeader: true })
    expect(cells).toEqual([['lea@apollo.fr'], ['luc@apollo.fr']])
  })
})

describe('header', () => {
  test('sees that the first row is already somebody', async () => {
    const { facts, cells } = await read('Michel;Léa;lea@apollo.fr\nGarnier;Luc;luc@apollo.fr\n')
    expect(facts).toMatchObject({ hasHeader: false, columns: ['', '', ''] })
    expect(cells).toHaveLength(2)
  })

  test('takes names that programs are known to write for a header', async () => {
    const text = 'Nom;Ville\nMichel;Paris\nGarnier;Lyon\n'
    expect((await read(text)).facts.hasHeader).toBe(false)
    expect((await read(text, { isKnownName: (cell) => cell === 'Ville' })).facts.hasHeader).toBe(true)
    expect((await read(text, { hasHeader: true })).cells).toHaveLength(2)
  })

  test('tells which names several columns have', async () => {
    const { facts } = await read('Titre;Nom;Titre\nMme;Michel;Directrice\nM.;Garnier;lg@apollo.fr\n', {
      hasHeader: true,
    })
    expect(facts.repeatedNames).toEqual(['Titre'])
  })

  test('adds columns that the header forgot', async () => {
    const { facts, rows } = await read('Nom;E-mail\nMichel;lea@apollo.fr;Paris\nGarnier;luc@apollo.fr;Lyon\n')
    expect(facts.columns).toEqual(['Nom', 'E-mail', ''])
    expect(rows.flatMap((row) => row.warnings)).toEqual([])
  })
})

describe('quotes', () => {
  test('keeps separators, quotes and line ends inside a cell', async () => {
    const { rows } = await read(
      'Nom;Note;E-mail\r\n"Mic;hel";"dit ""Léa""\r\nou Lé\n";lea@apollo.fr\r\nRoux;;c@roux.fr\r\n',
    )
    expect(rows[0]).toEqual({
      line: 2,
      cells: ['Mic;hel', 'dit "Léa"\r\nou Lé\n', 'lea@apollo.fr'],
      warnings: [],
    })
    expect(rows[1]?.line).toBe(5)
  })

  test('recovers the rows behind a quote that nobody closed', async () => {
    const { rows } = await read(
      'Nom;Prénom;E-mail\nMichel;"Léa;lea@apollo.fr\nGarnier;Luc;luc@apollo.fr\n"Roux";"Camille";c@roux.fr\n',
    )
    expect(rows.map((row) => row.cells[0])).toEqual(['Michel', 'Garnier', 'Roux'])
    expect(rows[0]).toMatchObject({
      cells: ['Michel', '"Léa', 'lea@apollo.fr'],
      warnings: [{ code: 'unbalanced-quote' }],
    })
    expect(rows[1]?.warnings).toEqual([])
  })

  test('recovers a row of quoted cells in which one quote is missing', async () => {
    const { rows } = await read(
      '"Nom";"Prénom";"E-mail"\n"Michel";"Léa;"lea@apollo.fr"\n"Garnier";"Luc";"luc@apollo.fr"\n',
    )
    expect(rows[0]).toMatchObject({ cells: ['Michel', '"Léa', 'lea@apollo.fr'] })
    expect(rows[1]?.cells).toEqual(['Garnier', 'Luc', 'luc@apollo.fr'])
  })

  test('keeps a quote that was not doubled, and says so', async () => {
    const { rows } = await read('Société;E-mail\n"Le "Grand" Hôtel";a@hotel.fr\nHôtel "B";b@hotel.fr\n')
    expect(rows[0]).toMatchObject({
      cells: ['Le "Grand" Hôtel', 'a@hotel.fr'],
      warnings: [{ code: 'stray-quote' }],
    })
    expect(rows[1]).toMatchObject({ cells: ['Hôtel "B"', 'b@hotel.fr'], warnings: [] })
  })

  test('reads cells that are quoted behind a blank', async () => {
    const { cells } = await read('Nom, Ville, E-mail\n"Michel", "Paris", lea@apollo.fr\n')
    expect(cells).toEqual([['Michel', 'Paris', ' lea@apollo.fr']])
  })

  test('stays quick when every line has a quote that is never closed', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `x;"Blanc${at};h${at}@blanc.fr\n`)
    const { rows } = await read('A;Nom;E-mail\n' + lines.join(''))
    expect(rows).toHaveLength(20_000)
  })
})

describe('ragged and odd files', () => {
  test('fills short rows, keeps long ones, tells both', async () => {
    const { rows } = await read(
      'Nom;Prénom;E-mail\nMichel;Léa\nGarnier;Luc;l@apollo.fr;en trop\nRoux;Camille;c@roux.fr;;\n',
    )
    expect(rows).toEqual([
      { line: 2, cells: ['Michel', 'Léa', ''], warnings: [{ code: 'short-row', expected: 3, found: 2 }] },
      {
        line: 3,
        cells: ['Garnier', 'Luc', 'l@apollo.fr', 'en trop'],
        warnings: [{ code: 'long-row', expected: 3, found: 4 }],
      },
      { line: 4, cells: ['Roux', 'Camille', 'c@roux.fr'], warnings: [] },
    ])
  })

  test.each(['\n', '\r\n', '\r'])('reads lines that end in %j', async (end) => {
    expect((await read(table(people, ';', end))).cells).toEqual(body)
  })

  test('passes over empty lines and lines of separators only', async () => {
    const { rows } = await read(
      'Nom;E-mail\n\nMichel;lea@apollo.fr\n;\n   \nGarnier;luc@apollo.fr\n\n;\n\x1a',
    )
    expect(rows.map((row) => row.line)).toEqual([3, 6])
  })

  test('takes NUL characters out and says where', async () => {
    const { rows } = await read('Nom;E-mail\nMi\0chel;lea@apollo.fr\nGarnier;luc@apollo.fr\n')
    expect(rows[0]).toEqual({
      line: 2,
      cells: ['Michel', 'lea@apollo.fr'],
      warnings: [{ code: 'nul-removed' }],
    })
    expect(rows[1]?.warnings).toEqual([])
  })

  test('refuses what is no table, by its kind', async () => {
    const executable = Buffer.concat([
      Buffer.from('MZ'),
      Buffer.from(Array.from({ length: 400 }, (_, at) => at % 7)),
    ])
    const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
    expect(await refusal(executable)).toEqual({ code: 'not-a-table', kind: 'executable' })
    expect(await refusal(png)).toEqual({ code: 'not-a-table', kind: 'picture' })
    expect(await refusal(Buffer.from('504b030414000000', 'hex'))).toEqual({
      code: 'not-a-table',
      kind: 'zip',
    })
    expect(await refusal('BEGIN:VCARD\r\nVERSION:3.0\r\n')).toEqual({ code: 'not-a-table', kind: 'vcard' })
    expect(await refusal(' <html><table></table></html>')).toEqual({ code: 'not-a-table', kind: 'markup' })
    expect(await refusal('%PDF-1.7\n')).toEqual({ code: 'not-a-table', kind: 'pdf' })
  })

  test('a company called MZ is a table', async () => {
    expect((await read('MZ Conseil;E-mail\nMichel;a@mz.fr\n')).cells).toHaveLength(1)
  })

  test.each(['', '\ufeff', '\n\n\r\n', '  '])('refuses an empty file: %j', async (text) => {
    expect(await refusal(text)).toEqual({ code: 'empty-file' })
  })

  test('refuses a first line longer than reason', async () => {
    expect(await refusal('a'.repeat(300_000) + ';b\nc;d\n')).toEqual({
      code: 'line-too-long',
      limit: 262_144,
    })
    expect(await refusal(';'.repeat(2000) + 'x\n')).toEqual({ code: 'too-many-columns', limit: 1000 })
  })

  test('cuts an endless line and goes on behind it', async () => {
    const { rows } = await read(
      'Nom;E-mail\nMichel;lea@apollo.fr\n' + 'x'.repeat(3_000_000) + '\nRoux;c@roux.fr\n',
    )
    expect(rows.map((row) => row.line)).toEqual([2, 3, 4])
    expect(rows[1]?.warnings).toContainEqual({ code: 'line-too-long', limit: 1_048_576 })
  })

  test('stops at the limit, and stops reading when nobody wants more', async () => {
    let given = 0
    function* endless() {
      yield Buffer.from('Nom;E-mail\n')
      for (;;) {
        given += 1
        yield Buffer.from(`Blanc${given};h${given}@blanc.fr\n`.repeat(2000))
      }
    }
    const reading = await readCsv(endless(), { maxBytes: 2_000_000 })
    if (!reading.ok) throw new Error(reading.refusal.code)
    const readAll = async (rows: AsyncIterable<CsvRow>) => {
      for await (const row of rows) if (row.cells.length !== 2) throw new Error('torn row')
    }
    await expect(readAll(reading.rows)).rejects.toThrow(FileTooLarge)
    expect(given).toBeLessThan(60)
  })
})
