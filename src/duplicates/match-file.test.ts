import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matchFile, type MatchFileSummary } from './match-file.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'carnet-match-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const rows = [
  ['1', 'Mme', 'Léa', 'Michel', 'Apollo SAS', 'lea.michel@apollo.fr', '06 12 34 56 78'],
  ['2', '', 'LEA', 'MICHEL', '"Apollo, Paris"', 'Lea.Michel@apollo.fr', ''],
  ['3', 'M.', 'Luc', 'Garnier', 'Vega', 'luc.garnier@vega.com', '06 98 76 54 32'],
  ['4', 'M.', 'Garnier', 'Luc', 'Vega', '', '+33 6 98 76 54 32'],
  ['5', 'M.', 'Hugo', 'Blanc', 'Vega', 'hugo.blanc@vega.com', '07 11 22 33 44'],
  ['6', 'Mme', 'Camille', 'Roux', 'Vega', 'contact@vega.com', '07 22 33 44 55'],
]
const header = ['id', 'Civilité', 'Prénom', 'Nom', 'Société', 'E-mail', 'Portable']

type Found = { summary: MatchFileSummary; pairs: string[]; clusters: string[] }

async function find(
  content: string | Uint8Array,
  options: { threads?: 1 | 2; threshold?: number } = {},
): Promise<Found> {
  const file = path.join(folder, 'contacts.csv')
  const [pairs, clusters] = [path.join(folder, 'pairs.csv'), path.join(folder, 'clusters.csv')]
  writeFileSync(file, content)
  const summary = await matchFile({ path: file, pairs, clusters, ...options })
  const lines = (name: string): string[] => readFileSync(name, 'utf8').trimEnd().split('\n').slice(1)
  return { summary, pairs: lines(pairs), clusters: lines(clusters) }
}

const together = ['1,1', '2,1', '3,3', '4,3', '5,5', '6,6']
const text = (lines: string[][], separator = ','): string =>
  lines.map((line) => line.join(separator)).join('\r\n')

test('pairs with their reasons, and groups, from a file never seen', async () => {
  const { summary, pairs, clusters } = await find(text([header, ...rows]))
  expect(summary).toMatchObject({ records: 6, pairs: 2, groups: 2 })
  expect(clusters).toEqual(together)
  expect(pairs[0]).toMatch(/^1,2,[\d.]+,0\.\d+,.*e-mail identique \+/)
  expect(pairs[1]).toContain('nom et prénom inversés')
})

test('the order of columns and rows makes no difference, nor do quotes and separators', async () => {
  const turned = [header, ...rows].map((line) => line.toReversed())
  expect((await find(text(turned, ';').replaceAll('"Apollo, Paris"', 'Apollo Paris'))).clusters).toEqual(
    together,
  )
  const upsideDown = await find(text([header, ...rows.toReversed()]))
  expect(upsideDown.clusters.map((line) => line.split(',')[0])).toEqual(['6', '5', '4', '3', '2', '1'])
  expect(upsideDown.summary).toMatchObject({ pairs: 2, groups: 2 })
})

test('two threads find what one finds', async () => {
  expect(await find(text([header, ...rows]), { threads: 2 })).toEqual(
    await find(text([header, ...rows]), { threads: 1 }),
  )
})

test('Excel’s encodings are read: Windows-1252, UTF-16, UTF-8 with a mark', async () => {
  const plain = text([header, ...rows], '\t')
  expect((await find(Buffer.from(plain, 'latin1'))).clusters).toEqual(together)
  expect((await find(Buffer.from(`\ufeff${plain}`, 'utf16le'))).clusters).toEqual(together)
  expect((await find(`\ufeff${plain}`)).clusters).toEqual(together)
})

test('a file without rows, or without an id, is no trouble', async () => {
  expect((await find(text([header]))).summary).toMatchObject({ records: 0, pairs: 0, groups: 0 })
  const withoutId = [header, ...rows].map((line) => line.slice(1))
  expect((await find(text(withoutId))).clusters).toEqual(together)
})

test('a higher threshold keeps fewer pairs', async () => {
  expect((await find(text([header, ...rows]), { threshold: 0.9999999 })).summary.pairs).toBe(0)
})

test('a file of firms: legal forms, registration numbers and web sites', async () => {
  const firms = [
    'Raison sociale;SIREN;N° TVA;Site web;Téléphone;Adresse;CP;Ville',
    'SARL Dupont & Fils;303 265 045;;www.dupont-fils.fr;04 78 42 11 00;12 rue de la Paix;69002;Lyon',
    'Dupont et Fils;;FR40303265045;;;;69002;LYON',
    'DUPONT ET FILS SARL;;;https://dupont-fils.fr/;;12, r. de la Paix;69002;Lyon',
    'Boulangerie Martin;;;;02 99 30 20 10;3 place Sainte-Anne;35000;Rennes',
    'Boulangerie Martin;;;;04 78 00 00 01;8 cours Gambetta;69003;Lyon',
    'Vega Conseil;;;;04 78 42 11 00;12 rue de la Paix;69002;Lyon',
  ]
  expect((await find(firms.join('\n'))).clusters).toEqual(['1,1', '2,1', '3,1', '4,4', '5,5', '6,6'])
})

