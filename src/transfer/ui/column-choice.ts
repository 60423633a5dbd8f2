// What a column of the file can become, as one choice: a field, and for e-mails, phones and addresses which of them.
import type { Language } from '../../kit/words.ts'
import { groupName } from '../columns/group-name.ts'
import type { Import, ImportChange, ImportColumn } from '../import/contract.ts'

export type Target = Import['targets'][number]
export type Part = NonNullable<Target['part']>
type ColumnChange = NonNullable<ImportChange['columns']>[number]

export const ignored = 'ignore'

export interface Choice {
  /** `city|work 2` */
  readonly value: string
  readonly label: string
}

export interface ChoiceGroup {
  readonly part: Part | null
  /** Addresses have so many fields that each of them is a group of its own. */
  readonly group: string
  readonly choices: readonly Choice[]
}

const parts: readonly Part[] = ['email', 'phone', 'address', 'link']

export function choiceValue({ target, group }: Pick<ImportColumn, 'target' | 'group'>): string {
  return target === ignored ? ignored : `${target}|${group}`
}

/** Everything that a column of this file can become; what the file has already is among it. */
export function choiceGroups(
  targets: readonly Target[],
  columns: readonly ImportColumn[],
  language: Language,
): ChoiceGroup[] {
  const choicesOf = (ofPart: readonly Target[], group: string) =>
    ofPart.map(({ name, label }) => ({
      value: `${name}|${group}`,
      label: `${label} ${groupName(group, language)}`.trim(),
    }))
  const single = targets.filter(({ part }) => part === null)
  const ofParts = parts.flatMap((part): ChoiceGroup[] => {
    const ofPart = targets.filter((target) => target.part === part)
    const groups = groupsOf(part, ofPart, columns)
    if (ofPart.length === 0) return []
    if (part === 'address') return groups.map((group) => ({ part, group, choices: choicesOf(ofPart, group) }))
    return [{ part, group: '', choices: groups.flatMap((group) => choicesOf(ofPart, group)) }]
  })
  return [{ part: null, group: '', choices: choicesOf(single, '') }, ...ofParts]
}

function groupsOf(part: Part, ofPart: readonly Target[], columns: readonly ImportColumn[]): string[] {
  const names = new Set(ofPart.map(({ name }) => name))
  const inFile = columns.filter(({ target }) => names.has(target)).map(({ group }) => group)
  const usual = part === 'link' ? [''] : ['', 'work', 'home']
  return [...new Set([...usual, ...inFile, nextNumber(inFile)])]
}

/** One more than the file has: the second e-mail of a file that has one. */
function nextNumber(groups: readonly string[]): string {
  const numbers = groups.map((group) => Number(/(\d+)$/.exec(group)?.[1] ?? 1))
  return String(Math.max(1, ...numbers) + 1)
}

/** The change of one column; who had the field, and cannot share it, gives it up. */
export function chosen(
  value: string,
  index: number,
  columns: readonly ImportColumn[],
  targets: readonly Target[],
): ColumnChange[] {
  const [name = ignored, group = ''] = value.split('|')
  const target = targets.find((one) => one.name === name)
  const change = { index, target: target ? name : ignored, group, label: labelOf(group) }
  if (!target || target.several) return [change]
  const rivals = columns.filter(
    (column) => column.index !== index && column.target === name && column.group === group,
  )
  return [change, ...rivals.map((rival) => ({ index: rival.index, target: ignored, group: '', label: '' }))]
}

/** The columns as they will be, to be shown before the server has answered. */
export function withChanges(
  columns: readonly ImportColumn[],
  changes: readonly ColumnChange[],
): ImportColumn[] {
  return columns.map((column) => {
    const change = changes.find(({ index }) => index === column.index)
    if (!change) return column
    const { target, group = '', label = '' } = change
    return { ...column, target, group, label, confidence: 1, because: 'chosen' }
  })
}

/** `work 2` is called `work`: the number only tells it from the first. */
function labelOf(group: string): string {
  return group
    .split(' ')
    .filter((word) => !/^\d+$/.test(word))
    .join(' ')
}

const doubt = 0.6

/** Whether somebody should look at what a column was taken for. */
export function isDoubtful({ target, confidence, because }: ImportColumn): boolean {
  return target !== ignored && confidence < doubt && because !== 'chosen' && because !== 'saved'
}
