// Filling: what is empty is filled, nothing is overwritten, and the same row again says nothing new.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyContact } from '../../contacts/contact-values.ts'
import { emptyPartner } from '../../partners/partner-values.ts'
import { contactTransferFields } from '../fields/contact-fields.ts'
import { partnerTransferFields } from '../fields/partner-fields.ts'
import { rowReader } from '../fields/read-row.ts'
import { readCurrency, readPaymentTerms, readSize } from '../fields/register-rules.ts'
import type { TransferField } from '../fields/transfer-field.ts'
import type { HowToRead } from '../fields/row-draft.ts'
import type { Incoming } from '../import/incoming.ts'
import { fillContact, type ContactNames } from './fill-contact.ts'
import { fillPartner } from './fill-partner.ts'
import { knownKey } from './known.ts'

const named = (...list: string[]) => new Map(list.map((name, at) => [knownKey(name), at + 1]))
const known: ContactNames = {
  language: 'fr',
  country: 'FR',
  users: named('Camille Roux', 'Hugo Blanc'),
  teams: named('Grands comptes'),
  sectors: named('Emballage'),
  companies: named('Orée'),
  roles: named('Acheteur', 'Décideur'),
  newRoles: new Set(),
  functions: named('Directeur général'),
  localizations: [
    { id: 1, country: 'FR', language: 'fr', isDefault: true },
    { id: 2, country: 'DE', language: 'de', isDefault: false },
  ],
  partnerId: (link) => link.name.length,
  managerId: () => undefined,
}
const partnerNames = { ...known, parentId: (reference: string) => (reference === 'T0001' ? 1 : undefined) }
const how: HowToRead = {
  exact: false,
  language: 'fr',
  country: 'FR',
  dateOrder: 'day-first',
  thisYear: 2026,
}

function row(
  cells: Record<string, string>,
  fields: readonly TransferField<never>[] = contactTransferFields,
  exact = false,
): Incoming {
  const names = Object.keys(cells)
  const columns = names.map((name, index) => {
    const [target = '', group = ''] = name.split('/')
    return { index, header: name, target, group, label: '' }
  })
  const read = rowReader(columns, fields, { ...how, exact })
  return read({ line: 2, cells: Object.values(cells), warnings: [] })
}

const lea = row({
  lastName: 'Michel',
  firstName: 'Léa',
  partner: 'Apollo',
  email: 'l.michel@apollo.fr',
  mobile: '06 39 98 47 90',
  jobTitle: 'Dir. achats',
  tags: 'VIP',
  notes: 'Vue au salon',
  street: '14 rue de la Lune',
  postcodeAndCity: '75002 Paris',
})

describe('a contact', () => {
  it('that is new holds all that the row says', () => {
    const { values } = fillContact(emptyContact, lea, known, true)
    expect(values).toMatchObject({
      lastName: 'Michel',
      emails: [{ address: 'l.michel@apollo.fr', primary: true }],
      phones: [{ number: '+33639984790', kind: 'mobile' }],
      addresses: [
        { line4: '14 rue de la Lune', postcode: '75002', city: 'Paris', country: 'FR', uses: ['default'] },
      ],
      partners: [{ partnerId: 6, main: true }],
      notes: '<p>Vue au salon</p>',
    })
  })

  it('keeps what it has and gains what it lacks', () => {
    const before = {
      ...fillContact(emptyContact, lea, known, true).values,
      jobTitle: 'Directrice',
      phones: [],
      doNotEmail: true,
    }
    const more = row({
      lastName: 'MICHEL',
      firstName: 'Lea',
      email: 'lea@free.fr',
      jobTitle: 'Acheteuse',
      mobile: '+33 6 39 98 47 90',
      doNotCall: 'oui',
      doNotEmail: 'non',
      tags: 'vip, Salon',
    })
    const { values, gains } = fillContact(before, more, known, false)
    expect(gains).toEqual({ email: 1, mobile: 1, doNotCall: 1, tag: 1 })
    expect(values).toMatchObject({
      lastName: 'Michel',
      firstName: 'Léa',
      jobTitle: 'Directrice',
      emails: [
        { address: 'l.michel@apollo.fr', primary: true },
        { address: 'lea@free.fr', primary: false },
      ],
      doNotCall: true,
      doNotEmail: true,
      tags: ['VIP', 'Salon'],
    })
  })

  it('has the lines of an address completed, and another address added', () => {
    const { values } = fillContact(emptyContact, row({ lastName: 'Michel', city: 'Paris' }), known, true)
    const fuller = row({ lastName: 'Michel', street: '14, rue de la Lune', postcode: '75002', city: 'PARIS' })
    const completed = fillContact(values, fuller, known, false)
    expect(completed.gains).toEqual({ addressLine: 2 })
    expect(completed.values.addresses).toHaveLength(1)
    const other = row({ lastName: 'Michel', street: '3 quai Tilsitt', postcode: '69002', city: 'Lyon' })
    const two = fillContact(completed.values, other, known, false)
    expect(two.gains).toEqual({ address: 1 })
    expect(two.values.addresses.map((address) => address.uses)).toEqual([['default'], []])
  })

  it('gets functions, roles, owner, team and language by name, and what is unknown is said', () => {
    const { values, reasons } = fillContact(
      emptyContact,
      row({
        lastName: 'Michel',
        jobTitle: 'directeur general',
        roles: 'Acheteur; Parrain',
        owner: 'hugo blanc',
        team: 'Export',
        language: 'Allemand',
      }),
      known,
      true,
    )
    expect(values).toMatchObject({
      jobFunctionId: 1,
      jobTitle: 'directeur general',
      roleIds: [1],
      ownerId: 2,
      teamId: null,
      localizationId: 2,
    })
    expect(reasons).toEqual([
      { code: 'team-unknown', value: 'Export' },
      { code: 'role-unknown', value: 'Parrain' },
    ])
  })
})

