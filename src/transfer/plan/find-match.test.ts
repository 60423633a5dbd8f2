// Whom a row belongs to: what speaks for somebody, and what forbids it.
import { expect, it } from 'vitest'
import { emailKey, firmKey, placeKey, type Candidate, type Face } from './face.ts'
import { findMatch } from './find-match.ts'

function face(firstName: string, lastName: string, rest: Partial<Face> = {}): Face {
  return {
    firstName,
    lastName,
    isCompany: false,
    title: null,
    birthday: null,
    emails: [],
    phones: [],
    firms: [],
    places: [],
    siren: '',
    ...rest,
  }
}

function known(id: number, like: Face, rest: Partial<Candidate> = {}): Candidate {
  return { ...like, id, reference: `T000${id}`, archived: false, madeBy: null, ...rest }
}

function evidence(row: Face, candidate: Candidate, own: { carnetId?: number; reference?: string } = {}) {
  const { match } = findMatch({ carnetId: null, reference: '', ...row, ...own }, [candidate])
  return match?.evidence ?? null
}

const byMail = (address: string): Partial<Face> => ({ emails: [emailKey(address)] })

it.each([
  ['the same name', 'Léa', 'Michel', 'lea', 'MICHEL', true],
  ['the halves the other way round', 'Léa', 'Michel', 'Michel', 'Léa', true],
  ['an initial', 'Léa', 'Michel', 'L.', 'Michel', true],
  ['a first name that is missing', 'Léa', 'Michel', '', 'Michel', true],
  ['a short form', 'Robert', 'Rousseau', 'Bob', 'Rousseau', true],
  ['the beginning of a double first name', 'Jean-Pierre', 'Da Silva', 'Jean', 'Da Silva', true],
  ['a particle', 'Luc', 'de La Tour', 'Luc', 'Latour', true],
  ['one of two last names', 'Luc', 'Garnier', 'Luc', 'Garnier-Blanc', true],
  ['another last name, as after a wedding', 'Léa', 'Michel', 'Léa', 'Garnier', true],
  ['another first name', 'Léa', 'Michel', 'Luc', 'Michel', false],
  ['other names', 'Léa', 'Michel', 'Luc', 'Garnier', false],
])('one mailbox and %s', (_what, firstA, lastA, firstB, lastB, same) => {
  const mail = byMail('l.michel@apollo.fr')
  const found = evidence(face(firstA, lastA, mail), known(1, face(firstB, lastB, mail)))
  expect(found).toBe(same ? 'same-email' : null)
})

it('at a mailbox that several people read, last names must agree', () => {
  const mail = byMail('contact@apollo.fr')
  expect(evidence(face('Léa', 'Michel', mail), known(1, face('Léa', 'Garnier', mail)))).toBeNull()
  expect(evidence(face('Luc', 'Michel', mail), known(1, face('Léa', 'Michel', mail)))).toBeNull()
})

it('another day of birth or another gender forbids it', () => {
  const mail = byMail('famille.michel@free.fr')
  const born = (birthday: string) => face('Léa', 'Michel', { ...mail, birthday })
  expect(evidence(born('1984-06-09'), known(1, born('2012-06-09')))).toBeNull()
  const called = (title: string, first: string) => face(first, 'Michel', { ...mail, title })
  expect(evidence(called('M.', ''), known(1, called('Mme', 'Léa')))).toBeNull()
  expect(evidence(called('M.', 'Camille'), known(1, called('Mme', 'Camille')))).toBe('same-email')
})

