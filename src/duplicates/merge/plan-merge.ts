// What the original becomes when duplicates are merged into it, field by field; run by the dialog and by the server alike.
import { isEmpty } from '../../kit/records/is-empty.ts'
import type { Beside, Choices, Follow } from './merge-rules.ts'

type Values = Readonly<Record<string, unknown>>

/** One of the records that become one. */
export interface MergeSide<V> {
  readonly id: number
  /** ISO 8601: of two equally complete ones, the older is proposed. */
  readonly createdAt: string
  readonly values: V
}

/** Nobody has it; all agree; those who have it agree; they differ. */
export type FieldState = 'empty' | 'identical' | 'filled' | 'differs'

export interface PlannedField {
  readonly name: string
  readonly rule: Exclude<Rule['rule'], 'follow'>
  readonly state: FieldState
  /** Null where there is nothing to choose. */
  readonly choice: number | 'all' | null
  /** What may be chosen: records that have a value, and `all`. */
  readonly options: readonly (number | 'all')[]
  /** The records that the result comes from. */
  readonly from: readonly number[]
  /** Whether the original's value becomes another. */
  readonly changes: boolean
}

export interface MergePlan<V> {
  readonly originalId: number
  readonly values: V
  readonly fields: readonly PlannedField[]
}

/** The rules as they are looked up by name; `MergeRules<V>` is how a kind of record writes them. */
export type Rule =
  | { readonly rule: 'choose'; readonly ofOwnKind?: true; readonly beside?: Beside }
  | {
      readonly rule: 'unite'
      key(element: unknown): string
      same?(mine: unknown, theirs: unknown): boolean
      join?(mine: unknown, theirs: unknown): unknown
      readonly alone?: string
    }
  | { readonly rule: 'strictest' }
  | { readonly rule: 'join'; join(mine: unknown, theirs: unknown): unknown }
  | { readonly rule: 'derived'; derive(values: readonly unknown[]): unknown }
  | Follow

interface Held {
  readonly id: number
  readonly value: unknown
}

/**
 * `planMerge(lea, [lea2], contactRules, { jobTitle: lea2.id }).values.jobTitle` is the second record's;
 * what is not chosen keeps the original's value, and fills what it leaves empty.
 */
export function planMerge<V extends Values>(
  original: MergeSide<V>,
  duplicates: readonly MergeSide<V>[],
  rules: Readonly<Record<keyof V & string, Rule>>,
  choices: Choices = {},
): MergePlan<V> {
  const sides = [original, ...duplicates]
  const ids = new Set(sides.map((side) => side.id))
  const planned = (Object.entries(rules) as [string, Rule][]).map(([name, rule]) => {
    const held = heldBy(sides, name, rule, ids)
    const leader = (field: string): Planned =>
      planField(field, followed, heldBy(sides, field, followed, ids), choices[field])
    if (rule.rule === 'follow') return { name, ...planFollower(rule, held, leader(rule.field)) }
    const beside = rule.rule === 'choose' ? rule.beside : undefined
    const fitting = beside ? goingWith(beside, held, leader(beside.field)) : held
    return { name, ...planField(name, rule, fitting, choices[name]) }
  })
  return {
    originalId: original.id,
    values: Object.fromEntries(planned.map(({ name, value }) => [name, value])) as V,
    fields: planned.map(({ value, ...field }) => ({
      ...field,
      changes: !same(value, original.values[field.name]),
    })),
  }
}

const followed = { rule: 'choose' } as const

function heldBy<V extends Values>(
  sides: readonly MergeSide<V>[],
  name: string,
  rule: Rule,
  ids: ReadonlySet<number>,
): Held[] {
  return sides.map(({ id, values }) => ({ id, value: heldValue(rule, values[name], ids) }))
}

/** What is one fact with another field comes from the same record; nobody chooses it. */
function planFollower(rule: Rule, held: readonly Held[], leader: Planned): Planned {
  const [from] = leader.from
  const filled = held.filter(({ value }) => !isEmpty(value))
  const value = held.find(({ id }) => id === from)?.value ?? null
  const state = stateOf(rule, held, filled)
  return { rule: 'derived', state, choice: null, options: [], value, from: isEmpty(value) ? [] : leader.from }
}

/** What does not go with the other field's value is not there to choose. */
function goingWith({ goes }: Beside, held: readonly Held[], leader: Planned): Held[] {
  return held.map(({ id, value }) => {
    const stays = typeof value === 'string' && typeof leader.value === 'string' && goes(value, leader.value)
    return { id, value: stays ? value : '' }
  })
}

/** Somebody's manager who turns out to be the same person is nobody's. */
function heldValue(rule: Rule, value: unknown, group: ReadonlySet<number>): unknown {
  const isOneOfThem = typeof value === 'number' && group.has(value)
  return rule.rule === 'choose' && rule.ofOwnKind && isOneOfThem ? null : value
}

type Planned = Omit<PlannedField, 'name' | 'changes'> & { readonly value: unknown }

