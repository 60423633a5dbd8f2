import { expect, test } from 'vitest'
import { exportBody, firstDraft, shownColumns } from './export-draft.ts'

const asked = { selection: { ids: [412, 415] }, sort: '-city', columns: ['name', 'email'] }

test('the ticked ones are meant when some are ticked, with the separator of the country', () => {
  expect(firstDraft(true, 'fr')).toMatchObject({ which: 'ticked', separator: ';' })
  expect(firstDraft(false, 'en')).toMatchObject({ which: 'whole', separator: ',' })
})

test('a table says its columns only where they are not all', () => {
  const draft = firstDraft(true, 'fr')
  expect(exportBody(draft, asked)).toEqual({
    selection: { ids: [412, 415] },
    format: 'csv',
    version: '3.0',
    sort: '-city',
    separator: ';',
  })
  expect(exportBody({ ...draft, columns: 'shown' }, asked)).toMatchObject({ columns: ['name', 'email'] })
})

test('cards have neither columns nor separator', () => {
  const draft = { ...firstDraft(true, 'fr'), format: 'vcard' as const, version: '4.0' as const }
  expect(exportBody(draft, { ...asked, sort: undefined })).toEqual({
    selection: { ids: [412, 415] },
    format: 'vcard',
    version: '4.0',
  })
})

test('columns of the list are named as in the table; those that no table has are left out', () => {
  const contacts = ['lastName', 'firstName', 'partner', 'phone', 'phoneKind'].map((name) => ({ name }))
  expect(shownColumns(['name', 'partnerId', 'phone', 'mobile', 'updatedAt'], contacts)).toEqual({
    names: ['lastName', 'firstName', 'partner', 'phone', 'phoneKind'],
    count: 4,
  })
  expect(shownColumns(['name', 'customer'], [{ name: 'name' }, { name: 'isCustomer' }])).toEqual({
    names: ['name', 'isCustomer'],
    count: 2,
  })
})
