// What a form knows of a field: a field of lists and filters, or a part such as the e-mails, which only it edits.
import type { Field } from '../../field.ts'
import { showDecimal } from '../../decimal.ts'
import type { Language, Words } from '../../words.ts'
import { formatDay, formatInstant } from '../formats.ts'
import type { ValueLabel } from './edits.ts'
import { formWords } from './labels.ts'

/** A value with parts of its own, edited by a component of its slice. */
export interface PartField {
  readonly name: string
  readonly label: Words
  readonly kind: 'part'
  /** The value in one line: for what was struck out, for disputes, for the trail. */
  readonly text: (value: unknown, language: Language) => string
}

export type FormField = Field | PartField

/** A value in one line of text, as the reader writes it; '' is nothing. */
export function valueText(
  field: FormField | undefined,
  value: unknown,
  language: Language,
  label?: ValueLabel,
): string {
  if (value === null || value === undefined || value === '') return ''
  if (!field) return plainText(value)
  switch (field.kind) {
    case 'part':
      return field.text(value, language)
    case 'boolean':
      return value === true ? formWords[language].yes : formWords[language].no
    case 'date':
      return formatDay(language, plainText(value))
    case 'instant':
      return formatInstant(language, plainText(value))
    case 'choice':
      return field.choices?.find((choice) => choice.value === value)?.label[language] ?? plainText(value)
    case 'record':
    case 'records':
      return labelText(label) || plainText(value)
    case 'decimal':
      return showDecimal(plainText(value), language)
    case 'code':
      return codeText(field, plainText(value))
    case 'rich-text':
      return withoutMarkup(plainText(value))
    default:
      return plainText(value)
  }
}

/** `codeText(siren, '303265045')` is `303 265 045`; a code that is being typed stays as it is. */
export function codeText({ shown }: Pick<Field, 'shown'>, code: string): string {
  return shown && code !== '' ? shown(code) : code
}

export function labelText(label: ValueLabel | undefined): string {
  if (label === null || label === undefined) return ''
  return typeof label === 'string' ? label : label.join(', ')
}

function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainText).join(', ')
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  amp: '&',
}

/** `withoutMarkup('<p>Préfère <b>un e-mail</b> &amp; le matin</p>')` is `Préfère un e-mail & le matin`. */
export function withoutMarkup(html: string): string {
  return html
    .replace(/<\/?(?:p|br|li|ul|ol|h\d|blockquote)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}
