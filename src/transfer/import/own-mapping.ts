// The columns of a table that Carnet wrote, by their exact names in either language.
import { languages } from '../../kit/words.ts'
import { nothing, type ColumnGuess } from '../columns/column-guess.ts'
import type { ImportTarget } from '../columns/target.ts'

/** The heading of the second e-mail is `E-mail 2`; that of the first `E-mail`. */
export function ownHeading(target: ImportTarget, at: number, language: 'fr' | 'en'): string {
  return at === 0 ? target.label[language] : `${target.label[language]} ${at + 1}`
}

/** Each e-mail, phone, address and link is a group of its own. */
export function ownMapping(headers: readonly string[], targets: readonly ImportTarget[]): ColumnGuess[] {
  const byLabel = new Map(
    languages.flatMap((language) => targets.map((target) => [target.label[language], target] as const)),
  )
  return headers.map((header, column) => {
    const [, label = header, number] = /^(.*?)(?: (\d+))?$/s.exec(header) ?? []
    const target = byLabel.get(header) ?? byLabel.get(label)
    const group = byLabel.has(header) || number === undefined ? '' : number
    if (!target) return nothing(column, header)
    return { column, header, target: target.name, group, label: '', confidence: 1, because: 'header' }
  })
}
