// The columns of an exported table: as many e-mails, phones, addresses and links as the fullest record has.
import type { Language } from '../../kit/words.ts'
import { ownColumns } from '../csv/own-export.ts'
import type { TransferField, WriteContext } from '../fields/transfer-field.ts'
import { ownHeading } from '../import/own-mapping.ts'

export type PartCounts = Readonly<Record<'email' | 'phone' | 'address' | 'link', number>>

export interface TableColumn<Shown> {
  readonly heading: string
  readonly write: (record: Shown, context: WriteContext) => string
}

/** `chosen` names fields; the number by which Carnet knows a record again is always there. */
export function tableColumns<Shown>(
  fields: readonly TransferField<Shown>[],
  counts: PartCounts,
  language: Language,
  chosen: ReadonlySet<string> | null,
): TableColumn<Shown>[] {
  const written = inOrder(fields).filter(
    ({ target }) => chosen === null || chosen.has(target.name) || target.label.en === ownColumns[0],
  )
  const parts = new Set<string>()
  return written.flatMap((field) => {
    const { part } = field.target
    if (!part) return [column(field, 0, language)]
    if (parts.has(part)) return []
    parts.add(part)
    const together = written.filter((one) => one.target.part === part)
    return Array.from({ length: counts[part] }, (_, at) =>
      together.map((one) => column(one, at, language)),
    ).flat()
  })
}

function column<Shown>(
  { target, write }: TransferField<Shown>,
  at: number,
  language: Language,
): TableColumn<Shown> {
  return {
    heading: ownHeading(target, at, language),
    write: (record, context) => write?.(record, at, context) ?? '',
  }
}

/** Numbers first, then who it is and how to reach them. */
export function inOrder<Shown>(fields: readonly TransferField<Shown>[]): TransferField<Shown>[] {
  const first = ['carnetId', 'reference']
  const written = fields.filter((field) => field.write)
  return [
    ...written.filter((field) => first.includes(field.target.name)),
    ...written.filter((field) => !first.includes(field.target.name)),
  ]
}
