import { expect, test } from 'vitest'
import type { Field } from '../../field.ts'
import type { Condition } from '../../filter.ts'
import type { Language } from '../../words.ts'
import { conditionText } from './filter-words.ts'

const team: Field = { name: 'teamId', kind: 'record', of: 'team', label: { fr: 'Équipe', en: 'Team' } }
const owner: Field = {
  name: 'ownerId',
  kind: 'record',
  of: 'user',
  label: { fr: 'Propriétaire', en: 'Owner' },
}
const created: Field = { name: 'createdAt', kind: 'instant', label: { fr: 'Créé le', en: 'Created' } }
const refusal: Field = {
  name: 'doNotCall',
  kind: 'boolean',
  label: { fr: 'Refus d’appels', en: 'Do not call' },
}
const names: Readonly<Record<number, string>> = { 1: 'Grands comptes', 2: 'Export' }

function read(language: Language, field: Field, condition: Omit<Condition, 'field'>): string {
  const { before, values, joint } = conditionText(
    language,
    field,
    { field: field.name, ...condition },
    (id) => names[id],
  )
  return `${before} ${values.join(` ${joint} `)}`.trim()
}

test('a condition is a sentence', () => {
  expect(read('fr', team, { op: 'in', value: [1, 2] })).toBe('Équipe est Grands comptes ou Export')
  expect(read('en', team, { op: 'in', value: [1, 9] })).toBe('Team is Grands comptes or …')
  expect(read('fr', owner, { op: 'isMe' })).toBe('Propriétaire est moi')
  expect(read('fr', owner, { op: 'empty' })).toBe('Propriétaire est vide')
  expect(read('fr', refusal, { op: 'eq', value: true })).toBe('Refus d’appels : oui')
})

test('days read as days', () => {
  expect(read('fr', created, { op: 'period', value: 'thisMonth' })).toBe('Créé le : ce mois-ci')
  expect(read('fr', created, { op: 'between', value: ['2026-11-01', '2026-11-24'] })).toBe(
    'Créé le entre 1 nov. 2026 et 24 nov. 2026',
  )
  expect(read('en', created, { op: 'lt', value: '2026-11-01' })).toBe('Created before 1 Nov 2026')
})
