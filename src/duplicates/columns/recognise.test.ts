import { expect, test } from 'vitest'
import { HEADER, people } from '../../../bench/people.ts'
import type { Role } from '../match-record.ts'
import { roleOfHeader } from './header-words.ts'
import { profileOf } from './profile.ts'
import { recogniseColumns } from './recognise.ts'

const rows = [...people(2000)].map((row) => row.split(','))
const headers = HEADER.split(',')

function roles(names: readonly string[]): Record<string, Role> {
  const profiles = names.map((name, at) =>
    profileOf(
      name,
      rows.map((row) => row[at] ?? ''),
    ),
  )
  return Object.fromEntries(recogniseColumns(profiles).map((role, at) => [headers[at], role]))
}

const expected = {
  id: 'recordId',
  civility: 'title',
  first_name: 'firstName',
  last_name: 'lastName',
  company: 'company',
  email: 'email',
  phone: 'phone',
  mobile: 'mobile',
  street: 'street',
  zip: 'postcode',
  birth: 'birth',
}

test('columns are recognised by their headers', () => {
  expect(roles(headers)).toMatchObject({ ...expected, city: 'city', job_title: 'detail', country: 'ignored' })
})

test('and by their cells when the headers say nothing', () => {
  expect(roles(headers.map((_, at) => `col${at + 1}`))).toMatchObject(expected)
})

test('a header that its cells contradict is not believed', () => {
  const profiles = [
    profileOf('email', ['Léa', 'Luc', 'Hugo', 'Léa']),
    profileOf('x', ['lea@apollo.fr', 'luc@apollo.fr', 'hugo@vega.com', 'lea@vega.com']),
  ]
  expect(recogniseColumns(profiles)[1]).toBe('email')
  expect(recogniseColumns(profiles)[0]).not.toBe('email')
})

test('headers of other programs, in their languages', () => {
  expect(
    [
      'Code postal',
      'E-mail 1 - Value',
      'Raison sociale',
      'Nachname',
      'Tél. portable',
      'Date de naissance',
    ].map(roleOfHeader),
  ).toEqual(['postcode', 'email', 'company', 'lastName', 'mobile', 'birth'])
  expect(roleOfHeader('col7')).toBeUndefined()
})
