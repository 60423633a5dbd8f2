// What one of our companies says of itself on quotations and invoices, as the law wants it.
import { z } from 'zod'
import { codeForm } from '../../kit/code-form.ts'
import { issueOf } from '../../kit/read-input.ts'
import { Siren, VatNumber } from '../../partners/registration/registration-schema.ts'
import { decimalOf } from '../../sales/line.ts'
import { isBic, isIban } from './bank-account.ts'

const text = (max: number) => z.string().trim().max(max)

function checkedCode(code: 'invalid-iban' | 'invalid-bic', isRight: (value: string) => boolean) {
  return z
    .string()
    .max(60)
    .transform((typed, context) => {
      const value = codeForm(typed)
      if (value !== '' && !isRight(value)) context.addIssue(issueOf(code, []))
      return value
    })
}

/** '' and null: not said. */
export const Particulars = z
  .strictObject({
    /** `SAS`. */
    legalForm: text(100),
    /** In euros: `10000.00`. */
    capital: decimalOf({ whole: 13, places: 2, min: '0.01' }).nullable(),
    siren: Siren,
    /** The town of its register: `Lyon`. */
    registry: text(100),
    vatNumber: VatNumber,
    phone: text(50),
    email: z.union([z.literal(''), z.email({ error: 'invalid-email' }).max(254)]),
    website: text(200),
    /** ISO 13616, checked by its own digits. */
    iban: checkedCode('invalid-iban', isIban),
    /** ISO 9362. */
    bic: checkedCode('invalid-bic', isBic),
  })
  .meta({ id: 'Particulars' })
export type Particulars = z.output<typeof Particulars>
