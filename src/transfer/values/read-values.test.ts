import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countries, countryName } from '../../kit/country.ts'
import { readBoolean } from './read-boolean.ts'
import { readCountry } from './read-country.ts'
import { dateOrder, readDate } from './read-date.ts'
import { readEmails } from './read-email.ts'
import { nameOrder, readFullName } from './read-full-name.ts'
import { readLanguage } from './read-language.ts'
import { readList } from './read-list.ts'
import { readPhoneCell, readPhoneCells } from './read-phone.ts'
import { readPlace, readPostcode } from './read-place.ts'
import { readTitle } from './read-title.ts'
import { readUrl } from './read-url.ts'
import type { Reading } from './reading.ts'

/** What was read, or the code of the problem. */
function valueOf<T>(reading: Reading<T>): T | string {
  return reading.ok ? reading.value : reading.code
}

describe('civilities', () => {
  test.each([
    ['M.', ['M.', 'M', 'm', 'Mr', 'Mr.', 'MONSIEUR', 'mister', 'Herr', 'homme', 'male', 'H', '1']],
    ['Mme', ['Mme', 'MME.', 'Madame', 'Mlle', 'Melle', 'Mrs.', 'Ms', 'Miss', 'Frau', 'female', '2']],
    ['Mx', ['Mx', 'mx.', 'autre', 'Non-binary']],
    [null, ['Inconnu', 'Unspecified', '0']],
    ['invalid-title', ['Directrice', 'Léa', '3']],
  ])('%s', (title, spellings) => {
    expect(spellings.map((spelling) => valueOf(readTitle(spelling)))).toEqual(spellings.map(() => title))
  })

  test('a rank is none', () => {
    expect(readTitle('Dr.')).toEqual({ ok: true, value: null, warning: 'rank-left-out' })
  })
})

describe('full names', () => {
  test.each([
    ['MICHEL Léa', null, 'Léa', 'MICHEL'],
    ['Léa MICHEL', null, 'Léa', 'MICHEL'],
    ['Michel, Léa', null, 'Léa', 'Michel'],
    ['Michel, Mme Léa', 'Mme', 'Léa', 'Michel'],
    ['Mme Léa MICHEL', 'Mme', 'Léa', 'MICHEL'],
    ['Monsieur Luc Garnier', 'M.', 'Luc', 'Garnier'],
    ['M. et Mme Garnier', null, '', 'Garnier'],
    ['Garnier Luc', null, 'Luc', 'Garnier'],
    ['Luc Garnier', null, 'Luc', 'Garnier'],
    ['Charles de Gaulle', null, 'Charles', 'de Gaulle'],
    ['Jean-Luc van der Berg', null, 'Jean-Luc', 'van der Berg'],
    ['de LA TOUR Jean', null, 'Jean', 'de LA TOUR'],
    ['Jean DE LA TOUR', null, 'Jean', 'DE LA TOUR'],
    ['Marie Claire Dupont', null, 'Marie Claire', 'Dupont'],
    ['Juan García Márquez', null, 'Juan', 'García Márquez'],
    ['J. MICHEL', null, 'J.', 'MICHEL'],
    ["Charles d'Artagnan", null, 'Charles', "d'Artagnan"],
    ['Michel', null, '', 'Michel'],
    ['Mme', null, '', 'Mme'],
  ])('%s', (text, title, firstName, lastName) => {
    expect(valueOf(readFullName(text))).toEqual({ title, firstName, lastName })
  })

  test('says when the order is a guess and when a rank is lost', () => {
    expect(readFullName('Xylo Qwerty')).toMatchObject({ warning: 'name-order-guessed' })
    expect(readFullName('Martin Michel')).toMatchObject({ warning: 'name-order-guessed' })
    expect(readFullName('Luc Garnier')).not.toHaveProperty('warning')
    expect(readFullName('Dr Luc Garnier')).toEqual({
      ok: true,
      value: { title: null, firstName: 'Luc', lastName: 'Garnier' },
      warning: 'rank-left-out',
    })
  })

  test('a name that is read as it is usual says when both could be meant', () => {
    expect(readFullName('Albin Bernard')).toMatchObject({ value: { lastName: 'Bernard' } })
    expect(readFullName('Bernard Laurent')).toMatchObject({
      value: { lastName: 'Laurent' },
      warning: 'name-order-guessed',
    })
  })

  test('a column shows its order, which decides where a name alone does not', () => {
    const order = nameOrder([
      'Garnier Luc',
      'Michel Léa',
      'Bernard Laurent',
      'Roux Camille',
      'Mme Xylo Qwerty',
    ])
    expect(order).toBe('last-first')
    expect(readFullName('Bernard Laurent', order)).toEqual({
      ok: true,
      value: { title: null, firstName: 'Laurent', lastName: 'Bernard' },
    })
    expect(valueOf(readFullName('de La Tour Jean Luc', order))).toMatchObject({
      firstName: 'Jean Luc',
      lastName: 'de La Tour',
    })
    expect(nameOrder(['Luc Garnier', 'Léa Michel', 'Camille Roux'])).toBe('first-last')
    expect(nameOrder(['Xylo Qwerty', 'MICHEL Léa', 'Michel, Léa', ''])).toBeUndefined()
  })

  test('no word gets lost', () => {
    const word = fc.constantFrom('Léa', 'MICHEL', 'de', 'la', 'Van', 'Qwx', 'Jean-Luc', "d'Or", 'Š.')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const name = readFullName(words.join(' '))
        if (!name.ok) throw new Error(name.code)
        const back = `${name.value.firstName} ${name.value.lastName}`.trim().split(' ')
        expect(back.toSorted()).toEqual(words.toSorted())
        expect(name.value.lastName).not.toBe('')
      }),
    )
  })
})

