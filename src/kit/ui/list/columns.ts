// The columns a reader chose: which, in what order, how wide; kept apart from the fields that exist today.
import type { Field } from '../../field.ts'

export interface ColumnChoice {
  /** Fields in the order of the screen. */
  readonly shown: readonly string[]
  /** Widths in pixels, once a column was drawn wider or narrower. */
  readonly widths: Readonly<Record<string, number>>
}

export interface ListColumn {
  readonly field: Field
  readonly width: number
}

export const narrowest = 60
export const widest = 800

export function defaultColumns(fields: readonly Field[]): ColumnChoice {
  return {
    shown: fields.filter((field) => field.column?.shown).map((field) => field.name),
    widths: {},
  }
}

/** Reads a choice that was kept, perhaps by an older Carnet: fields that are gone are left out. */
export function readColumns(fields: readonly Field[], kept: unknown): ColumnChoice {
  const { shown, widths } = Object(kept) as { shown?: unknown; widths?: unknown }
  const names = Array.isArray(shown) ? columnNames(fields, shown) : []
  if (names.length === 0) return defaultColumns(fields)
  const wide = Object.entries(Object(widths) as Record<string, unknown>).flatMap(([name, width]) =>
    names.includes(name) && typeof width === 'number' ? [[name, clampWidth(width)] as const] : [],
  )
  return { shown: names, widths: Object.fromEntries(wide) }
}

export function columnsOf(fields: readonly Field[], choice: ColumnChoice): ListColumn[] {
  return choice.shown.flatMap((name) => {
    const field = fields.find((one) => one.name === name)
    return field?.column ? [{ field, width: choice.widths[name] ?? field.column.width }] : []
  })
}

/** A column that comes back stands at the end; the last one cannot go. */
export function toggleColumn(choice: ColumnChoice, name: string): ColumnChoice {
  if (!choice.shown.includes(name)) return { ...choice, shown: [...choice.shown, name] }
  const shown = choice.shown.filter((one) => one !== name)
  return shown.length > 0 ? { ...choice, shown } : choice
}

/** Moves a column to where another one stands. */
export function moveColumn(choice: ColumnChoice, name: string, to: number): ColumnChoice {
  const from = choice.shown.indexOf(name)
  const target = Math.max(0, Math.min(choice.shown.length - 1, to))
  if (from < 0 || from === target) return choice
  return { ...choice, shown: choice.shown.toSpliced(from, 1).toSpliced(target, 0, name) }
}

/** The first time, the others keep the width they have on screen, so that only this one moves. */
export function sizeColumn(
  choice: ColumnChoice,
  name: string,
  width: number,
  onScreen: Readonly<Record<string, number>>,
): ColumnChoice {
  return { ...choice, widths: { ...onScreen, ...choice.widths, [name]: clampWidth(width) } }
}

/** Columns share the width there is until somebody sizes one; from then on each is as wide as it was made. */
export function gridTemplate(columns: readonly ListColumn[], choice: ColumnChoice): string {
  const sized = Object.keys(choice.widths).length > 0
  const tracks = columns.map(({ field, width }) =>
    sized || isFixed(field) ? `${width}px` : `minmax(${Math.round(width * 0.6)}px, ${width}fr)`,
  )
  return [...tracks, ...(sized ? ['minmax(0, 1fr)'] : [])].join(' ')
}

/** Numbers, phones and days are as long as they are. */
function isFixed(field: Field): boolean {
  return ['phone', 'date', 'instant', 'number', 'boolean'].includes(field.kind) || field.name === 'reference'
}

function columnNames(fields: readonly Field[], names: readonly unknown[]): string[] {
  const known = names.filter(
    (name): name is string =>
      typeof name === 'string' && fields.some((field) => field.column && field.name === name),
  )
  return [...new Set(known)]
}

function clampWidth(width: number): number {
  return Math.round(Math.max(narrowest, Math.min(widest, width)))
}
