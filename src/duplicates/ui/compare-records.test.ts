// Three records of Léa Michel beside each other.
import { describe, expect, it } from 'vitest'
import { contactMergeRules } from '../../contacts/merge-rules.ts'
import { planMerge } from '../merge/plan-merge.ts'
import { compareRecords } from './compare-records.ts'

const rules = {
  jobTitle: contactMergeRules.jobTitle,
  tags: contactMergeRules.tags,
  department: contactMergeRules.department,
  source: contactMergeRules.source,
  archivedAt: contactMergeRules.archivedAt,
}
const records = [
  {
    id: 1,
    createdAt: '2023-02-04',
    values: {
      jobTitle: 'Directrice des achats',
      tags: ['VIP'],
      department: '',
      source: 'Salon',
      archivedAt: null,
    },
  },
  {
    id: 2,
    createdAt: '2025-09-18',
    values: { jobTitle: 'Achats', tags: ['Salon'], department: 'Achats', source: 'Salon', archivedAt: null },
  },
  {
    id: 3,
    createdAt: '2026-11-02',
    values: { jobTitle: 'Achats', tags: [], department: '', source: 'Salon', archivedAt: null },
  },
] as const

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''

function compared(originalId: number, choices: Record<string, number | 'all'> = {}) {
  const [original] = records.filter(({ id }) => id === originalId)
  if (!original) throw new Error('nobody')
  const others = records.filter(({ id }) => id !== originalId)
  const { fields } = planMerge<Record<string, unknown>>(original, others, rules, choices)
  const columns = records.map(({ id, values }) => ({
    id,
    text: (field: string) => textOf((values as Record<string, unknown>)[field]),
  }))
  return compareRecords(fields, columns, originalId)
}

describe('records beside each other', () => {
  it('keeps the original’s value, and says what is empty and what is the same', () => {
    const { differing, settled } = compared(1)
    expect(differing.map(({ name }) => name)).toEqual(['jobTitle', 'tags', 'department'])
    expect(settled).toEqual(['source'])
    expect(differing[0]?.cells).toMatchObject([
      { kind: 'value', text: 'Directrice des achats', chosen: true, taken: false },
      { kind: 'value', text: 'Achats', chosen: false, taken: false },
      { kind: 'same', as: 2 },
    ])
    expect(differing[2]?.cells).toMatchObject([
      { kind: 'empty' },
      { kind: 'value', chosen: true, taken: true },
      { kind: 'empty' },
    ])
  })

  it('keeps both where a field holds several', () => {
    const [, tags] = compared(1).differing
    expect(tags?.all).toEqual({ chosen: true, several: false })
    expect(tags?.cells).toMatchObject([
      { chosen: false, taken: false },
      { chosen: false, taken: true },
      { kind: 'empty' },
    ])
  })

  it('shows a chosen value at the column that stands for it', () => {
    const [job] = compared(1, { jobTitle: 3 }).differing
    expect(job?.all).toBeNull()
    expect(job?.cells).toMatchObject([{ chosen: false }, { chosen: true, taken: true }, { kind: 'same' }])
  })

  it('does not ask about what only the original says', () => {
    expect(compared(2).settled).toEqual(['department', 'source'])
  })

  it('speaks of the original as the original changes', () => {
    const [job] = compared(3).differing
    expect(job?.cells).toMatchObject([
      { kind: 'value', chosen: false },
      { kind: 'same', as: null },
      { kind: 'value', chosen: true, taken: false },
    ])
  })
})
