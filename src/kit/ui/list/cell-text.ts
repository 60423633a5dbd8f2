// One value of a row, as its kind is written.
import { showDecimal } from '../../decimal.ts'
import type { Field } from '../../field.ts'
import type { Language } from '../../words.ts'
import { codeText } from '../form/form-field.ts'
import { formatDay, formatInstantDay } from '../formats.ts'
import type { ListRow } from './subject.ts'
import { valueOf } from './subject.ts'

interface CellWords {
  readonly yes: string
}

/** `cellText(field, row, 'fr', words)` is `Camille Roux` for an owner, `24 nov. 2026` for a day. */
export function cellText(field: Field, row: ListRow, language: Language, words: CellWords): string {
  const value = valueOf(row, field.name)
  const label = row.labels[field.name]
  if (label !== undefined && label !== null) return listed(label)
  switch (field.kind) {
    case 'boolean':
      return value === true ? words.yes : ''
    case 'choice':
      return field.choices?.find((choice) => choice.value === value)?.label[language] ?? ''
    case 'code':
      return codeText(field, plain(value))
    case 'decimal':
      return showDecimal(plain(value), language)
    case 'date':
      return typeof value === 'string' ? formatDay(language, value) : ''
    case 'instant':
      return typeof value === 'string' ? formatInstantDay(language, value) : ''
    case 'record':
    case 'records':
      return ''
    default:
      return plain(value)
  }
}

function listed(label: string | readonly string[]): string {
  return typeof label === 'string' ? label : label.join(', ')
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
