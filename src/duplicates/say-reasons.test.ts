import { expect, it } from 'vitest'
import { IDENTIFIER, NAME } from './compare/levels.ts'
import { sayReasons } from './say-reasons.ts'

const sameName = [{ field: 'last', level: NAME.same, bits: 4 }] as const
const sameNumber = [{ field: 'identifier', level: IDENTIFIER.same, bits: 7 }] as const

it('gives a person a last name, and a firm a name', () => {
  const texts = (one: object) => sayReasons('en', sameName, one, one).map(({ text }) => text)
  expect(texts({ lastName: 'Mercier' })).toEqual(['same last name'])
  expect(texts({ lastName: 'mercier filles', firm: true })).toEqual(['same name'])
})

it('says of a domain that it is one, and of a number that it is the same', () => {
  const texts = (...identifiers: string[]) =>
    sayReasons('fr', sameNumber, { identifiers }, { identifiers }).map(({ text }) => text)
  expect(texts('apollo.fr')).toEqual(['même domaine'])
  expect(texts('4711')).toEqual(['même identifiant'])
})

it('writes two names of firms as a register does', () => {
  const near = [{ field: 'last', level: NAME.near, bits: 3 }] as const
  const one = { lastName: 'imprimerie colas', firm: true }
  const other = { lastName: 'imprimerie collas', firm: true }
  expect(sayReasons('fr', near, one, other)[0]?.text).toContain('IMPRIMERIE COLAS ≈ IMPRIMERIE COLLAS')
  expect(sayReasons('fr', near, { lastName: 'Colas' }, { lastName: 'Collas' })[0]?.text).toContain(
    'Colas ≈ Collas',
  )
})
