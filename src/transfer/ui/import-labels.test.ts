import { expect, test } from 'vitest'
import { importWords } from './import-labels.ts'

const plain = (text: string) => text.replace(/\s/g, ' ')

test('tables have lines, vCards are cards, in both languages', () => {
  const { fr, en } = importWords
  expect(plain(fr.trialRunning('csv', 640, 1000))).toBe('640 lignes lues sur 1 000, rien n’est encore écrit')
  expect(plain(fr.trialDone('vcard', 1))).toBe('1 carte lue, rien n’est encore écrit')
  expect(plain(fr.importRows('vcard', 12))).toBe('Importer 12 cartes')
  expect(en.trialRunning('csv', 640, null)).toBe('640 lines read, nothing is written yet')
  expect(en.runDone('vcard', 1)).toBe('finished, 1 card accounted for')
  expect(en.refusedRows('csv', 6)).toBe('6 lines refused')
})