describe('dates', () => {
  test.each([
    ['1980-03-22', '1980-03-22'],
    ['1980-03-22T10:00:00Z', '1980-03-22'],
    ['1980-03-22 00:00:00', '1980-03-22'],
    ['19800322', '1980-03-22'],
    ['1980/3/22', '1980-03-22'],
    ['22/03/1980', '1980-03-22'],
    ['22.3.1980', '1980-03-22'],
    ['5-3-1980', '1980-03-05'],
    ['03/22/1980', '1980-03-22'],
    ['22/03/80', '1980-03-22'],
    ['22/03/24', '2024-03-22'],
    ['22 mars 1980', '1980-03-22'],
    ['1er février 1980', '1980-02-01'],
    ['lundi 3 déc. 1984', '1984-12-03'],
    ['March 22, 1980', '1980-03-22'],
    ['22-Mar-80', '1980-03-22'],
    ['22nd of August 1980', '1980-08-22'],
    ['29302', '1980-03-22'],
    ['29/02/1981', 'invalid-date'],
    ['32/01/1980', 'invalid-date'],
    ['1980', 'invalid-date'],
    ['3 jui 1980', 'invalid-date'],
    ['hier', 'invalid-date'],
    ['0000-00-00', 'empty'],
    ['', 'empty'],
  ])('%s is %s', (text, date) => {
    expect(valueOf(readDate(text, 'day-first', 2026))).toBe(date)
  })

  test('warns where it had to guess', () => {
    expect(readDate('22/03/80', 'day-first', 2026)).toMatchObject({ warning: 'year-guessed' })
    expect(readDate('29302', 'day-first', 2026)).toMatchObject({ warning: 'date-from-number' })
  })

  test('a column shows whether the month comes first', () => {
    expect(dateOrder(['01/02/1980', '03/22/1980'])).toBe('month-first')
    expect(dateOrder(['01/02/1980', '22/03/1980'])).toBe('day-first')
    expect(dateOrder(['01/02/1980', ''])).toBe('day-first')
    expect(valueOf(readDate('04/05/1980', 'month-first', 2026))).toBe('1980-04-05')
    expect(valueOf(readDate('04/05/1980', 'day-first', 2026))).toBe('1980-05-04')
  })

  test('every day is read in every spelling', () => {
    const day = fc.date({ min: new Date('1927-06-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    const spellings = (date: Date) => {
      const utc = { timeZone: 'UTC' } as const
      return [
        date.toISOString(),
        date.toLocaleDateString('fr', utc),
        date.toLocaleDateString('fr', { ...utc, dateStyle: 'full' }),
        date.toLocaleDateString('en-GB', { ...utc, dateStyle: 'long' }),
        date.toLocaleDateString('en-US', { ...utc, dateStyle: 'long' }),
        date.toLocaleDateString('de', { ...utc, dateStyle: 'long' }),
        String(Math.floor(date.getTime() / 86_400_000) + 25_569),
      ]
    }
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        for (const text of spellings(date))
          expect([text, valueOf(readDate(text, 'day-first', 2026))]).toEqual([text, iso])
      }),
    )
  })
})

test('yes and no', () => {
  expect(
    ['oui', 'VRAI', 'x', 'Yes', '1', 'true', '✓', 'O'].map((text) => valueOf(readBoolean(text))),
  ).toEqual(Array(8).fill(true))
  expect(['non', 'Faux', '0', 'false', 'N', 'off', '-'].map((text) => valueOf(readBoolean(text)))).toEqual(
    Array(7).fill(false),
  )
  expect(valueOf(readBoolean('peut-être'))).toBe('invalid-boolean')
  expect(valueOf(readBoolean(' '))).toBe('empty')
})

