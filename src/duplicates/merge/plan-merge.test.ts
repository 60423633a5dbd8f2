// What the original becomes, field by field, from what each of the records holds and what the reader chooses.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MergeRules } from './merge-rules.ts'
import { planMerge, proposeOriginal, wrongChoices, type MergeSide } from './plan-merge.ts'

interface Person {
  readonly name: string
  readonly jobTitle: string
  readonly managerId: number | null
  readonly emails: readonly { readonly address: string; readonly label: string; readonly primary: boolean }[]
  readonly tags: readonly string[]
  readonly notes: string
  readonly doNotCall: boolean
  readonly archivedAt: string | null
  readonly statusId: number
  readonly lostFor: string | null
}

const rules = {
  name: { rule: 'choose' },
  jobTitle: { rule: 'choose' },
  managerId: { rule: 'choose', ofOwnKind: true },
  emails: {
    rule: 'unite',
    key: ({ address }) => address.toLowerCase(),
    join: (mine, theirs) => ({ ...mine, label: mine.label || theirs.label }),
    alone: 'primary',
  },
  tags: { rule: 'unite', key: (tag) => tag.toLowerCase() },
  notes: { rule: 'join', join: (mine, theirs) => `${mine}${theirs}` },
  doNotCall: { rule: 'strictest' },
  archivedAt: { rule: 'derived', derive: (all) => (all.includes(null) ? null : (all[0] ?? null)) },
  statusId: { rule: 'choose' },
  lostFor: { rule: 'follow', field: 'statusId' },
} satisfies MergeRules<Person>

const nobody: Person = {
  name: 'MICHEL Léa',
  jobTitle: '',
  managerId: null,
  emails: [],
  tags: [],
  notes: '',
  doNotCall: false,
  archivedAt: null,
  statusId: 1,
  lostFor: null,
}

const side = (
  id: number,
  values: Partial<Person>,
  createdAt = '2026-01-01',
): MergeSide<Person & Record<string, unknown>> => ({
  id,
  createdAt,
  values: { ...nobody, ...values },
})

const mail = (address: string, primary = false, label = '') => ({ address, label, primary })

function field(plan: ReturnType<typeof planMerge>, name: string) {
  return plan.fields.find((one) => one.name === name)
}

describe('a field that has one value', () => {
  it('keeps the original’s, fills what it leaves empty, and takes another’s where the reader says so', () => {
    const [lea, twin] = [side(1, { jobTitle: 'Directrice' }), side(2, { jobTitle: 'Achats' })]
    expect(planMerge(lea, [twin], rules).values.jobTitle).toBe('Directrice')
    expect(planMerge(lea, [twin], rules, { jobTitle: 2 }).values.jobTitle).toBe('Achats')
    expect(planMerge(side(1, {}), [side(2, {}), twin], rules).values.jobTitle).toBe('Achats')
  })

  it.each([
    [{}, {}, 'empty', []],
    [{ jobTitle: 'Achats' }, { jobTitle: 'Achats' }, 'identical', [1, 2]],
    [{}, { jobTitle: 'Achats' }, 'filled', [2]],
    [{ jobTitle: 'Achats' }, { jobTitle: 'Export' }, 'differs', [1, 2]],
  ])('says that %j and %j are %s', (mine, theirs, state, options) => {
    expect(field(planMerge(side(1, mine), [side(2, theirs)], rules), 'jobTitle')).toMatchObject({
      state,
      options,
    })
  })

  it('says where the value comes from, and whether the original changes', () => {
    const plan = planMerge(side(1, {}), [side(2, { jobTitle: 'Achats' })], rules)
    expect(field(plan, 'jobTitle')).toMatchObject({ choice: 2, from: [2], changes: true })
    expect(field(plan, 'name')).toMatchObject({ choice: 1, from: [1], changes: false })
  })

  it('lets nobody be their own manager', () => {
    const plan = planMerge(side(1, { managerId: 2 }), [side(2, { managerId: 7 })], rules)
    expect(plan.values.managerId).toBe(7)
    expect(
      planMerge(side(1, { managerId: 2 }), [side(2, { managerId: 1 })], rules).values.managerId,
    ).toBeNull()
  })
})

describe('a field that is one fact with another', () => {
  const [open, lost] = [side(1, {}), side(2, { statusId: 6, lostFor: 'Prix' })]

  it('comes from the record whose value the other has, and is nobody’s choice', () => {
    const kept = planMerge(open, [lost], rules)
    expect(kept.values).toMatchObject({ statusId: 1, lostFor: null })
    expect(field(kept, 'lostFor')).toMatchObject({ rule: 'derived', choice: null, changes: false })
    const taken = planMerge(open, [lost], rules, { statusId: 2 })
    expect(taken.values).toMatchObject({ statusId: 6, lostFor: 'Prix' })
    expect(field(taken, 'lostFor')).toMatchObject({ from: [2], changes: true })
    expect(wrongChoices({ lostFor: 2 }, rules, [1, 2])).toEqual([{ field: 'lostFor', code: 'unknown-field' }])
  })
})

