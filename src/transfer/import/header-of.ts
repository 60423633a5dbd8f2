// By what a table is known again: its header row, whatever accents, case and punctuation.
import { headerKey } from '../columns/header-words.ts'
import type { KeptFacts } from './file-facts.ts'

/** Empty for vCards and tables without a header. */
export function headerOf({
  format,
  hasHeader,
  header,
}: Pick<KeptFacts, 'format' | 'hasHeader' | 'header'>): string {
  return format === 'csv' && hasHeader ? header.map(headerKey).join('|') : ''
}
