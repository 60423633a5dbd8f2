// A list in groups: each value of a field is a block of rows with a filter of its own.
import type { Field } from '../../field.ts'
import type { Condition, Filter } from '../../filter.ts'
import { formatDay } from '../formats.ts'
import type { Language } from '../../words.ts'
import type { Block } from './layout.ts'
import { listQuery, type ListQuery, type ListSearch } from './list-search.ts'
import type { GroupCount } from './subject.ts'

export interface RowBlock extends Block {
  readonly query: ListQuery
  readonly group: GroupCount | null
}

/** A list without groups is one block. */
export function wholeList(search: ListSearch, rows: number): RowBlock[] {
  return [{ key: '', rows, headed: false, open: true, query: listQuery(search), group: null }]
}

/** The first group is open at first; `turned` holds the keys of those that the reader opened or closed since. */
export function groupBlocks(
  search: ListSearch,
  field: Field,
  groups: readonly GroupCount[],
  turned: ReadonlySet<string>,
): RowBlock[] {
  return groups.map((group, i) => {
    const key = groupKey(group)
    return {
      key,
      rows: group.count,
      headed: true,
      open: (i === 0) !== turned.has(key),
      query: listQuery({
        ...search,
        filter: withCondition(search.filter, groupCondition(field, group.value)),
      }),
      group,
    }
  })
}

export function groupCondition(field: Field, value: GroupCount['value']): Condition {
  if (value === null || value === '') return { field: field.name, op: 'empty' }
  if (['record', 'records', 'choice', 'tags'].includes(field.kind) && typeof value !== 'boolean')
    return { field: field.name, op: 'in', value: [value] }
  return { field: field.name, op: 'eq', value }
}

/** What the head of a group says; `empty` where the field holds nothing. */
export function groupLabel(
  field: Field,
  group: GroupCount,
  language: Language,
  words: { readonly empty: string; readonly yes: string; readonly no: string },
): string {
  const { value, label } = group
  if (value === null || value === '') return words.empty
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const choice = field.choices?.find((one) => one.value === value)
  if (choice) return choice.label[language]
  if (field.kind === 'date') return formatDay(language, String(value))
  return label ?? String(value)
}

function groupKey(group: GroupCount): string {
  return JSON.stringify(group.value)
}

function withCondition(filter: Filter | undefined, condition: Condition): Filter {
  return filter ? { and: [filter, condition] } : condition
}
