// Whatever is merged comes apart again, row for row: random people, groups of two to ten, every choice, tables that nobody foresaw.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import {
  addUnforeseenTables,
  choices,
  differences,
  dump,
  people,
  settle,
  type Surroundings,
} from '../../../test/merge-worlds.ts'
import { testWorld, whoIs } from '../../../test/world.ts'
import { contactMerging } from '../../contacts/merging-actions.ts'
import { partnerMerging } from '../../partners/merging-actions.ts'
import { inTransaction } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import { keysTo, readCatalogue } from './catalogue-queries.ts'
import { mergeRecords } from './merge-actions.ts'
import { countPointing } from './repoint-queries.ts'
import { undoMerge } from './undo-actions.ts'

const world = await testWorld()
const { db } = world
const camille = await whoIs(world, world.camille)
await addUnforeseenTables(db)
const around = await surroundings()
const runs = Number(process.env['RUNS'] ?? 12)

async function surroundings(): Promise<Surroundings> {
  const ids = async (statement: ReturnType<typeof sql<{ id: number }>>) =>
    (await statement.execute(db)).rows.map((row) => row.id)
  return {
    partners: [1001, 1002, 1003],
    roles: await ids(sql<{ id: number }>`
      insert into role (name, code) select 'Rôle ' || n, 'R' || n from generate_series(1, 3) n returning id`),
    functions: await ids(sql<{ id: number }>`
      insert into job_function (name) select 'Fonction ' || n from generate_series(1, 2) n returning id`),
    companies: [world.companies.oree, world.companies.alba],
  }
}

async function emptied(): Promise<void> {
  await sql`truncate contact, partner, bulk_edit, import, merge cascade`.execute(db)
  await sql`
    insert into partner (id, reference, name, is_customer, is_supplier)
    select id, 'P' || id, 'Apollo ' || id, id = 1001, id = 1002 from unnest(${around.partners}::bigint[]) id`.execute(
    db,
  )
  await sql`insert into partner_email (partner_id, position, address, address_key, is_primary)
    select id, 0, 'contact@apollo.fr', 'contact@apollo.fr', true from unnest(${around.partners}::bigint[]) id`.execute(
    db,
  )
}

type Asked = Record<string, number | 'all'>

const mergers = {
  contact: (originalId: number, duplicateIds: number[], asked: Asked = {}) =>
    inTransaction(db, (trx) =>
      mergeRecords(trx, camille, contactMerging, { originalId, duplicateIds, choices: asked }),
    ),
  partner: (originalId: number, duplicateIds: number[]) =>
    inTransaction(db, (trx) =>
      mergeRecords(trx, camille, partnerMerging, { originalId, duplicateIds, choices: {} }),
    ),
}

const undoers = {
  contact: (id: number) => inTransaction(db, (trx) => undoMerge(trx, camille, contactMerging, id)),
  partner: (id: number) => inTransaction(db, (trx) => undoMerge(trx, camille, partnerMerging, id)),
}

async function pointingAt(ids: readonly number[]): Promise<number> {
  const catalogue = await readCatalogue(db, 'contact')
  const keys = keysTo(catalogue, 'contact').filter((key) => key.targetColumns.join() === 'id')
  const counts = await Promise.all(ids.map((id) => countPointing(db, keys, { id })))
  return counts.flat().reduce((sum, count) => sum + count, 0)
}

const group = fc
  .integer({ min: 2, max: 10 })
  .chain((size) => fc.record({ size: fc.constant(size), drawn: people(around, size) }))

