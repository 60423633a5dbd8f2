// The columns a reader chose: which, in what order, how wide; kept apart from the fields that exist today.
import type { Field } from '../../field.ts'

/** In the order of the screen; a width in pixels once a column was drawn wider or narrower. */
export type ColumnChoice = readonly { readonly name: string; readonly width?: number }[]

export interface ListColumn {
  readonly field: Field
  readonly width: number
}

export const narrowest = 60
const widest = 800

export function defaultColumns(fields: readonly Field[]): ColumnChoice {
  return fields.filter((field) => field.column?.shown).map(({ name }) => ({ name }))
}

/** Reads a choice that was kept, perhaps by an older Carnet: fields that are gone are left out. */
export function readColumns(fields: readonly Field[], kept: unknown): ColumnChoice {
  const listed = Array.isArray(kept) ? kept.flatMap((one: unknown) => readColumn(fields, one)) : []
  const once = listed.filter((one, i) => listed.findIndex((other) => other.name === one.name) === i)
  return once.length > 0 ? once : defaultColumns(fields)
}

function readColumn(fields: readonly Field[], kept: unknown): ColumnChoice {
  const { name, width } = Object(kept) as { name?: unknown; width?: unknown }
  const field = fields.find((one) => one.column && one.name === name)
  if (!field) return []
  return [typeof width === 'number' ? { name: field.name, width: clampWidth(width) } : { name: field.name }]
}

export function columnsOf(fields: readonly Field[], choice: ColumnChoice): ListColumn[] {
  return choice.flatMap(({ name, width }) => {
    const field = fields.find((one) => one.name === name)
    return field?.column ? [{ field, width: width ?? field.column.width }] : []
  })
}

export function isShown(choice: ColumnChoice, name: string): boolean {
  return choice.some((one) => one.name === name)
}

/** A column that comes back stands at the end; the last one cannot go. */
export function toggleColumn(choice: ColumnChoice, name: string): ColumnChoice {
  if (!isShown(choice, name)) return [...choice, { name }]
  const rest = choice.filter((one) => one.name !== name)
  return rest.length > 0 ? rest : choice
}

/** Moves a column to where another one stands. */
export function moveColumn(choice: ColumnChoice, name: string, to: number): ColumnChoice {
  const from = choice.findIndex((one) => one.name === name)
  const moved = choice[from]
  const target = Math.max(0, Math.min(choice.length - 1, to))
  return moved && from !== target ? choice.toSpliced(from, 1).toSpliced(target, 0, moved) : choice
}

/** The first time, the others keep the width they have on screen, so that only this one moves. */
export function sizeColumn(
  choice: ColumnChoice,
  name: string,
  width: number,
  onScreen: Readonly<Record<string, number>>,
): ColumnChoice {
  return choice.map((one) => ({
    name: one.name,
    width: clampWidth(one.name === name ? width : (one.width ?? onScreen[one.name] ?? narrowest)),
  }))
}

/** Columns share the width there is until somebody sizes one; from then on each is as wide as it was made. */
export function gridTemplate(columns: readonly ListColumn[], choice: ColumnChoice): string {
  const sized = choice.some((one) => one.width !== undefined)
  const tracks = columns.map(({ field, width }) =>
    sized || isFixed(field) ? `${width}px` : `minmax(${Math.round(width * 0.6)}px, ${width}fr)`,
  )
  return [...tracks, ...(sized ? ['minmax(0, 1fr)'] : [])].join(' ')
}

/** Numbers, phones and days are as long as they are. */
export function isFixed(field: Field): boolean {
  return (
    ['phone', 'code', 'date', 'instant', 'number', 'decimal', 'boolean'].includes(field.kind) ||
    field.name === 'reference'
  )
}

function clampWidth(width: number): number {
  return Math.round(Math.max(narrowest, Math.min(widest, width)))
}

/** The narrowest that a list can be drawn: below it, it scrolls sideways. */
export function gridWidth(columns: readonly ListColumn[], choice: ColumnChoice): number {
  const sized = choice.some((one) => one.width !== undefined)
  return columns.reduce(
    (sum, { field, width }) => sum + (sized || isFixed(field) ? width : Math.round(width * 0.6)),
    0,
  )
}
