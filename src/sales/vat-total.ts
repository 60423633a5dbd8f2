// What the lines of one rate of VAT come to, as the API answers it.
import { z } from 'zod'

export const VatTotal = z.object({
  rate: z.string(),
  /** Why no tax is due; empty where some is. */
  mention: z.string(),
  base: z.string(),
  tax: z.string(),
})
export type VatTotal = z.output<typeof VatTotal>
