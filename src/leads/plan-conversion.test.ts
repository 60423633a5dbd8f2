import { expect, test } from 'vitest'
import type { Address } from '../contact-details/contact-details.ts'
import { emptyContact } from '../contacts/contact-values.ts'
import { contactMergeRules } from '../contacts/merge-rules.ts'
import type { ContactValues } from '../contacts/save-queries.ts'
import { contactFrom, partnerFrom, type Inherited } from './inherited-values.ts'
import { emptyLead } from './lead-values.ts'
import { fillExisting } from './plan-conversion.ts'

const lea: Inherited = {
  ...emptyLead,
  firstName: 'Léa',
  lastName: 'Michel',
  companyName: 'Apollo',
  jobTitle: 'Directrice des achats',
  emails: [{ address: 'l.michel@apollo.fr', label: '', primary: true }],
  phones: [{ number: '+33639984790', kind: 'mobile', label: '' }],
  website: 'https://apollo.fr',
  description: '<p>Veut un devis.</p>',
  doNotCall: true,
  sourceName: 'Salon',
}
const rules = contactMergeRules
const known: ContactValues = {
  ...emptyContact,
  firstName: 'Léa',
  lastName: 'Michel',
  jobTitle: 'Acheteuse',
  emails: [{ address: 'lea@gmail.com', label: 'personnel', primary: true }],
  notes: '<p>Le matin.</p>',
}
const outcomes = (choices: Record<string, 'existing' | 'lead' | 'both'> = {}) => {
  const { values, fields } = fillExisting({ id: 7, values: known }, contactFrom(lea, null), rules, choices)
  return { values, told: Object.fromEntries(fields.map(({ name, outcome }) => [name, outcome])) }
}

test('what a contact says stays, what it leaves open is filled, and the stricter opt-out wins', () => {
  const { values, told } = outcomes()
  expect(told).toEqual({
    firstName: 'there',
    lastName: 'there',
    jobTitle: 'kept',
    emails: 'both',
    phones: 'added',
    notes: 'both',
    website: 'added',
    doNotCall: 'added',
    source: 'added',
  })
  expect(values).toMatchObject({ jobTitle: 'Acheteuse', doNotCall: true, source: 'Salon' })
  expect(values.emails.map(({ address, primary }) => [address, primary])).toEqual([
    ['lea@gmail.com', true],
    ['l.michel@apollo.fr', false],
  ])
})

test('a list that holds what the lead says is not said to differ', () => {
  const more = {
    ...known,
    phones: [...lea.phones, { number: '+33199004012', kind: 'fixed' as const, label: '' }],
  }
  const { fields } = fillExisting({ id: 7, values: more }, contactFrom(lea, null), rules, {})
  expect(fields).toContainEqual({
    name: 'phones',
    outcome: 'there',
    value: more.phones,
    choice: null,
    choices: [],
  })
})

test('of lists and notes each or both can be taken, of a text one; nothing is asked where one alone speaks', () => {
  const { fields } = fillExisting({ id: 7, values: known }, contactFrom(lea, null), rules, {})
  const choices = Object.fromEntries(fields.map(({ name, choice, choices: own }) => [name, [choice, ...own]]))
  expect(choices).toMatchObject({
    emails: ['both', 'existing', 'lead', 'both'],
    notes: ['both', 'existing', 'lead', 'both'],
    jobTitle: ['existing', 'existing', 'lead'],
    phones: [null],
    firstName: [null],
  })
  const taken = outcomes({ emails: 'lead', notes: 'existing' })
  expect(taken.told).toMatchObject({ emails: 'replaced', notes: 'kept' })
  expect(taken.values.emails.map(({ address }) => address)).toEqual(['l.michel@apollo.fr'])
  expect(taken.values.notes).toBe('<p>Le matin.</p>')
})

const lune: Address = {
  line2: '',
  line3: '',
  line4: '14 rue de la Lune',
  line5: '',
  postcode: '75002',
  city: 'Paris',
  region: '',
  country: 'FR',
  uses: ['default'],
}
const paris: Address = { ...lune, line4: '', uses: ['delivery'] }
const filledWith = (mine: Address, theirs: Address) => {
  const lead = contactFrom({ ...lea, addresses: [theirs] }, null)
  const { values, fields } = fillExisting({ id: 7, values: { ...known, addresses: [mine] } }, lead, rules, {})
  return { addresses: values.addresses, outcome: fields.find(({ name }) => name === 'addresses')?.outcome }
}

test('an address that says less of the same place is not put beside it', () => {
  const both = [{ ...lune, uses: ['default', 'delivery'] }]
  expect(filledWith(lune, { ...paris, uses: [] })).toEqual({ addresses: [lune], outcome: 'there' })
  expect(filledWith(lune, paris).addresses).toEqual(both)
  expect(filledWith({ ...paris, uses: ['default'] }, { ...lune, uses: ['delivery'] }).addresses).toEqual(both)
  const elsewhere = { ...paris, postcode: '75003' }
  expect(filledWith(lune, elsewhere)).toEqual({ addresses: [lune, elsewhere], outcome: 'both' })
})

test('the lead’s value is taken where it is chosen', () => {
  const { values, told } = outcomes({ jobTitle: 'lead', emails: 'existing' })
  expect(told).toMatchObject({ jobTitle: 'replaced', emails: 'kept' })
  expect(values.jobTitle).toBe('Directrice des achats')
  expect(values.emails).toHaveLength(1)
})

test('details go with the person, and to the company where nobody becomes a contact', () => {
  expect(partnerFrom(lea, 'company', true)).toMatchObject({
    name: 'Apollo',
    website: 'https://apollo.fr',
    emails: [],
    doNotCall: false,
  })
  expect(partnerFrom(lea, 'company', false)).toMatchObject({ emails: lea.emails, notes: lea.description })
  expect(partnerFrom(lea, 'individual', true)).toMatchObject({
    name: 'Michel',
    firstName: 'Léa',
    doNotCall: true,
  })
  expect(contactFrom(lea, { partnerId: 3, mainContact: true })).toMatchObject({
    website: '',
    partners: [{ partnerId: 3, main: true, mainContact: true }],
  })
})
