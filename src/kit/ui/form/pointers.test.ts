// A problem stands at its own field: the pointer of the server leads there.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elsewhere, fieldOf, messageAt, messageWithin, pointerTo, steps } from './pointers.ts'

const error = (pointer: string, message = pointer) => ({ pointer, code: 'invalid', message })

describe('a pointer', () => {
  it('names the steps to a value, as RFC 6901 writes them', () => {
    expect(steps('/emails/0/address')).toEqual(['emails', '0', 'address'])
    expect(steps('/a~1b/m~0n')).toEqual(['a/b', 'm~n'])
    expect(steps('')).toEqual([])
    expect(pointerTo('emails', 0, 'address')).toBe('/emails/0/address')
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (path) => {
        expect(steps(pointerTo(...path))).toEqual(path)
      }),
    )
  })
})

describe('an error', () => {
  const errors = [
    error('/emails/1/address', 'pas une adresse'),
    error('/emails/1/x', 'inconnu'),
    error('/phones'),
  ]

  it('belongs to the first step’s field', () => {
    expect(errors.map(fieldOf)).toEqual(['emails', 'emails', 'phones'])
  })

  it('stands exactly at its input', () => {
    expect(messageAt(errors, '/emails/1/address')).toBe('pas une adresse')
    expect(messageAt(errors, '/emails')).toBeNull()
  })

  it('stands at the nearest thing shown when its own part has no input', () => {
    expect(messageWithin(errors, '/emails/1', ['address', 'label'])).toBe('inconnu')
    expect(messageWithin(errors, '/emails/10', ['address'])).toBeNull()
    expect(messageWithin(errors, '/phones')).toBe('/phones')
  })

  it('of no field of this form is told apart', () => {
    expect(elsewhere([...errors, error('')], new Set(['emails', 'phones']))).toEqual([error('')])
  })
})