describe('countries', () => {
  test.each([
    ['FR', ['France', 'FRANCE', 'fr', 'FRA', 'Frankreich', 'F', ' France ']],
    ['DE', ['Allemagne', 'Germany', 'Deutschland', 'DEU', 'D', 'Alemania']],
    ['US', ['États-Unis', 'Etats Unis', 'USA', 'U.S.A.', 'United States of America', 'United States']],
    ['GB', ['Royaume-Uni', 'UK', 'U.K.', 'Angleterre', 'Great Britain', 'GBR']],
    ['CZ', ['Tchéquie', 'République tchèque', 'Česko', 'Czechia']],
    ['JP', ['Japon', 'Japan', '日本', 'JPN']],
    ['GR', ['Grèce', 'Ελλάδα', 'EL']],
    ['CI', ["Côte d'Ivoire", 'Côte d’Ivoire', 'Ivory Coast']],
    ['NL', ['Pays-Bas', 'Pays Bas', 'Hollande', 'Nederland', 'The Netherlands']],
    ['CH', ['Suisse', 'Schweiz', 'Svizzera', 'CHE']],
    ['invalid-country', ['Atlantide', 'XX', 'Paris']],
  ])('%s', (country, spellings) => {
    expect(spellings.map((spelling) => [spelling, valueOf(readCountry(spelling))])).toEqual(
      spellings.map((s) => [s, country]),
    )
  })

  test('every country is read by the names that Carnet writes', () => {
    for (const code of countries) {
      expect([
        code,
        valueOf(readCountry(countryName(code, 'fr'))),
        valueOf(readCountry(countryName(code, 'en'))),
      ]).toEqual([code, code, code])
    }
  })
})

test('languages', () => {
  expect(['Français', 'fr_FR', 'FRA', 'French', 'fr'].map((text) => valueOf(readLanguage(text)))).toEqual(
    Array(5).fill('fr'),
  )
  expect(
    ['Anglais', 'en-US', 'ENG', 'Deutsch', 'Allemand'].map((text) => valueOf(readLanguage(text))),
  ).toEqual(['en', 'en', 'en', 'de', 'de'])
  expect(valueOf(readLanguage('klingon'))).toBe('invalid-language')
})

describe('places', () => {
  test.each([
    ['75002 Paris', '75002', 'Paris', ''],
    ['F-75002 PARIS CEDEX 02', '75002', 'PARIS CEDEX 02', ''],
    ['75002 - Paris', '75002', 'Paris', ''],
    ['2A004 Ajaccio', '2A004', 'Ajaccio', ''],
    ['London SW1A 1AA', 'SW1A 1AA', 'London', ''],
    ['1012 AB Amsterdam', '1012 AB', 'Amsterdam', ''],
    ['10115 Berlin', '10115', 'Berlin', ''],
    ['Paris (75002)', '75002', 'Paris', ''],
    ['Austin, TX 78701', '78701', 'Austin', 'TX'],
    ['Québec QC G1V 2M2', 'G1V 2M2', 'Québec QC', ''],
    ['75002', '75002', '', ''],
    ["L'Haÿ-les-Roses", '', "L'Haÿ-les-Roses", ''],
  ])('%s', (text, postcode, city, region) => {
    expect(valueOf(readPlace(text))).toEqual({ postcode, city, region })
  })

  test('a French postcode gets its zero back', () => {
    expect(readPostcode('1000', 'FR')).toEqual({ ok: true, value: '01000', warning: 'zero-restored' })
    expect(valueOf(readPostcode('1000', 'BE'))).toBe('1000')
    expect(valueOf(readPostcode('F-75002', 'FR'))).toBe('75002')
    expect(valueOf(readPostcode('75002.0', 'FR'))).toBe('75002')
  })
})