describe('a partner', () => {
  const villard = { name: 'Villard Sud', siren: '732 829 320', sector: 'emballage', parent: 'T0001' }
  const filledWith = (cells: Record<string, string>, isNew = true) =>
    fillPartner(emptyPartner, row(cells, partnerTransferFields), partnerNames, isNew)

  it('gets its sector by name and its parent by reference; what is unknown is said', () => {
    expect(filledWith(villard)).toMatchObject({
      values: { siren: '732829320', sectorId: 1, parentId: 1 },
      gains: { siren: 1, sector: 1, parent: 1 },
      reasons: [],
    })
    expect(filledWith({ ...villard, sector: 'Pêche', parent: 'T0002' }).reasons).toEqual([
      { code: 'sector-unknown', value: 'Pêche' },
      { code: 'parent-unknown', value: 'T0002' },
    ])
  })

  it('that stands already gets no parent, which could be below it', () => {
    expect(filledWith(villard, false).values.parentId).toBeNull()
  })

  it('takes no number of another firm', () => {
    const { values, reasons } = filledWith({ ...villard, vatNumber: 'FR40303265045' })
    expect(values).toMatchObject({ siren: '732829320', vatNumber: '' })
    expect(reasons).toEqual([{ code: 'other-firm-number', value: 'FR40303265045' }])
  })
})

it.each([
  [readSize('11-50 salariés'), '10'],
  [readSize('1 à 9'), '1'],
  [readSize('1,200'), '1000'],
  [readSize('0'), '0'],
  [readPaymentTerms('30 jours'), '30-days'],
  [readPaymentTerms('45 j. fin de mois'), '45-days-month-end'],
  [readPaymentTerms('On receipt'), 'on-receipt'],
  [readPaymentTerms('Comptant'), 'on-receipt'],
  [readCurrency('Euros'), 'EUR'],
  [readCurrency('£'), 'GBP'],
  [readCurrency('chf'), 'CHF'],
])('%j is read as %s', (reading, value) => expect(reading).toEqual({ ok: true, value }))

it.each([readSize('beaucoup'), readPaymentTerms('37 jours'), readCurrency('doublon')])(
  '%j is none of the choices',
  (reading) => expect(reading).toEqual({ ok: false, code: 'invalid-choice' }),
)

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Paris',
    'Léa',
    'MICHEL',
    'l.michel@apollo.fr',
    'L.Michel+x@apollo.fr',
    '0639984790',
    '+33 6 39 98 47 90',
    '12',
    'oui',
    'non',
    'Apollo',
    'Acheteur',
    '75002',
    '1000',
    'Allemagne',
    '22/03/1980',
    'a; b, c',
    'VIP',
    'vip',
    'Directeur général',
    'fr',
    'fr-FR',
    'de-DE',
    'www.apollo.fr',
    '732 829 320',
    '73282932000074',
    'FR40303265045',
    '30 jours',
    'EUR',
    'T0001',
    "'=1",
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

function anyCells(fields: readonly { target: { name: string; part?: string } }[], required: string) {
  const names = fields.flatMap(({ target }) =>
    target.part ? [target.name, `${target.name}/2`] : [target.name],
  )
  return fc
    .record(Object.fromEntries(names.map((name) => [name, cell])), { requiredKeys: [] })
    .map((cells): Record<string, string> => ({ ...(cells as Record<string, string>), [required]: 'Michel' }))
}

describe('the same row again says nothing new', () => {
  it.each([false, true])('of a contact (written by Carnet: %s)', (exact) => {
    fc.assert(
      fc.property(anyCells(contactTransferFields, 'lastName'), (cells) => {
        const once = row(cells, contactTransferFields, exact)
        const { values } = fillContact(emptyContact, once, known, true)
        expect(fillContact(values, once, known, false).gains).toEqual({})
      }),
      { numRuns: 200 },
    )
  })

  it.each([false, true])('of a partner (written by Carnet: %s)', (exact) => {
    fc.assert(
      fc.property(anyCells(partnerTransferFields, 'name'), (cells) => {
        const once = row(cells, partnerTransferFields, exact)
        const { values } = fillPartner(emptyPartner, once, partnerNames, true)
        expect(fillPartner(values, once, partnerNames, false).gains).toEqual({})
      }),
      { numRuns: 200 },
    )
  })
})
