import { expect, test } from 'vitest'
import { birthForm } from './date.ts'
import { nameFamilies } from './diminutives.ts'
import { emailForm, localLetters } from './email.ts'
import { isFreeMail } from './free-mail.ts'
import { isInitials, nameForm, nameWords, splitFullName, withoutParticles } from './name.ts'
import { genderOfName } from './name-gender.ts'
import { organisationForm } from './organisation.ts'
import { phoneForm } from './phone.ts'
import { cityForm, postcodeForm } from './place.ts'
import { soundOf } from './sound.ts'
import { streetForm } from './street.ts'
import { compact, fold } from './text.ts'
import { genderOf, MAN, UNKNOWN, WOMAN } from './title.ts'

test('accents, ligatures, case, hyphens and apostrophes make no difference', () => {
  expect(fold('Saint-Égrève, L’Œuvre')).toBe('saint egreve l oeuvre')
  expect(fold('QUÉMÉNEUR')).toBe(fold('que\u0301me\u0301neur'))
  expect(fold('Weiß')).toBe('weiss')
  expect(compact(fold('Jean-Pierre'))).toBe(compact(fold('JEAN PIERRE')))
})

test('letters of other scripts stay apart', () => {
  expect(fold('Дмитрий')).not.toBe(fold('Андрей'))
  expect(fold('Дмитрий')).toBe(fold('ДМИТРИЙ'))
})

test('a name loses its title and its maiden mark, and misread digits become letters', () => {
  expect(nameForm('Mme Marie-Josée')).toBe('marie josee')
  expect(nameForm('COCHILLER née BONNET')).toBe('cochiller bonnet')
  expect(nameForm('Mira1eau')).toBe('miraleau')
  expect(nameForm('M')).toBe('m')
})

test('particles may stand before, behind or nowhere', () => {
  expect(withoutParticles(nameForm('De La Deliau'))).toBe('deliau')
  expect(withoutParticles(nameForm('Deliau (de la)'))).toBe('deliau')
  expect(nameWords(nameForm('van den Berg'))).toEqual(['berg'])
})

test('initials are told from names', () => {
  expect(isInitials(nameForm('J.-P.'))).toBe(true)
  expect(isInitials(nameForm('Jo'))).toBe(false)
})

test('a full name is split after a comma, by its capitals, or at its last word', () => {
  const lea = { first: 'lea', last: 'michel' }
  expect(splitFullName('MICHEL Léa')).toEqual(lea)
  expect(splitFullName('Michel, Léa')).toEqual(lea)
  expect(splitFullName('Léa Michel')).toEqual(lea)
  expect(splitFullName('Ludwig van Beethoven')).toEqual({ first: 'ludwig', last: 'van beethoven' })
})

test('diminutives share a family with their full names, in French and English', () => {
  const related = (a: string, b: string): boolean =>
    nameFamilies(a).some((family) => nameFamilies(b).includes(family))
  expect(related('bob', 'robert')).toBe(true)
  expect(related('manu', 'emmanuelle')).toBe(true)
  expect(related('alex', 'alexandra')).toBe(true)
  expect(related('bob', 'william')).toBe(false)
})

test('a man’s and a woman’s form of one name are told apart, a name of both is not', () => {
  expect(genderOfName('michel')).toBe(MAN)
  expect(genderOfName('michele')).toBe(WOMAN)
  expect(genderOfName('dominique')).not.toBe(MAN)
})

test('civilities', () => {
  expect(['M.', 'Monsieur', 'Mr', 'Herr'].map(genderOf)).toEqual([MAN, MAN, MAN, MAN])
  expect(['Mme', 'Mlle', 'Ms', 'Frau'].map(genderOf)).toEqual([WOMAN, WOMAN, WOMAN, WOMAN])
  expect(genderOf('Dr')).toBe(UNKNOWN)
})

test.each([
  ['Lefebvre', 'Lefèvre'],
  ['Quéméneur', 'Kemeneur'],
  ['Philippe', 'Filipe'],
  ['Thibault', 'Tibo'],
  ['Waroquier', 'Warokier'],
])('%s sounds like %s', (a, b) => {
  expect(soundOf(fold(a))).toBe(soundOf(fold(b)))
})

test('names that sound apart keep apart', () => {
  expect(soundOf('martin')).not.toBe(soundOf('moreau'))
})

test('an e-mail is its mailbox: case, plus tag, Gmail’s dots and googlemail', () => {
  expect(emailForm('Lea.Michel+crm@GoogleMail.com')).toMatchObject({
    local: 'leamichel',
    domain: 'gmail.com',
    free: true,
  })
  expect(emailForm('lea.michel@apollo.fr')).toMatchObject({ local: 'lea.michel', free: false, shared: false })
  expect(emailForm('Léa <lea@apollo.fr>')?.local).toBe('lea')
  expect(emailForm('no address')).toBeUndefined()
})

test('functions’ mailboxes are shared, and a free provider is one in every country', () => {
  expect(
    ['contact@apollo.fr', 'info2@apollo.fr', 'compta-fr@apollo.fr'].map((email) => emailForm(email)?.shared),
  ).toEqual([true, true, true])
  expect(['orange.fr', 'yahoo.co.uk', 'bbox.fr'].every(isFreeMail)).toBe(true)
  expect(isFreeMail('apollo.fr')).toBe(false)
  expect(localLetters('j.dupont58')).toBe('jdupont')
})

test('a phone is its significant digits in every spelling', () => {
  const spellings = [
    '06.12.34.56.78',
    '+33 6 12 34 56 78',
    '+33 (0)6 12-34-56-78',
    '0033612345678',
    '0612345678 poste 12',
  ]
  expect(spellings.map((text) => phoneForm(text)?.digits)).toEqual(spellings.map(() => '612345678'))
  expect(phoneForm('06 12 34 56 78')?.mobile).toBe(true)
  expect(phoneForm('01 42 68 53 00')?.mobile).toBe(false)
  expect(phoneForm('+44 7911 123456')?.mobile).toBe(true)
  expect(phoneForm('12')).toBeUndefined()
})

test('a street line in full: number with its repetition, abbreviations opened', () => {
  expect(streetForm('12 bis, av. du Gal de Gaulle')).toEqual({
    number: '12b',
    words: 'avenue general gaulle',
  })
  expect(streetForm('12B avenue du Général de Gaulle')).toEqual(streetForm('12 bis, av. du Gal de Gaulle'))
  expect(streetForm('rue du 8 mai 1945')).toEqual({ number: '', words: 'rue 8 mai 1945' })
})

test('communes and postcodes', () => {
  expect(cityForm('St-Égrève CEDEX 2')).toBe(cityForm('SAINT EGREVE'))
  expect(postcodeForm(' 7100 ')).toBe('07100')
  expect(postcodeForm('F-75001')).toBe('75001')
})

test('a firm without its legal form, and "&" is "et"', () => {
  expect(organisationForm('SARL Dupont & Fils')).toBe(organisationForm('Dupont et Fils'))
  expect(organisationForm('S.A.R.L. Dupont et Fils')).toBe('dupont fils')
  expect(organisationForm('Ets Garnier')).toBe(organisationForm('Établissements Garnier SAS'))
  expect(organisationForm('SA')).toBe('sa')
})

test('birth dates in every order', () => {
  expect(['1963-05-04', '04/05/1963', '04.05.1963', '19630504'].map(birthForm)).toEqual([
    19630504, 19630504, 19630504, 19630504,
  ])
  expect(birthForm('05/24/1963')).toBe(19630524)
  expect(birthForm('unknown')).toBe(0)
})
