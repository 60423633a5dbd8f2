// What a vCard has no property for travels as X-CARNET-…: the same cells as in our tables, read and written by the same rules.
import type { VcardExtension } from '../vcard/vcard.ts'
import type { RowDraft } from './row-draft.ts'
import type { TransferField, WriteContext } from './transfer-field.ts'

/** `extensionName('carnetId', 0)` is `X-CARNET-ID`, `extensionName('linkRoles', 1)` is `X-CARNET-LINK-ROLES-2`. */
function extensionName(target: string, at: number): string {
  if (target === 'carnetId') return 'X-CARNET-ID'
  const words = target.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toUpperCase()
  return `X-CARNET-${words}${at === 0 ? '' : `-${at + 1}`}`
}

export type Parts<Shown> = (record: Shown) => Readonly<Record<'email' | 'phone' | 'address' | 'link', number>>

export function writeExtensions<Shown>(
  record: Shown,
  fields: readonly TransferField<Shown>[],
  partsOf: Parts<Shown>,
  context: WriteContext,
): VcardExtension[] {
  const parts = partsOf(record)
  return fields.flatMap(({ target, write, inVcard }) => {
    if (!write) return []
    const times = target.part ? parts[target.part] : 1
    return Array.from({ length: times }, (_, at) => ({
      name: extensionName(target.name, at),
      value: write(record, at, context),
    })).filter(({ value }) => value !== '' && (!inVcard || (inVcard === 'one line' && isFragile(value))))
  })
}

/** Single lines come back from a vCard's own properties as they were; line ends and blanks at the edges may not. */
function isFragile(text: string): boolean {
  return /[\n\r]|^\s|\s$/.test(text)
}

export function readExtensions(
  draft: RowDraft,
  extensions: readonly VcardExtension[],
  fields: readonly TransferField<never>[],
): void {
  const byName = new Map(fields.map((field) => [extensionName(field.target.name, 0), field]))
  for (const { name, value } of extensions) {
    const [, base = name, number] = /^(.*?)(?:-(\d+))?$/.exec(name) ?? []
    const field = byName.get(name) ?? byName.get(base)
    const at = byName.has(name) || number === undefined ? 0 : Number(number) - 1
    field?.read(draft, value, { name, group: `${at}`, label: '' })
  }
}