test('property: the order of columns changes nothing, be there several of one kind', async () => {
  const wide = [
    [...header, 'Téléphone', 'E-mail 2', 'N°', 'Adresse', 'Complément', 'CP', 'Ville', 'Naissance'],
    ...rows.map((row, at) => [
      ...row,
      at < 2 ? '01 42 68 53 00' : '',
      at === 1 ? 'lea@michel.fr' : '',
      '12',
      at % 2 === 0 ? 'rue de la Paix' : 'r. de la Paix',
      at > 3 ? 'Bâtiment A' : '',
      '75002',
      'Paris',
      at < 2 ? '1980-05-04' : '',
    ]),
  ]
  const straight = (await find(text(wide, ';'))).pairs
  expect(straight).toHaveLength(2)
  const order = fc.shuffledSubarray([...(wide[0] ?? []).keys()], { minLength: wide[0]?.length ?? 0 })
  await fc.assert(
    fc.asyncProperty(order, async (columns) => {
      const turned = wide.map((row) => columns.map((at) => row[at] ?? ''))
      expect((await find(text(turned, ';'))).pairs).toEqual(straight)
    }),
    { numRuns: 20 },
  )
})

const two = async (lines: string[]): Promise<MatchFileSummary> => (await find(lines.join('\n'))).summary

test('files as other programs leave them: no header, a separator told, empty lines, lists in a cell', async () => {
  const { clusters, summary } = await find(text(rows.map((row) => row.slice(2)).toSpliced(1, 1)))
  expect(summary.headers.slice(0, 2)).toEqual(['column 1', 'column 2'])
  expect(clusters).toHaveLength(5)
  const lea = ['Nom;Prénom;Portable', 'Michel;Léa;0612345678', 'MICHEL;Lea;06 12 34 56 78']
  expect(await two(['sep=;', ...lea])).toMatchObject({ records: 2, pairs: 1 })
  expect(await two(['', '', lea[0] ?? '', '', ...lea.slice(1), ';;'])).toMatchObject({ records: 2, pairs: 1 })
  expect(
    await two([
      'First Name,Last Name,E-mail 1 - Value,Phone 1 - Value',
      'Bob,Kervella,bob@kervella.fr ::: rk@vega.com,+33 6 12 34 56 78 ::: 01 42 68 53 00',
      'Robert,Kervella,rk@vega.com,',
    ]),
  ).toMatchObject({ pairs: 1 })
})

test('UTF-16 is read in both orders, with a mark and without', async () => {
  const little = Buffer.from(text([header, ...rows], '\t'), 'utf16le')
  const big = Buffer.from(little).swap16()
  for (const content of [little, big, Buffer.concat([Buffer.from([0xfe, 0xff]), big])])
    expect((await find(content)).clusters).toEqual(together)
})

test('what cannot be done is said in words', async () => {
  await expect(find('')).rejects.toThrow(/is empty/)
  await expect(find(Buffer.from([80, 75, 3, 4, 0, 0, 8, 0, 255, 1]))).rejects.toThrow(/no text/)
  const file = path.join(folder, 'contacts.csv')
  writeFileSync(file, text([header, ...rows]))
  const [pairs, clusters] = [path.join(folder, 'pairs.csv'), path.join(folder, 'clusters.csv')]
  const match = { path: file, pairs, clusters }
  await expect(matchFile({ ...match, pairs: file })).rejects.toThrow(/overwrite/)
  await expect(matchFile({ ...match, pairs: clusters })).rejects.toThrow(/two files/)
  await expect(matchFile({ ...match, pairs: path.join(folder, 'none', 'p.csv') })).rejects.toThrow(
    /no folder/,
  )
  await expect(matchFile({ ...match, columns: new Map([['Nmae', 'lastName']]) })).rejects.toThrow(
    /“Nmae”; there are: id, Civilité/,
  )
})

test('full names in one column, in either order, with titles and commas', async () => {
  const people = [
    'Société;Contact;Tel',
    'Apollo;Mme Léa MICHEL;01 42 68 53 00 / 06 12 34 56 78',
    'Apollo SAS;Michel Léa;0612345678',
    'Vega;Garnier, Luc;06 98 76 54 32',
    'Vega;Luc Garnier;06 98 76 54 32',
    'Vega;Luc Quéméneur;',
  ]
  expect((await find(people.join('\n'))).clusters).toEqual(['1,1', '2,1', '3,3', '4,3', '5,5'])
})
