// The rates of VAT that lines are sold at, in the order in which they are proposed.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'
import { VatRate } from '../line.ts'

const KnownVatRate = z.object({
  id: z.int(),
  name: z.string(),
  /** Percent: `5.5`. */
  rate: z.string(),
  mention: z.string(),
  position: z.int(),
  archived: z.boolean(),
})
export type KnownVatRate = z.output<typeof KnownVatRate>

const shape = {
  name: z.string().trim().min(1).max(100),
  rate: VatRate,
  /** Printed where it is used; a rate of 0 needs one (CGI, annexe II, art. 242 nonies A, I, 12°). */
  mention: z.string().trim().max(300),
  /** The first one is what a new line begins with. */
  position: z.int().min(1).max(999),
}

/** What was sold at a rate keeps the rate and its words, whatever becomes of them here. */
export const vatRateContract = configurationContract(
  'vat-rates',
  { one: 'a rate of VAT', many: 'rates of VAT' },
  {
    item: KnownVatRate,
    created: z.strictObject({ ...shape, mention: shape.mention.default('') }),
    changed: z.strictObject({ ...shape, archived: z.boolean() }).partial(),
  },
)
