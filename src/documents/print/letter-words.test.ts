// The words that documents bring themselves, in each of the seven languages.
import { describe, expect, it, test } from 'vitest'
import { documentLanguages } from '../../organisation/localizations/document-languages.ts'
import {
  documentLanguage,
  documentTitle,
  letterDate,
  letterFrame,
  type DocumentLanguage,
} from './letter-words.ts'

const first = '2026-12-01'
const day = '2026-03-24'
const lea = { title: 'Mme', firstName: 'Léa', lastName: 'Michel' } as const
const karl = { title: 'M.', firstName: 'Karl', lastName: 'Weber' } as const
const alex = { title: 'Mx', firstName: 'Alex', lastName: 'Tremblay' } as const

interface Spoken {
  readonly envelope: string
  readonly letters: string
  readonly first: string
  readonly inLyon: string
  readonly woman: string
  readonly man: string
  readonly neither: string
  readonly company: string
  readonly closing: string
}

const spoken: Readonly<Record<DocumentLanguage, Spoken>> = {
  fr: {
    envelope: 'Enveloppe – MICHEL Léa',
    letters: 'Lettres (3)',
    first: '1er décembre 2026',
    inLyon: 'Lyon, le 24 mars 2026',
    woman: 'Madame,',
    man: 'Monsieur,',
    neither: 'Madame, Monsieur,',
    company: 'Madame, Monsieur,',
    closing: 'Je vous prie d’agréer, Madame, mes salutations distinguées.',
  },
  en: {
    envelope: 'Envelope – MICHEL Léa',
    letters: 'Letters (3)',
    first: '1 December 2026',
    inLyon: 'Lyon, 24 March 2026',
    woman: 'Dear Ms Michel,',
    man: 'Dear Mr Weber,',
    neither: 'Dear Alex Tremblay,',
    company: 'Dear Sir or Madam,',
    closing: 'Yours sincerely,',
  },
  de: {
    envelope: 'Umschlag – MICHEL Léa',
    letters: 'Briefe (3)',
    first: '1. Dezember 2026',
    inLyon: 'Lyon, den 24. März 2026',
    woman: 'Sehr geehrte Frau Michel,',
    man: 'Sehr geehrter Herr Weber,',
    neither: 'Guten Tag Alex Tremblay,',
    company: 'Sehr geehrte Damen und Herren,',
    closing: 'Mit freundlichen Grüßen',
  },
  es: {
    envelope: 'Sobre – MICHEL Léa',
    letters: 'Cartas (3)',
    first: '1 de diciembre de 2026',
    inLyon: 'Lyon, 24 de marzo de 2026',
    woman: 'Estimada Sra. Michel:',
    man: 'Estimado Sr. Weber:',
    neither: 'Estimado/a Alex Tremblay:',
    company: 'Señoras y señores:',
    closing: 'Atentamente,',
  },
  it: {
    envelope: 'Busta – MICHEL Léa',
    letters: 'Lettere (3)',
    first: '1 dicembre 2026',
    inLyon: 'Lyon, 24 marzo 2026',
    woman: 'Gentile Signora Michel,',
    man: 'Egregio Signor Weber,',
    neither: 'Gentile Alex Tremblay,',
    company: 'Gentili Signore e Signori,',
    closing: 'Distinti saluti',
  },
  nl: {
    envelope: 'Envelop – MICHEL Léa',
    letters: 'Brieven (3)',
    first: '1 december 2026',
    inLyon: 'Lyon, 24 maart 2026',
    woman: 'Geachte mevrouw Michel,',
    man: 'Geachte heer Weber,',
    neither: 'Geachte Alex Tremblay,',
    company: 'Geachte heer, mevrouw,',
    closing: 'Met vriendelijke groet,',
  },
  pt: {
    envelope: 'Envelope – MICHEL Léa',
    letters: 'Cartas (3)',
    first: '1 de dezembro de 2026',
    inLyon: 'Lyon, 24 de março de 2026',
    woman: 'Exma. Senhora Michel,',
    man: 'Exmo. Senhor Weber,',
    neither: 'Caro(a) Alex Tremblay,',
    company: 'Exmas. Senhoras e Exmos. Senhores,',
    closing: 'Com os melhores cumprimentos,',
  },
}

describe.each(documentLanguages)('in %s', (language) => {
  const words = spoken[language]
  const at = { language, country: 'BE' }

  it('names documents and writes dates', () => {
    expect(documentTitle('envelopes', language, ['MICHEL Léa'])).toBe(words.envelope)
    expect(documentTitle('letters', language, ['A', 'B', 'C'])).toBe(words.letters)
    expect(letterDate(at, '', first)).toBe(words.first)
    expect(letterDate(at, 'Lyon', day)).toBe(words.inLyon)
  })

  it('greets a woman, a man, somebody who said neither, and a company', () => {
    const greeted = [lea, karl, alex, null].map((person) => letterFrame(language, person).salutation)
    expect(greeted).toEqual([words.woman, words.man, words.neither, words.company])
    expect(letterFrame(language, lea).closing).toBe(words.closing)
  })
})

test('an English letter to nobody by name ends faithfully', () => {
  expect(letterFrame('en', null).closing).toBe('Yours faithfully,')
})

test('what no document speaks is French', () => {
  expect(documentLanguages.map(documentLanguage)).toEqual(documentLanguages)
  expect(documentLanguage('sv')).toBe('fr')
})
