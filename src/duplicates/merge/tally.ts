// Tells in words and numbers what a merge or its undo does to the rows of each table.
import type { Language } from '../../kit/words.ts'
import type { Entry } from './journal.ts'
import { columnLabel, mergeWords, tableLabel } from './labels.ts'
import type { Clash, Lost, RowCount } from './contract.ts'
import type { Loss } from './contract.ts'

type Subject = 'contact' | 'partner' | 'lead'

/** `[{ table: 'contact_email', label: 'e-mails', count: 2 }]`, the most rows first. */
export function countTables(language: Language, subject: Subject, tables: readonly string[]): RowCount[] {
  const counts = new Map<string, number>()
  for (const table of tables) counts.set(table, (counts.get(table) ?? 0) + 1)
  return labelled(language, subject, counts)
}

export function labelled(
  language: Language,
  subject: Subject,
  counts: Iterable<readonly [string, number]>,
): RowCount[] {
  return [...counts]
    .map(([table, count]) => ({ table, label: tableLabel(language, subject, table, count), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, language))
}

/** Rows that point at the original afterwards. */
export function movedTables(journal: readonly Entry[]): string[] {
  return journal
    .filter(({ outcome, after }) => outcome === 'moved' && after !== null)
    .map(({ table }) => table)
}

/** Rows that could not stand twice: those that went into one that says the same, and those that are kept as history. */
export function clashes(language: Language, subject: Subject, journal: readonly Entry[]): Clash[] {
  const groups = new Map<
    string,
    { table: string; outcome: 'united' | 'kept'; count: number; differ: Set<string> }
  >()
  for (const { table, outcome, contradicts = [] } of journal) {
    if (outcome !== 'united' && outcome !== 'kept') continue
    const group = groups.get(`${table} ${outcome}`) ?? { table, outcome, count: 0, differ: new Set<string>() }
    group.count += 1
    for (const column of contradicts) group.differ.add(columnLabel(language, column))
    groups.set(`${table} ${outcome}`, group)
  }
  return [...groups.values()].map((group) => ({
    ...group,
    label: tableLabel(language, subject, group.table, group.count),
    differ: [...group.differ],
  }))
}

export function losses(
  language: Language,
  subject: Subject,
  lost: readonly { readonly table: string; readonly reason: Loss }[],
): Lost[] {
  const reasons = [...new Set(lost.map(({ reason }) => reason))]
  return reasons.flatMap((reason) => {
    const tables = lost.filter((one) => one.reason === reason).map(({ table }) => table)
    return countTables(language, subject, tables).map((row) => ({
      ...row,
      reason,
      why: mergeWords[language][reason],
    }))
  })
}