describe('phones', () => {
  test.each([
    '06 12 34 56 78',
    '06.12.34.56.78',
    '+33 (0)6 12 34 56 78',
    '0033612345678',
    '612345678',
    "'+33612345678",
    '33 6 12 34 56 78',
    '(+33)6 12 34 56 78',
    'tel:+33612345678',
    '06-12-34-56-78',
    '06\u00a012\u00a034\u00a056\u00a078',
  ])('%s is one mobile', (text) => {
    expect(readPhoneCell(text, 'FR')).toEqual({
      ok: true,
      value: { number: '+33612345678', kind: 'mobile', extension: '' },
    })
  })

  test.each([
    '01 40 50 60 70 poste 102',
    '01 40 50 60 70 ext. 102',
    '+33140506070;ext=102',
    '0140506070 x102',
    '01 40 50 60 70 #102',
  ])('keeps the extension of %s', (text) => {
    expect(valueOf(readPhoneCell(text, 'FR'))).toEqual({
      number: '+33140506070',
      kind: 'fixed',
      extension: '102',
    })
  })

  test('keeps what is no number, as typed, with a warning', () => {
    expect(readPhoneCell('voir assistante', 'FR')).toEqual({
      ok: true,
      value: { number: 'voir assistante', kind: null, extension: '' },
      warning: 'invalid-phone',
    })
    expect(readPhoneCell('3,36123E+10', 'FR')).toMatchObject({ warning: 'invalid-phone' })
    expect(valueOf(readPhoneCell('x'.repeat(51), 'FR'))).toBe('too-long')
  })

  test('reads a number from abroad by its country', () => {
    expect(valueOf(readPhoneCell('020 7946 0018', 'GB'))).toMatchObject({ number: '+442079460018' })
    expect(valueOf(readPhoneCell('0044 20 7946 0018', 'US'))).toMatchObject({ number: '+442079460018' })
  })

  test.each([
    '0140506070 / 0612345678',
    '01 40 50 60 70;06 12 34 56 78',
    '01 40 50 60 70 ou 06 12 34 56 78',
    '0140506070/0612345678',
    '0140506070 ::: 0612345678',
  ])('takes %s apart', (text) => {
    const numbers = readPhoneCells(text, 'FR').map((reading) => reading.ok && reading.value.number)
    expect(numbers).toEqual(['+33140506070', '+33612345678'])
  })

  test('does not take one number apart, and finds none in an empty cell', () => {
    expect(readPhoneCells('06/12/34/56/78', 'FR')).toHaveLength(1)
    expect(readPhoneCells('voir site; ou mail', 'FR')).toHaveLength(1)
    expect(readPhoneCells('  ', 'FR')).toEqual([])
  })
})

describe('e-mails', () => {
  test.each([
    ['lea@apollo.fr', ['lea@apollo.fr']],
    [' Lea.Michel@Apollo.fr ', ['Lea.Michel@Apollo.fr']],
    ['Léa Michel <lea@apollo.fr>', ['lea@apollo.fr']],
    ['"Michel, Léa" <lea@apollo.fr>; Luc <luc@apollo.fr>', ['lea@apollo.fr', 'luc@apollo.fr']],
    ['mailto:lea@apollo.fr?subject=Salut', ['lea@apollo.fr']],
    ['a@b.fr; c@d.fr', ['a@b.fr', 'c@d.fr']],
    ['a@b.fr,c@d.fr|e@f.fr', ['a@b.fr', 'c@d.fr', 'e@f.fr']],
    ['a@b.fr ::: c@d.fr', ['a@b.fr', 'c@d.fr']],
    ['a@b.fr a@b.fr', ['a@b.fr']],
    ["o'brien@x.ie", ["o'brien@x.ie"]],
    ['lea@apollo.fr.', ['lea@apollo.fr']],
    ['', []],
  ])('%s', (text, addresses) => {
    expect(readEmails(text)).toEqual(addresses.map((value) => ({ ok: true, value })))
  })

  test('keeps what is no address, as typed, with a warning', () => {
    expect(readEmails('lea(at)apollo.fr')).toEqual([
      { ok: true, value: 'lea(at)apollo.fr', warning: 'invalid-email' },
    ])
    expect(readEmails('lea@apollo')).toEqual([{ ok: true, value: 'lea@apollo', warning: 'invalid-email' }])
    expect(readEmails('lea michel@apollo.fr')).toEqual([
      { ok: true, value: 'michel@apollo.fr', warning: 'text-left-out' },
    ])
    expect(readEmails(`${'a'.repeat(250)}@apollo.fr`).map(valueOf)).toEqual(['too-long'])
  })
})

test('lists', () => {
  expect(readList('VIP; Salon 2024 ;, vip | Presse')).toEqual(['VIP', 'Salon 2024', 'Presse'])
  expect(readList(' * myContacts ::: Amis ')).toEqual(['* myContacts', 'Amis'])
  expect(readList(' ; ')).toEqual([])
})

test('web addresses', () => {
  expect(
    ['www.apollo.fr', 'https://apollo.fr/a?b', 'apollo.fr'].map((text) => valueOf(readUrl(text))),
  ).toEqual(['www.apollo.fr', 'https://apollo.fr/a?b', 'apollo.fr'])
  expect(
    ['javascript:alert(1)', 'apollo', 'lea@apollo.fr', `a.fr/${'x'.repeat(500)}`].map((text) =>
      valueOf(readUrl(text)),
    ),
  ).toEqual(['invalid-url', 'invalid-url', 'invalid-url', 'too-long'])
})
