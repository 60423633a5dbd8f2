import { expect, test } from 'vitest'
import { fileNameOf } from './download.ts'

test('a file keeps the name that the server gives it', () => {
  expect(fileNameOf('attachment; filename="contacts.csv"')).toBe('contacts.csv')
  expect(fileNameOf('attachment; filename="equipe.csv"; filename*=UTF-8\'\'%C3%A9quipe.csv')).toBe('équipe.csv')
  expect(fileNameOf('attachment')).toBeUndefined()
  expect(fileNameOf(null)).toBeUndefined()
})