describe('a merge and its undo', () => {
  it('give back every table', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(group, fc.nat(9), fc.gen(), async ({ size, drawn }, first, draw) => {
        await emptied()
        const ids = (await settle(db, camille, drawn)).slice(0, size)
        const original = ids[first % size] ?? 0
        const duplicates = ids.filter((id) => id !== original)
        const before = await dump(db, { contact: [original] })
        const { id } = await mergers.contact(original, duplicates, draw(choices, ids))
        expect(await pointingAt(duplicates)).toBe(0)
        expect((await undoers.contact(id)).lost).toEqual([])
        const after = await dump(db, { contact: [original] })
        expect(differences(before, after)).toEqual([])
        expect(after).toEqual(before)
      }),
      { numRuns: runs, endOnFailure: true },
    )
  })

  it('give back a manager who was merged since into the one that was chosen', async () => {
    await emptied()
    const { rows } = await sql<{ id: number }>`
      insert into contact (reference, last_name) select 'M' || n, name
      from unnest(array['Paul', 'Marie', 'Léa', 'Lea']) with ordinality as given(name, n) returning id`.execute(
      db,
    )
    const [paul = 0, marie = 0, lea = 0, double = 0] = rows.map(({ id }) => id)
    await sql`update contact set manager_id = ${paul} where id = ${lea}`.execute(db)
    await sql`update contact set manager_id = ${marie} where id = ${double}`.execute(db)
    const before = await dump(db, { contact: [lea, marie] })
    const ofLea = await mergers.contact(lea, [double], { managerId: double })
    const ofPaul = await mergers.contact(marie, [paul])
    await undoers.contact(ofLea.id)
    await undoers.contact(ofPaul.id)
    expect(differences(before, await dump(db, { contact: [lea, marie] }))).toEqual([])
  })

  it(
    'do so in any order that is allowed, chains and merges of partners among them',
    { timeout: 600_000 },
    async () => {
      const steps = fc.array(
        fc.record({
          subject: fc.constantFrom('contact' as const, 'contact' as const, 'partner' as const),
          undoes: fc.boolean(),
          original: fc.nat(20),
          duplicates: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 2, maxLength: 8 },
      )
      await fc.assert(
        fc.asyncProperty(people(around, 4), steps, fc.gen(), async (drawn, list, draw) => {
          await emptied()
          const contact = await settle(db, camille, drawn)
          const everybody = { contact, partner: around.partners }
          const before = await dump(db, everybody)
          const alive = { contact: new Set(contact), partner: new Set(around.partners) }
          const standing: Standing[] = []
          for (const { subject, undoes, original, duplicates } of list) {
            if (undoes) await undoneSomewhere(standing, alive, original)
            const ids = [...alive[subject]]
            const into = ids[original % ids.length] ?? 0
            const gone = [...new Set(duplicates.map((at) => ids[at % ids.length] ?? 0))].filter(
              (id) => id !== into,
            )
            if (gone.length === 0) continue
            const asked = subject === 'contact' ? draw(choices, [into, ...gone]) : {}
            const { id } = await mergers[subject](into, gone, asked)
            for (const one of gone) alive[subject].delete(one)
            standing.push({ id, subject, gone })
          }
          while (standing.length > 0) await undoneSomewhere(standing, alive, draw(fc.nat, 20))
          const after = await dump(db, everybody)
          expect(differences(before, after)).toEqual([])
          expect(after).toEqual(before)
        }),
        { numRuns: runs, endOnFailure: true },
      )
    },
  )
})

interface Standing {
  readonly id: number
  readonly subject: 'contact' | 'partner'
  readonly gone: readonly number[]
}

/** Undoes a merge, or the ones that must go first, until one is undone. */
async function undoneSomewhere(
  standing: Standing[],
  alive: Record<'contact' | 'partner', Set<number>>,
  start: number,
): Promise<void> {
  let at = standing.length === 0 ? -1 : start % standing.length
  for (;;) {
    const merge = standing[at]
    if (!merge) return
    try {
      expect((await undoers[merge.subject](merge.id)).lost).toEqual([])
      for (const id of merge.gone) alive[merge.subject].add(id)
      standing.splice(at, 1)
      return
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'undo-first') throw error
      const { undoFirst } = error.details as { undoFirst: { id: number }[] }
      const next = standing.findIndex(({ id }) => id === undoFirst[0]?.id)
      if (next <= at) throw new Error('what must go first is earlier: this would never end', { cause: error })
      at = next
    }
  }
}
