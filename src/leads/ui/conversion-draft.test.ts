import { expect, test } from 'vitest'
import { firstDraft, readConversion, sentConversion } from './conversion-draft.ts'

const candidate = (id: number) => ({ id, sameName: false, tier: 'probable' as const })
const lea = { lastName: 'Michel', companyName: 'Apollo' }

test('whoever is known is proposed, and nothing is made that has no name', () => {
  const unknown = { contacts: [], partners: [] }
  expect(firstDraft(lea, unknown)).toMatchObject({ partner: { as: 'company' }, contact: { as: 'new' } })
  expect(firstDraft({ ...lea, companyName: '' }, unknown)).toMatchObject({ partner: { as: 'none' } })
  expect(firstDraft({ ...lea, lastName: '' }, unknown)).toMatchObject({ contact: { as: 'none' } })
  expect(firstDraft(lea, { contacts: [candidate(7)], partners: [] }).contact).toMatchObject({
    as: 'existing',
    id: 7,
  })
  const doubtful = { ...candidate(7), tier: 'possible' as const }
  expect(firstDraft(lea, { contacts: [doubtful], partners: [] }).contact.as).toBe('new')
})

test('a draft is sent once it is complete', () => {
  const draft = firstDraft(lea, { contacts: [], partners: [] })
  expect(sentConversion(draft)).toEqual({
    partner: { as: 'new', kind: 'company' },
    contact: { as: 'new' },
    mainContact: false,
  })
  expect(sentConversion({ ...draft, contact: { as: 'existing', id: null, choices: {} } })).toBeNull()
  const nothing = { ...draft, partner: { ...draft.partner, as: 'none' as const } }
  expect(sentConversion({ ...nothing, contact: { ...draft.contact, as: 'none' } })).toBeNull()
})

test('what was read of an existing record is sent with it, of a new one nothing', () => {
  const draft = firstDraft(lea, { contacts: [candidate(7)], partners: [] })
  expect(readConversion(draft, { partner: { version: null }, contact: { version: 4 } })).toEqual({
    partner: { as: 'new', kind: 'company' },
    contact: { as: 'existing', id: 7, choices: {}, version: 4 },
    mainContact: false,
  })
})
