// Values in one line, as the reader writes them.
import { describe, expect, it } from 'vitest'
import type { Field } from '../../field.ts'
import { valueText, withoutMarkup, type FormField } from './form-field.ts'

const words = { fr: 'x', en: 'x' }
const field = (kind: Field['kind'], more: Partial<Field> = {}): FormField => ({
  name: 'x',
  label: words,
  kind,
  ...more,
})

describe('a value', () => {
  it('that is nothing is no text', () => {
    for (const kind of ['text', 'date', 'boolean', 'record', 'choice'] as const) {
      expect(valueText(field(kind), null, 'fr')).toBe('')
    }
  })

  it('is written in the reader’s language', () => {
    expect(valueText(field('boolean'), true, 'fr')).toBe('Oui')
    expect(valueText(field('boolean'), false, 'en')).toBe('No')
    expect(valueText(field('date'), '1984-06-09', 'fr')).toBe('9 juin 1984')
    const title = field('choice', { choices: [{ value: 'Mme', label: { fr: 'Mme', en: 'Ms' } }] })
    expect(valueText(title, 'Mme', 'en')).toBe('Ms')
  })

  it('that points at records is their names', () => {
    expect(valueText(field('record'), 7, 'fr', 'Camille Roux')).toBe('Camille Roux')
    expect(valueText(field('records'), [1, 2], 'fr', ['Décideur', 'Acheteur'])).toBe('Décideur, Acheteur')
    expect(valueText(field('records'), [], 'fr', [])).toBe('')
    expect(valueText(field('record'), 7, 'fr')).toBe('7')
  })

  it('with parts is said by its slice', () => {
    const emails: FormField = {
      name: 'emails',
      label: words,
      kind: 'part',
      text: (value) => (Array.isArray(value) ? `${value.length} e-mails` : ''),
    }
    expect(valueText(emails, [1, 2], 'fr')).toBe('2 e-mails')
  })

  it('of a field that is no longer there is still readable', () => {
    expect(valueText(undefined, ['a', 3], 'fr')).toBe('a, 3')
    expect(valueText(undefined, { a: 1 }, 'fr')).toBe('')
  })
})

describe('notes', () => {
  it('lose their marks, not their words', () => {
    expect(
      withoutMarkup('<p>Préfère <strong>un e-mail</strong></p><p>le matin &amp; jamais le soir</p>'),
    ).toBe('Préfère un e-mail le matin & jamais le soir')
    expect(withoutMarkup('1 &lt; 2')).toBe('1 < 2')
    expect(withoutMarkup('<p></p>')).toBe('')
  })
})