it('a phone, a company or an address needs the same name', () => {
  const phone = { phones: ['+33199004012'] }
  expect(evidence(face('Léa', 'Michel', phone), known(1, face('Léa', 'Michel', phone)))).toBe('same-phone')
  expect(evidence(face('Luc', 'Michel', phone), known(1, face('Léa', 'Michel', phone)))).toBeNull()
  const firm = (name: string) => ({ firms: [firmKey(name)] })
  const atApollo = known(1, face('Léa', 'Michel', firm('Apollo SAS')))
  expect(evidence(face('Léa', 'Michel', firm('APOLLO')), atApollo)).toBe('same-name-and-partner')
  expect(evidence(face('Léa', 'Michel', firm('Boréal Énergie')), atApollo)).toBeNull()
  const place = { places: [placeKey('14 rue de la Lune', '75002')] }
  expect(evidence(face('Léa', 'Michel', place), known(1, face('Léa', 'Michel', place)))).toBe(
    'same-name-and-place',
  )
})

it('the same name alone says nothing, but names who is to be compared', () => {
  const row = { ...face('Jean', 'Martin'), carnetId: null, reference: '' }
  const found = findMatch(row, [known(1, face('Jean', 'Martin')), known(2, face('Jean', 'Marin'))])
  expect(found.match).toBeNull()
  expect(found.namesakes.map((one) => one.id)).toEqual([1])
})

it('our own number counts where name or mailbox agree, or it is one of another Carnet', () => {
  const own = { carnetId: 1, reference: 'T0001' }
  expect(evidence(face('Léa', 'Michel'), known(1, face('Léa', 'Michel')), own)).toBe('same-id')
  expect(evidence(face('Luc', 'Garnier'), known(1, face('Léa', 'Michel')), own)).toBeNull()
  const moved = { ...own, carnetId: 7 }
  expect(evidence(face('Léa', 'Michel'), known(1, face('Léa', 'Michel')), moved)).toBe('same-reference')
})

it('two rows that Carnet wrote for two records stay two', () => {
  const lea = face('Léa', 'Michel', byMail('l.michel@apollo.fr'))
  const made = known(-2, lea, { madeBy: { carnetId: 12 } })
  expect(evidence(lea, made)).toBe('same-email')
  expect(evidence(lea, made, { carnetId: 12 })).toBe('same-email')
  expect(evidence(lea, made, { carnetId: 13 })).toBeNull()
})

it('firms of one name in two towns are two, unless something else is shared', () => {
  const firm = (rest: Partial<Face>) => face('', 'Menuiserie Dupont', { isCompany: true, ...rest })
  const inLyon = known(1, firm({ places: [placeKey('3 quai Tilsitt', '69002')] }))
  const inParis = { places: [placeKey('14 rue de la Lune', '75002')] }
  expect(evidence(firm({}), inLyon)).toBe('same-name-and-partner')
  expect(evidence(firm(inParis), inLyon)).toBeNull()
  const shared = byMail('contact@dupont-menuiserie.fr')
  expect(
    evidence(firm({ ...inParis, ...shared }), { ...inLyon, ...firm(shared), places: inLyon.places }),
  ).toBe('same-email')
})

it('who is not archived comes first, then who was there first', () => {
  const mail = byMail('l.michel@apollo.fr')
  const lea = face('Léa', 'Michel', mail)
  const row = { ...lea, carnetId: null, reference: '' }
  const of = (all: Candidate[]) => findMatch(row, all).match?.candidate.id
  expect(of([known(1, lea, { archived: true }), known(2, lea), known(3, lea)])).toBe(2)
})

it('a SIREN is one firm whatever its name, and two are two whatever they share', () => {
  const firm = (name: string, rest: Partial<Face> = {}) => face('', name, { isCompany: true, ...rest })
  const apollo = known(1, firm('Apollo', { siren: '303265045', ...byMail('contact@apollo.fr') }))
  expect(evidence(firm('AG Participations', { siren: '303265045' }), apollo)).toBe('same-siren')
  expect(evidence(firm('Apollo', { siren: '732829320', ...byMail('contact@apollo.fr') }), apollo)).toBeNull()
  expect(evidence(firm('Apollo', byMail('contact@apollo.fr')), apollo)).toBe('same-email')
})
