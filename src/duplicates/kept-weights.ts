// The weights that a scan fitted to the address book, as they are kept from one scan to the next.
import { weightsOf, type Weights } from './model/weights.ts'

/** JSON knows no infinity. */
type Kept = { names: string[]; same: number; context: boolean[]; needed?: Weights['needed'] } & Record<
  'prior' | 'bits' | 'rarest',
  (number | string)[]
>

export function writeWeights(weights: Weights): string {
  const { names, same, context, needed, prior, bits, rarest } = weights
  const numbers = { prior: list(prior), bits: list(bits), rarest: list(rarest) }
  return JSON.stringify({ names, same, context, needed, ...numbers })
}

function list(numbers: Float64Array): (number | string)[] {
  return [...numbers].map((number) => (Number.isFinite(number) ? Number(number.toFixed(4)) : String(number)))
}

/** Undefined for weights of another make than this program's: its stories or its grades have changed since. */
export function readWeights(kept: unknown): Weights | undefined {
  const own = weightsOf(1)
  const { names, same, context, needed = own.needed, prior, bits, rarest } = kept as Kept
  if (names.join() !== own.names.join() || bits.length !== own.bits.length) return undefined
  const array = (numbers: (number | string)[]) => Float64Array.from(numbers, Number)
  return { names, same, context, needed, prior: array(prior), bits: array(bits), rarest: array(rarest) }
}
