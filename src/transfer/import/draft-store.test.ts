// What a trial remembers is the same in memory and in the database.
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testWorld } from '../../../test/world.ts'
import { inTransaction } from '../../kit/database.ts'
import type { Candidate } from '../plan/candidate.ts'
import type { Slot } from '../plan/planning.ts'
import { idKey, knownDrafts, openDrafts, type DraftStore } from './draft-store-actions.ts'

const world = await testWorld()
const { rows } = await sql<{ id: number }>`
  insert into import (subject, user_id, file_name) values ('contact', ${world.hugo.id}, 'a.csv') returning id`.execute(
  world.db,
)
const importId = rows[0]?.id ?? 0

function lea(id: number, name: string): Candidate {
  return { id, name, reference: '', archived: false, settled: false, madeBy: null }
}

function slot(id: number, values: string, name: string): Slot<string> {
  return { id, line: 2, isNew: id < 0, candidate: lea(id, name), before: '', values, picture: null }
}

describe.each([
  ['in memory', 10],
  ['in the database', 1_000_000],
])('%s', (_where, size) => {
  it('finds whom a row may belong to, as the last row left them', async () => {
    const store: DraftStore<string> = openDrafts(importId, size)
    await inTransaction(world.db, async (trx) => {
      await store.save(trx, [slot(-2, 'first', 'n:lea michel'), slot(7, 'there', 'n:lea m')])
      await store.save(trx, [slot(-2, 'second', 'n:lea michel')])
      const known = await knownDrafts(store, trx, ['n:lea michel', idKey(7)])
      const found = known.candidates(['n:lea michel'], [lea(7, 'n:l michel'), lea(8, 'n:lea michel')])
      expect(found.map((one) => [one.id, one.name])).toEqual([
        [7, 'n:lea m'],
        [8, 'n:lea michel'],
        [-2, 'n:lea michel'],
      ])
      expect(known.slot(-2, '')).toMatchObject({ id: -2, isNew: true, values: 'second' })
      expect(known.slot(7, '')).toMatchObject({ id: 7, isNew: false, values: 'there' })
      expect(known.slot(8, '')).toBeUndefined()
    })
  })
})
