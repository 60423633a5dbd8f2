// A field as a value: what lists, cards, forms, filters, imports and exports need to know of it.
// Nothing here knows contacts: a field that a user defines at run time is a value of the same type.
import type { Words } from './words.ts'

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'rich-text'
  | 'email'
  | 'phone'
  | 'url'
  | 'code'
  | 'number'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'instant'
  | 'choice'
  | 'record'
  | 'records'
  | 'tags'
  | 'picture'

export interface Choice {
  readonly value: string
  readonly label: Words
}

export interface Field {
  /** The name in the API, in filters and in URLs. */
  readonly name: string
  readonly label: Words
  readonly kind: FieldKind
  /** For `choice`. */
  readonly choices?: readonly Choice[]
  /** For `record` and `records`: what they point at, such as `user` or `team`; the screen looks names up by it. */
  readonly of?: string
  /** For `code`, which is kept without blanks (code-form.ts): how it is read. */
  readonly shown?: (code: string) => string
  readonly required?: boolean
  /** The longest text accepted, in characters. */
  readonly max?: number
  readonly readOnly?: boolean
  readonly filter?: boolean
  readonly sort?: boolean
  readonly group?: boolean
  /** May be set on many records at once. */
  readonly bulk?: boolean
  /** A column of the list: its width in pixels, whether it is there before the reader chooses, a shorter head. */
  readonly column?: { readonly width: number; readonly shown?: boolean; readonly label?: Words }
}

/** Keeps the names as literal types, so that the compiler can ask for each one elsewhere. */
export function fields<const F extends readonly Field[]>(list: F): F {
  return list
}

export function fieldNamed(list: readonly Field[], name: string): Field | undefined {
  return list.find((field) => field.name === name)
}

export type Operator =
  | 'eq'
  | 'ne'
  | 'contains'
  | 'startsWith'
  | 'in'
  | 'empty'
  | 'notEmpty'
  | 'lt'
  | 'gt'
  | 'between'
  | 'isMe'
  | 'period'

const ofText: readonly Operator[] = ['contains', 'eq', 'ne', 'startsWith', 'in', 'empty', 'notEmpty']
const ofDates: readonly Operator[] = ['period', 'eq', 'lt', 'gt', 'between', 'empty', 'notEmpty']
const ofRecords: readonly Operator[] = ['in', 'ne', 'empty', 'notEmpty']

const operators: Readonly<Record<FieldKind, readonly Operator[]>> = {
  text: ofText,
  'long-text': ofText,
  'rich-text': ofText,
  email: ofText,
  phone: ['contains', 'empty', 'notEmpty'],
  url: ofText,
  code: ['startsWith', 'contains', 'eq', 'ne', 'in', 'empty', 'notEmpty'],
  number: ['eq', 'ne', 'lt', 'gt', 'between', 'empty', 'notEmpty'],
  decimal: ['gt', 'lt', 'between', 'eq', 'ne', 'empty', 'notEmpty'],
  boolean: ['eq'],
  date: ofDates,
  instant: ofDates,
  choice: ['in', 'ne', 'empty', 'notEmpty'],
  record: ofRecords,
  records: ofRecords,
  tags: ofRecords,
  picture: ['empty', 'notEmpty'],
}

/** The first one is what a new filter begins with. */
export function operatorsOf(field: Field): readonly Operator[] {
  const base = operators[field.kind]
  return field.of === 'user' ? ['isMe', ...base] : base
}
