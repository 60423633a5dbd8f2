// Numbers of registers: read, checked by their own digits, shown in groups, and compared with each other.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { proposedNumbers, registrationConflicts, sirenKnownBy, unregistered } from './agreement.ts'
import { luhnSum } from './check-digits.ts'
import { frenchVatOf, sirenOfVat } from './french-vat.ts'
import { showSiren, showSiret, showVatNumber } from './show-numbers.ts'
import { isSiren, readSiren, readSiret, sirenOfSiret } from './siren.ts'
import { readVatNumber } from './vat-number.ts'

const ok = (value: string) => ({ ok: true, value })

/** Digits with the one behind them that makes the sum of Luhn a multiple of 10. */
function completed(digits: readonly number[]): string {
  return [...digits, (10 - (luhnSum([...digits, 0]) % 10)) % 10].join('')
}
const digits = (length: number) => fc.array(fc.nat(9), { minLength: length, maxLength: length })
const anySiren = digits(8).map(completed).filter(isSiren)

describe('a SIREN', () => {
  it.each(['303265045', '303 265 045', ' 303.265.045', '303-265-045', '303 265 045'])(
    'is read however it is typed: %j',
    (text) => expect(readSiren(text)).toEqual(ok('303265045')),
  )

  it('may be missing', () => expect(readSiren('  ')).toEqual(ok('')))

  it.each([
    ['30326504', 'siren-digits'],
    ['303265O45', 'siren-digits'],
    ['303265046', 'siren-check'],
    ['303265054', 'siren-check'],
    ['000000000', 'siren-check'],
  ])('%j breaks the rule %s', (text, code) => expect(readSiren(text)).toMatchObject({ ok: false, code }))

  test('property: no digit can be wrong without being told', () => {
    fc.assert(
      fc.property(anySiren, fc.nat(8), fc.integer({ min: 1, max: 9 }), (siren, at, by) => {
        const wrong = siren.slice(0, at) + ((Number(siren[at]) + by) % 10) + siren.slice(at + 1)
        expect(readSiren(wrong).ok).toBe(false)
      }),
    )
  })
})

describe('a SIRET', () => {
  it('is the SIREN and the number of an establishment', () => {
    expect(readSiret('732 829 320 00074')).toEqual(ok('73282932000074'))
    expect(sirenOfSiret('73282932000074')).toBe('732829320')
  })

  it.each([
    ['732829320', 'siret-digits'],
    ['73282932000075', 'siret-check'],
    ['73282932100074', 'siret-siren-check'],
  ])('%j breaks the rule %s', (text, code) => expect(readSiret(text)).toMatchObject({ ok: false, code }))

  it('of La Poste has digits whose sum is a multiple of 5, its head office follows Luhn', () => {
    expect(readSiret('356 000 000 00048').ok).toBe(true)
    expect(readSiret('35600000049837').ok).toBe(true)
    expect(readSiret('35600000049838')).toMatchObject({ code: 'siret-check' })
  })
})

