// The form sends what was edited, and nothing that only the answer knows.
import { expect, it } from 'vitest'
import { emptyLink, sentValues, withMain } from './sent-values.ts'

it('sends a link without names, and a phone without its display', () => {
  const apollo = { ...emptyLink, partnerId: 12, partnerName: 'Apollo', partnerReference: 'T0001', main: true }
  const phone = { number: '06 39 98 47 90', kind: 'mobile', label: 'bureau', display: '06 39 98 47 90' }
  expect(sentValues({ department: 'Achats', partners: [apollo], phones: [phone] })).toEqual({
    department: 'Achats',
    partners: [
      {
        partnerId: 12,
        functionId: null,
        roleIds: [],
        email: '',
        phone: '',
        main: true,
        mainContact: false,
        since: null,
        until: null,
      },
    ],
    phones: [{ number: '06 39 98 47 90', kind: 'mobile', label: 'bureau' }],
  })
})

it('sends no part that was not edited', () => {
  expect(sentValues({ department: '' })).toEqual({ department: '' })
})

it('has one main company: choosing another frees the former, and none is allowed', () => {
  const links = [
    { ...emptyLink, partnerId: 1, main: true },
    { ...emptyLink, partnerId: 2 },
  ]
  expect(withMain(links, 1, true).map((link) => link.main)).toEqual([false, true])
  expect(withMain(links, 0, false).map((link) => link.main)).toEqual([false, false])
})
