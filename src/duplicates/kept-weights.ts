// The weights that a scan fitted to the address book, as they are kept from one scan to the next.
import { weightsOf, type Weights } from './model/weights.ts'

/** JSON knows no infinity. */
type Kept = { names: string[]; same: number; context: boolean[] } & Record<
  'prior' | 'bits' | 'rarest',
  (number | string)[]
>

export function writeWeights(weights: Weights): string {
  const { names, same, context, prior, bits, rarest } = weights
  return JSON.stringify({ names, same, context, prior: list(prior), bits: list(bits), rarest: list(rarest) })
}

function list(numbers: Float64Array): (number | string)[] {
  return [...numbers].map((number) => (Number.isFinite(number) ? Number(number.toFixed(4)) : String(number)))
}

/** Undefined for weights of another make than this program's: its stories or its grades have changed since. */
export function readWeights(kept: unknown): Weights | undefined {
  const { names, same, context, prior, bits, rarest } = kept as Kept
  const own = weightsOf(1)
  if (names.join() !== own.names.join() || bits.length !== own.bits.length) return undefined
  const array = (numbers: (number | string)[]) => Float64Array.from(numbers, Number)
  return { names, same, context, prior: array(prior), bits: array(bits), rarest: array(rarest) }
}