function planField(
  name: string,
  rule: Exclude<Rule, Follow>,
  held: readonly Held[],
  asked: number | 'all' | undefined,
): Planned {
  const filled = held.filter(({ value }) => !isEmpty(value))
  const about = { rule: rule.rule, state: stateOf(rule, held, filled) }
  const fixed = { ...about, choice: null, options: [] }
  switch (rule.rule) {
    case 'strictest':
      return { ...fixed, value: filled.length > 0, from: filled.map(({ id }) => id) }
    case 'derived': {
      const value = rule.derive(held.map((one) => one.value))
      return { ...fixed, value, from: held.filter((one) => same(one.value, value)).map(({ id }) => id) }
    }
    case 'choose': {
      const options = filled.map(({ id }) => id)
      const chosen = held.find(({ id }) => id === asked) ?? filled[0] ?? held[0]
      if (!chosen) throw new Error(`nobody has the field ${name}`)
      return { ...about, choice: chosen.id, options, value: chosen.value, from: [chosen.id] }
    }
    default: {
      const options =
        filled.length > 1 ? [...filled.map(({ id }) => id), 'all' as const] : filled.map(({ id }) => id)
      const taken = asked === undefined || asked === 'all' ? held : held.filter(({ id }) => id === asked)
      const from = taken.filter(({ value }) => !isEmpty(value)).map(({ id }) => id)
      return { ...about, choice: asked ?? 'all', options, value: together(rule, taken), from }
    }
  }
}

function stateOf(rule: Rule, held: readonly Held[], filled: readonly Held[]): FieldState {
  if (filled.length === 0) return 'empty'
  const forms = new Set(filled.map(({ value }) => normalForm(rule, value)))
  if (forms.size > 1) return 'differs'
  return filled.length === held.length ? 'identical' : 'filled'
}

/** Lists are the same when they hold the same, in whatever order. */
function normalForm(rule: Rule, value: unknown): string {
  if (rule.rule !== 'unite' || !Array.isArray(value)) return JSON.stringify(value)
  return JSON.stringify([...new Set(value.map((element) => rule.key(element)))].sort())
}

function together(rule: Extract<Rule, { rule: 'unite' | 'join' }>, taken: readonly Held[]): unknown {
  const filled = taken.map(({ value }) => value).filter((value) => !isEmpty(value))
  if (rule.rule === 'join')
    return filled.slice(1).reduce((mine, theirs) => rule.join(mine, theirs), filled[0] ?? '')
  const lists = filled.flatMap((value) => (Array.isArray(value) ? [value as unknown[]] : []))
  return united(rule, lists)
}

/** The first list stays as it is, even where it says a thing twice. */
function united(
  rule: Extract<Rule, { rule: 'unite' }>,
  [first = [], ...others]: readonly unknown[][],
): unknown[] {
  const result = [...first]
  for (const theirs of others.flat()) {
    const key = rule.key(theirs)
    const alike = result.findIndex((mine) => rule.key(mine) === key)
    const at = alike >= 0 ? alike : result.findIndex((mine) => rule.same?.(mine, theirs))
    if (at < 0) result.push(theirs)
    else if (rule.join) result[at] = rule.join(result[at], theirs)
  }
  return rule.alone === undefined ? result : onlyFirst(result, rule.alone)
}

function onlyFirst(elements: readonly unknown[], flag: string): unknown[] {
  const main = elements.findIndex((element) => flagged(element, flag))
  return elements.map((element, at) =>
    at !== main && flagged(element, flag) ? { ...(element as object), [flag]: false } : element,
  )
}

function flagged(element: unknown, flag: string): boolean {
  return typeof element === 'object' && element !== null && Reflect.get(element, flag) === true
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

export const proposedReasons = ['complete', 'oldest'] as const

export interface Proposed {
  readonly id: number
  /** What it is more than each other one. */
  readonly because: (typeof proposedReasons)[number][]
}

/** The most complete one; of those the oldest; of those the first that was kept. */
export function proposeOriginal<V extends Values>(
  sides: readonly MergeSide<V>[],
  rules: Readonly<Record<keyof V & string, Rule>>,
): Proposed {
  const ranked = sides.map((side) => ({ side, filled: completeness(side.values, rules) }))
  ranked.sort(
    (a, b) =>
      b.filled - a.filled || a.side.createdAt.localeCompare(b.side.createdAt) || a.side.id - b.side.id,
  )
  const [first, ...others] = ranked
  if (!first) throw new Error('nothing to merge')
  const above = {
    complete: others.every(({ filled }) => filled < first.filled),
    oldest: others.every(({ side }) => side.createdAt > first.side.createdAt),
  }
  return { id: first.side.id, because: proposedReasons.filter((reason) => above[reason]) }
}

function completeness(values: Values, rules: Readonly<Record<string, Rule>>): number {
  const counted = Object.entries(rules).filter(([, { rule }]) => !nobodysChoice.has(rule))
  return counted.filter(([name]) => !isEmpty(values[name])).length
}

const nobodysChoice: ReadonlySet<Rule['rule']> = new Set(['derived', 'strictest', 'follow'])

export interface WrongChoice {
  readonly field: string
  readonly code: 'unknown-field' | 'not-found' | 'invalid'
}

/** The choices that cannot be: a field that is none, a record that is not among them, both where there is one place. */
export function wrongChoices(
  choices: Choices,
  rules: Readonly<Record<string, Rule>>,
  ids: readonly number[],
): WrongChoice[] {
  return Object.entries(choices).flatMap(([field, choice]): WrongChoice[] => {
    const rule = Object.hasOwn(rules, field) ? rules[field]?.rule : undefined
    if (rule === undefined || nobodysChoice.has(rule)) return [{ field, code: 'unknown-field' }]
    if (choice === 'all') return rule === 'choose' ? [{ field, code: 'invalid' }] : []
    return ids.includes(choice) ? [] : [{ field, code: 'not-found' }]
  })
}
