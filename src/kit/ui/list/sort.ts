// The order of a list as it is written in the URL, `lastName,-city`, and how a click on a column changes it.
import { fieldNamed, type Field } from '../../field.ts'

const most = 3

export interface SortKey {
  readonly field: string
  readonly descending: boolean
}

export function readSort(fields: readonly Field[], value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const keys = sortKeys(value).filter((key) => fieldNamed(fields, key.field)?.sort)
  return keys.length > 0 ? writeSort(keys.slice(0, most)) : undefined
}

export function sortKeys(sort: string): SortKey[] {
  return sort
    .split(',')
    .filter(Boolean)
    .map((name) =>
      name.startsWith('-') ? { field: name.slice(1), descending: true } : { field: name, descending: false },
    )
}

function writeSort(keys: readonly SortKey[]): string {
  return keys.map((key) => (key.descending ? `-${key.field}` : key.field)).join(',')
}

/** Sorts by a field; a second time turns it round. With `add` it joins the fields that come before it. */
export function toggleSort(sort: string, field: string, add: boolean): string {
  const keys = sortKeys(sort)
  const present = keys.find((key) => key.field === field)
  const next = { field, descending: present ? !present.descending : false }
  if (!add) return writeSort([next])
  if (present) return writeSort(keys.map((key) => (key === present ? next : key)))
  return writeSort([...keys, next].slice(0, most))
}

export function directionOf(sort: string, field: string): 'ascending' | 'descending' | 'none' {
  const key = sortKeys(sort).find((one) => one.field === field)
  if (!key) return 'none'
  return key.descending ? 'descending' : 'ascending'
}