describe('a field that holds several', () => {
  const lea = side(1, { emails: [mail('l.michel@apollo.fr', true)], tags: ['VIP'] })
  const twin = side(2, {
    emails: [mail('lea@gmail.com', true), mail('L.MICHEL@apollo.fr', false, 'ancien')],
    tags: ['vip', 'Salon'],
  })

  it('unites what is the same in normal form, keeps one main one, and the original’s writing', () => {
    const { values } = planMerge(lea, [twin], rules)
    expect(values.emails).toEqual([mail('l.michel@apollo.fr', true, 'ancien'), mail('lea@gmail.com')])
    expect(values.tags).toEqual(['VIP', 'Salon'])
  })

  it('takes one record’s alone where the reader says so', () => {
    expect(planMerge(lea, [twin], rules, { emails: 2 }).values.emails).toEqual(twin.values.emails)
    expect(planMerge(lea, [twin], rules, { emails: 1 }).values.emails).toEqual(lea.values.emails)
  })

  it('leaves a list alone that says a thing twice', () => {
    const twice = side(1, { tags: ['VIP', 'vip'] })
    expect(planMerge(twice, [side(2, {})], rules).values.tags).toEqual(['VIP', 'vip'])
  })

  it('joins notes, or takes one', () => {
    const [one, two] = [side(1, { notes: 'a' }), side(2, { notes: 'b' })]
    expect(planMerge(one, [two], rules).values.notes).toBe('ab')
    expect(planMerge(one, [two], rules, { notes: 2 }).values.notes).toBe('b')
  })
})

describe('what nobody chooses', () => {
  it('is the strictest opt-out', () => {
    const plan = planMerge(side(1, {}), [side(2, { doNotCall: true })], rules)
    expect(plan.values.doNotCall).toBe(true)
    expect(field(plan, 'doNotCall')).toMatchObject({ choice: null, options: [], from: [2] })
  })

  it('is archived only when all are', () => {
    expect(planMerge(side(1, { archivedAt: 'x' }), [side(2, {})], rules).values.archivedAt).toBeNull()
    expect(
      planMerge(side(1, { archivedAt: 'x' }), [side(2, { archivedAt: 'y' })], rules).values.archivedAt,
    ).toBe('x')
  })

  it('refuses choices that cannot be', () => {
    expect(
      wrongChoices(
        { doNotCall: 1, nickname: 1, jobTitle: 'all', name: 9, emails: 'all', toString: 1 },
        rules,
        [1, 2],
      ),
    ).toEqual([
      { field: 'doNotCall', code: 'unknown-field' },
      { field: 'nickname', code: 'unknown-field' },
      { field: 'jobTitle', code: 'invalid' },
      { field: 'name', code: 'not-found' },
      { field: 'toString', code: 'unknown-field' },
    ])
  })
})

describe('the original that is proposed', () => {
  it('is the most complete, then the oldest', () => {
    const full = side(3, { jobTitle: 'Achats', tags: ['VIP'] }, '2026-05-01')
    expect(proposeOriginal([side(1, {}, '2024-01-01'), full], rules)).toEqual({
      id: 3,
      because: ['complete'],
    })
    expect(proposeOriginal([side(2, {}, '2026-01-02'), side(1, {}, '2026-01-01')], rules)).toEqual({
      id: 1,
      because: ['oldest'],
    })
    expect(proposeOriginal([side(2, {}), side(1, {})], rules)).toEqual({ id: 1, because: [] })
  })
})

describe('whatever is planned', () => {
  const list = fc.array(
    fc.record({
      address: fc.constantFrom('a', 'A', 'b', 'c'),
      label: fc.constantFrom('', 'x'),
      primary: fc.constant(false),
    }),
  )
  const person = fc
    .record({
      jobTitle: fc.constantFrom('', 'Achats', 'Export'),
      emails: list,
      tags: fc.array(fc.constantFrom('VIP', 'vip', 'Salon')),
      doNotCall: fc.boolean(),
    })
    .map((drawn): Person => ({ ...nobody, ...drawn }))
  const sides = fc
    .array(person, { minLength: 2, maxLength: 6 })
    .map((all) => all.map((values, at) => side(at + 1, values)))

  it('loses no element and no opt-out', () => {
    fc.assert(
      fc.property(sides, ([original, ...others]) => {
        if (!original) return
        const { values } = planMerge(original, others, rules)
        const kept = new Set(values.emails.map(({ address }) => address.toLowerCase()))
        const all = [original, ...others]
        for (const { address } of all.flatMap((one) => one.values.emails))
          expect(kept).toContain(address.toLowerCase())
        expect(values.doNotCall).toBe(all.some((one) => one.values.doNotCall))
      }),
    )
  })
})
