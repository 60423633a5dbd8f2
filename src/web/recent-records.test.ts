import { expect, test } from 'vitest'
import { recordAt, withRecent } from './recent-records.ts'

test('only the page of a record is a record', () => {
  expect(recordAt('/contacts/412')).toEqual({ subject: 'contacts', id: 412 })
  expect(recordAt('/partners/7')).toEqual({ subject: 'partners', id: 7 })
  expect(recordAt('/leads/3')).toEqual({ subject: 'leads', id: 3 })
  expect(recordAt('/contacts/new')).toBeNull()
  expect(recordAt('/contacts')).toBeNull()
  expect(recordAt('/configuration/roles')).toBeNull()
})

test('what is opened again moves to the front, and the oldest is forgotten', () => {
  const lea = { subject: 'contacts', id: 412 } as const
  const apollo = { subject: 'partners', id: 412 } as const
  expect(withRecent([apollo, lea], lea)).toEqual([lea, apollo])
  const many = Array.from({ length: 8 }, (_, i) => ({ subject: 'contacts' as const, id: i + 1 }))
  expect(withRecent(many, apollo)).toHaveLength(8)
  expect(withRecent(many, apollo)[0]).toEqual(apollo)
})
