import { expect, it } from 'vitest'
import { typedDetails } from './typed-draft.ts'

it('asks about what is typed so far, and not about empty rows', () => {
  expect(
    typedDetails({
      emails: [{ address: 'l.michel@apo' }, { address: ' ' }],
      phones: [{ number: '06 39', label: '' }],
      addresses: [
        { line4: '', postcode: '75002', city: '' },
        { line4: '', postcode: '', city: '' },
        { line3: 'Bâtiment C', line4: ' ', line2: 'Appt 4', city: 'Lyon' },
      ],
    }),
  ).toEqual({
    emails: ['l.michel@apo'],
    phones: ['06 39'],
    addresses: [
      { street: '', postcode: '75002', city: '' },
      { street: 'Bâtiment C', postcode: '', city: 'Lyon' },
    ],
  })
  expect(typedDetails({ emails: undefined, phones: null, addresses: '' })).toEqual({
    emails: [],
    phones: [],
    addresses: [],
  })
})
