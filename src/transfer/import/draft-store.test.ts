// What a trial remembers is the same in memory and in the database.
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testWorld } from '../../../test/world.ts'
import { inTransaction } from '../../kit/database.ts'
import type { Candidate } from '../plan/face.ts'
import type { Slot } from '../plan/plan-rows.ts'
import { idKey, knownDrafts, openDrafts, type DraftStore } from './draft-store-actions.ts'

const world = await testWorld()
const { rows } = await sql<{ id: number }>`
  insert into import (subject, user_id, file_name) values ('contact', ${world.hugo.id}, 'a.csv') returning id`.execute(
  world.db,
)
const importId = rows[0]?.id ?? 0

function lea(id: number, emails: string[]): Candidate {
  return {
    id,
    reference: '',
    archived: false,
    madeBy: null,
    firstName: 'Léa',
    lastName: 'Michel',
    isCompany: false,
    title: null,
    birthday: null,
    emails,
    phones: [],
    firms: [],
    places: [],
    siren: '',
  }
}

function slot(id: number, values: string, emails: string[]): Slot<string> {
  return { id, line: 2, isNew: id < 0, candidate: lea(id, emails), before: '', values, picture: null }
}

describe.each([
  ['in memory', 10],
  ['in the database', 1_000_000],
])('%s', (_where, size) => {
  it('finds whom a row may belong to, as the last row left them', async () => {
    const store: DraftStore<string> = openDrafts(importId, size)
    await inTransaction(world.db, async (trx) => {
      await store.save(trx, [slot(-2, 'first', ['lea@free.fr']), slot(7, 'there', ['l@apollo.fr'])])
      await store.save(trx, [slot(-2, 'second', ['lea@free.fr', 'lea@apollo.fr'])])
      const keys = ['e:lea@apollo.fr', 'n:lea michel', idKey(7)]
      const known = await knownDrafts(store, trx, keys)
      const found = known.candidates(['e:lea@apollo.fr'], [lea(7, []), lea(8, [])])
      expect(found.map((one) => [one.id, one.emails])).toEqual([
        [7, ['l@apollo.fr']],
        [8, []],
        [-2, ['lea@free.fr', 'lea@apollo.fr']],
      ])
      expect(known.slot(-2, '')).toMatchObject({ id: -2, isNew: true, values: 'second' })
      expect(known.slot(7, '')).toMatchObject({ id: 7, isNew: false, values: 'there' })
      expect(known.slot(8, '')).toBeUndefined()
    })
  })
})
