// A form with the block of its addressee, as documents keep what they print.
import { documentLanguage } from '../print/letter-words.ts'
import type { PrintedItem } from '../print/printed.ts'
import type { PrintedForm } from './printed-form.ts'

export function formItem(
  form: PrintedForm,
  { lines, size, pitch }: Pick<PrintedItem, 'lines' | 'size' | 'pitch'>,
  language: string,
): PrintedItem {
  return { lines, size, pitch, language: documentLanguage(language), form }
}
