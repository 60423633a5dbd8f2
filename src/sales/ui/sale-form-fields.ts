// Everything that a sale's form and its trail know by name.
import { showDecimal } from '../../kit/decimal.ts'
import type { FormField, PartField } from '../../kit/ui/form/form-field.ts'
import type { Language } from '../../kit/words.ts'
import { saleFields } from '../fields.ts'
import { typedLines, type TypedLine } from './typed-lines.ts'

const lines: PartField = {
  name: 'lines',
  kind: 'part',
  label: { fr: 'Lignes', en: 'Lines' },
  text: (value, language) =>
    typedLines(value)
      .map((line) => lineText(line, language))
      .join(', '),
}

/** `10 × Caisse, 12,50`. */
function lineText({ kind, description, quantity, unitPrice }: TypedLine, language: Language): string {
  const [first = ''] = description.split('\n')
  return kind === 'item'
    ? `${showDecimal(quantity, language)} × ${first}, ${showDecimal(unitPrice, language)}`
    : first
}

export const saleFormFields: readonly FormField[] = [...saleFields, lines]
