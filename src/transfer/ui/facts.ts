// What a file is, in words: `1 000 lignes, point-virgule, Windows-1252, reconnu comme Outlook`.
import type { Import } from '../import/contract.ts'
import type { columnWords } from './column-labels.ts'

type Words = (typeof columnWords)['fr']
type Facts = Import['facts']

const separatorWords = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  '\x1f': 'unitSeparator',
} as const satisfies Readonly<Record<string, keyof Words>>

export function separatorName(separator: string, words: Words): string {
  const key = Object.entries(separatorWords).find(([sign]) => sign === separator)?.[1]
  return key ? words[key] : words.otherSign(separator)
}

const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
  'iso-8859-15': 'ISO-8859-15',
  macintosh: 'Mac Roman',
  cp850: 'DOS (850)',
}

export function encodingName(encoding: string): string {
  return encodingNames[encoding.toLowerCase()] ?? encoding
}

/** The usual ones, and the one that was found. */
export function encodings(found: string): string[] {
  return [...new Set([...Object.keys(encodingNames), found.toLowerCase()])]
}

/** The usual ones, and the one that was found. */
export function separators(found: string | null): string[] {
  return [...new Set([';', ',', '\t', '|', ...(found === null ? [] : [found])])]
}

export function factsText(facts: Facts, words: Words): string {
  const { rows, separator, program } = facts
  const isTable = facts.format === 'csv'
  return [
    rows === null ? '' : words.lines(facts.format, rows),
    isTable ? (separator === null ? words.oneColumn : separatorName(separator, words)) : 'vCard',
    encodingName(facts.encoding),
    isTable && !facts.hasHeader ? words.noHeader : '',
    facts.ownExport ? words.ownExport : program === null ? '' : words.knownAs(program),
  ]
    .filter(Boolean)
    .join(', ')
}
