// Imports at the door: a file comes, is tried, run, accounted for row by row, and taken back.
import { describe, expect, it } from 'vitest'
import { testImports } from '../../../test/imports.ts'

const { world, hugo, bring, finished, rowsOf } = await testImports()

describe('a first table', () => {
  it('becomes contacts and partners', async () => {
    const id = await bring(
      hugo,
      'salon.csv',
      'Nom;Prénom;Société;Courriel;Portable\nMICHEL;Léa;Apollo;l.michel@apollo.fr;06 39 98 47 90\n',
    )
    expect(await finished(hugo, id)).toMatchObject({ state: 'tried', trial: { tally: { created: 1 } } })
    console.log(JSON.stringify(await rowsOf(hugo, id), null, 1))
    const run = await hugo.post(`/api/v1/imports/${id}/runs`)
    console.log(run.status)
    expect(await finished(hugo, id)).toMatchObject({ state: 'done', run: { tally: { created: 1 } } })
    console.log(JSON.stringify((await hugo.get('/api/v1/contacts')).body, null, 1), world.hugo.id)
  })
})