describe('a VAT number', () => {
  // Examples of python-stdnum, and of the administrations that publish some.
  it.each([
    'ATU13585627',
    'BE0428759497',
    'BG175074752',
    'CHE107787577',
    'CY10259033P',
    'CZ25123891',
    'CZ640903926',
    'DE136695976',
    'DK13585628',
    'EE100931558',
    'EL094259216',
    'ESB58378431',
    'ES54362315K',
    'ESX2482300W',
    'FI20774740',
    'FR40303265045',
    'FR23334175221',
    'FRK7399859412',
    'GB980780684',
    'HR33392005961',
    'HU12892312',
    'IE6433435F',
    'IE6433435OA',
    'IE8D79739I',
    'IT00743110157',
    'LT119511515',
    'LT100001919017',
    'LU15027442',
    'LV40003521600',
    'MT11679112',
    'NL004495445B01',
    'NL002455799B11',
    'PL8567346215',
    'PT501964843',
    'RO18547290',
    'SE123456789701',
    'SI50223054',
    'SK2022749619',
  ])('%s is right', (number) => {
    expect(readVatNumber(number.toLowerCase().replace(/^(..)/, '$1 '))).toEqual(ok(number))
  })

  it.each([
    ['40303265045', 'vat-country'],
    ['US123456789', 'vat-country'],
    ['FR4030326504', 'vat-form'],
    ['DE013669597', 'vat-form'],
    ['FR41303265045', 'vat-key'],
    ['FR40303265046', 'vat-siren-check'],
    ['FRKK303265045', 'vat-key'],
    ['DE136695978', 'vat-check'],
    ['IT00743110158', 'vat-check'],
    ['ESB58378432', 'vat-check'],
    ['NL004495446B01', 'vat-check'],
  ])('%j breaks the rule %s', (text, code) => expect(readVatNumber(text)).toMatchObject({ ok: false, code }))

  it('tells the key that the SIREN asks for', () => {
    expect(readVatNumber('FR41303265045')).toMatchObject({ params: { key: '40' } })
  })

  it('is Greek under both of its names, and Swiss without the name of the tax', () => {
    expect(readVatNumber('GR 094259216')).toEqual(ok('EL094259216'))
    expect(readVatNumber('CHE-107.787.577 TVA')).toEqual(ok('CHE107787577'))
  })

  test('property: that of a French firm is made of its SIREN, and gives it back', () => {
    fc.assert(
      fc.property(
        anySiren.filter((siren) => !siren.startsWith('000')),
        (siren) => {
          expect(readVatNumber(frenchVatOf(siren))).toEqual(ok(frenchVatOf(siren)))
          expect(sirenOfVat(frenchVatOf(siren))).toBe(siren)
        },
      ),
    )
  })
})

describe('what the numbers say of each other', () => {
  const siren = '303265045'
  const siret = '30326504500014'
  const other = '732829320'

  it('is the SIREN, from whichever there is', () => {
    expect(sirenKnownBy({ ...unregistered, siret })).toBe(siren)
    expect(sirenKnownBy({ ...unregistered, vatNumber: 'FR40303265045' })).toBe(siren)
    expect(sirenKnownBy({ ...unregistered, vatNumber: 'DE136695976' })).toBe('')
  })

  it('is proposed where it is missing', () => {
    expect(proposedNumbers({ ...unregistered, siren })).toEqual({ vatNumber: 'FR40303265045' })
    expect(proposedNumbers({ ...unregistered, siret })).toEqual({ siren, vatNumber: 'FR40303265045' })
    expect(proposedNumbers({ ...unregistered, siren, vatNumber: 'DE136695976' })).toEqual({})
    expect(proposedNumbers(unregistered)).toEqual({})
  })

  it('is told at the number that was changed where it contradicts', () => {
    const both = { ...unregistered, siren: other, siret }
    expect(registrationConflicts(both, new Set(['siret']))).toEqual([
      {
        pointer: '/siret',
        code: 'other-siren',
        params: { siren: showSiren(other), from: 'siren' },
      },
    ])
    expect(registrationConflicts(both, new Set(['siren']))).toMatchObject([
      { pointer: '/siren', params: { from: 'siret' } },
    ])
    expect(registrationConflicts(both, new Set(['name']))).toEqual([])
    const all = { siren, siret, vatNumber: frenchVatOf(siren) }
    expect(registrationConflicts(all, new Set(['siren', 'siret', 'vatNumber']))).toEqual([])
  })
})

test('numbers are read in groups', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  expect(plain(showSiren('303265045'))).toBe('303 265 045')
  expect(plain(showSiret('30326504500014'))).toBe('303 265 045 00014')
  expect(plain(showVatNumber('FR40303265045'))).toBe('FR 40 303 265 045')
  expect(plain(showVatNumber('DE136695976'))).toBe('DE 136695976')
  expect(plain(showVatNumber('BE0428759497'))).toBe('BE 0428 759 497')
})
