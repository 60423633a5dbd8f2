// Puts addressees into a document: blocks checked and fitted to envelope, label or letter.
import {
  faultAt,
  type Addressee,
  type Block,
  type Fault,
  type FirstLine,
  type RecordPlace,
} from './addressee.ts'
import { addressBlock, type From } from './postal/address-block.ts'
import { fitBlock, type Fit, type TypeSizes, type Zone } from './print/block-fit.ts'

export interface Composed {
  readonly addressee: Addressee
  readonly lines: readonly string[]
  readonly faults: readonly Fault[]
  readonly fit: Fit | null
  /** Those that the lines come from. */
  readonly records: readonly RecordPlace[]
}

/** Where a block goes. */
export interface Place {
  readonly zone: Zone
  readonly type: TypeSizes
}

/** `compose(lea, { firstLine: 'company', from, place })`; what does not fit is a fault at the field of its line. */
export function compose(
  addressee: Addressee,
  { firstLine, from, place }: { readonly firstLine: FirstLine; readonly from: From; readonly place: Place },
): Composed {
  const block = addressBlock(addressee, firstLine, from)
  const lines = block.lines.map(({ text }) => text)
  const composed = { addressee, lines, records: block.lines.map(({ record }) => record) }
  if (lines.length === 0) return { ...composed, faults: block.faults, fit: null }
  const fitted = fitBlock(lines, place.zone, place.type)
  if (!('problem' in fitted)) return { ...composed, faults: block.faults, fit: fitted }
  return { ...composed, faults: [...block.faults, misfit(block, fitted)], fit: null }
}

function misfit(block: Block, problem: Exclude<ReturnType<typeof fitBlock>, Fit>): Fault {
  const own = { text: '', record: { kind: 'contact', id: 0 }, pointer: '' } as const
  const line = block.lines[problem.problem === 'wide' ? problem.line : 0] ?? own
  return faultAt(line, problem.problem === 'wide' ? 'too-wide' : 'too-high')
}
