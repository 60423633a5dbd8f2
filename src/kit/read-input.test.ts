// Input is checked at the door, and each fault points at its field.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { issueOf, pointer, readInput } from './read-input.ts'

const Person = z
  .strictObject({
    name: z.string().min(1).max(5),
    age: z.int().max(150).optional(),
    mail: z.email().optional(),
    tags: z.array(z.string()).max(2).default([]),
    site: z
      .string()
      .regex(/^https:/, { error: 'invalid-url' })
      .optional(),
    friend: z.string().optional(),
  })
  .superRefine((person, context) => {
    if (person.friend === person.name) context.addIssue(issueOf('cycle', ['friend']))
  })

function faults(value: unknown): unknown {
  try {
    return readInput(Person, value)
  } catch (error) {
    if (error instanceof Problem) return error.fields.map((field) => [field.pointer, field.code])
    throw error
  }
}

it.each([
  [{}, [['/name', 'required']]],
  [{ name: '' }, [['/name', 'required']]],
  [{ name: 7 }, [['/name', 'wrong-type']]],
  [{ name: 'Léonard' }, [['/name', 'too-long']]],
  [{ name: 'Léa', age: 200 }, [['/age', 'too-large']]],
  [{ name: 'Léa', mail: 'lea@' }, [['/mail', 'invalid-email']]],
  [{ name: 'Léa', tags: ['a', 'b', 'c'] }, [['/tags', 'too-many']]],
  [{ name: 'Léa', tags: ['a', '\0'] }, [['/tags/1', 'invalid']]],
  [{ name: 'L\ud800a' }, [['/name', 'invalid']]],
  [{ name: 'Léa', site: 'ftp://x' }, [['/site', 'invalid-url']]],
  [{ name: 'Léa', friend: 'Léa' }, [['/friend', 'cycle']]],
  [{ name: 'Léa', 'a/b~c': 1 }, [['/a~1b~0c', 'unknown-field']]],
  [undefined, [['', 'required']]],
  [[], [['', 'wrong-type']]],
])('%j gives %j', (value, expected) => expect(faults(value)).toEqual(expected))

it('keeps every character that PostgreSQL can keep', () => {
  fc.assert(
    fc.property(
      fc
        .string({ unit: 'grapheme', maxLength: 1 })
        .filter((text) => text !== '' && text.length <= 5 && !text.includes('\0')),
      (name) => {
        expect(faults({ name })).toMatchObject({ name })
      },
    ),
  )
})

it('writes pointers as RFC 6901 says', () => {
  expect(pointer(['emails', 0, 'address'])).toBe('/emails/0/address')
  expect(pointer([])).toBe('')
})
