import { expect, test } from 'vitest'
import type { ImportColumn } from '../import/contract.ts'
import { choiceGroups, choiceValue, chosen, isDoubtful, withChanges, type Target } from './column-choice.ts'

const targets: readonly Target[] = [
  { name: 'lastName', label: 'Nom', part: null, several: false },
  { name: 'tags', label: 'Étiquettes', part: null, several: true },
  { name: 'email', label: 'E-mail', part: 'email', several: true },
  { name: 'city', label: 'Ville', part: 'address', several: false },
]
const column = (index: number, header: string, target: string, group = ''): ImportColumn => ({
  index,
  header,
  target,
  group,
  label: group,
  examples: [],
  confidence: 0.95,
  because: 'header',
})
const columns = [
  column(0, 'Nom', 'lastName'),
  column(1, 'Courriel', 'email'),
  column(2, 'Ville (bureau)', 'city', 'work'),
  column(3, 'Surnom', 'ignore'),
]

test('every field is offered once, an e-mail more than the file has too', () => {
  const groups = choiceGroups(targets, columns, 'fr')
  expect(groups.map(({ choices }) => choices.map(({ label }) => label))).toEqual([
    ['Nom', 'Étiquettes'],
    ['E-mail', 'E-mail bureau', 'E-mail domicile', 'E-mail 2'],
    ['Ville'],
    ['Ville bureau'],
    ['Ville domicile'],
    ['Ville 2'],
  ])
})

test('what each column is now is among what it can become', () => {
  const outlook = [...columns, column(4, 'E-mail 3 (autre)', 'email', 'other 3')]
  const offered = choiceGroups(targets, outlook, 'en').flatMap(({ choices }) => choices)
  const values = offered.map(({ value }) => value)
  for (const one of outlook.filter(({ target }) => target !== 'ignore'))
    expect(values).toContain(choiceValue(one))
  expect(offered.find(({ value }) => value === 'email|other 3')?.label).toBe('E-mail other 3')
})

test('a field that only one column can have is taken from the one that had it', () => {
  expect(chosen('lastName|', 3, columns, targets)).toEqual([
    { index: 3, target: 'lastName', group: '', label: '' },
    { index: 0, target: 'ignore', group: '', label: '' },
  ])
})

test('cities of two addresses, and two e-mails, stand side by side', () => {
  expect(chosen('city|home 2', 3, columns, targets)).toEqual([
    { index: 3, target: 'city', group: 'home 2', label: 'home' },
  ])
  expect(chosen('email|', 3, columns, targets)).toHaveLength(1)
})

test('a choice is shown at once and is no longer doubted', () => {
  const doubtful = columns.map((one) => ({ ...one, confidence: 0.4 }))
  expect(doubtful.map(isDoubtful)).toEqual([true, true, true, false])
  const after = withChanges(doubtful, chosen('lastName|', 3, doubtful, targets))
  expect(after.map(({ target }) => target)).toEqual(['ignore', 'email', 'city', 'lastName'])
  expect(after.map(isDoubtful)).toEqual([false, true, true, false])
})

test('nothing is chosen by “ignore”', () => {
  expect(chosen('ignore', 0, columns, targets)).toEqual([
    { index: 0, target: 'ignore', group: '', label: '' },
  ])
})
