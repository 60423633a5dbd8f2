// Puts a form on its paper: the block of the customer fitted to the window, or as near to it as it goes.
import type { Fault } from '../addressee.ts'
import { compose } from '../compose.ts'
import { letterType } from '../print/letter-layouts.ts'
import type { PrintedItem } from '../print/printed.ts'
import { formItem } from '../sale-forms/form-item.ts'
import { printableLine } from '../sale-forms/printable-text.ts'
import type { FormSource } from './form-source.ts'
import type { Party } from './party.ts'

/** How far apart lines stand that do not fit, in ems. */
const narrow = 1.2

/**
 * An address that a letter would be refused for does not hold up an offer or an invoice: what there is of it is printed,
 * in the smallest type where it is too much.
 */
export function composeForm(source: FormSource, party: Party): PrintedItem {
  return composedForm(source, party).item
}

/** With what a letter would be refused for. */
export function composedForm(
  source: FormSource,
  party: Party,
): { readonly item: PrintedItem; readonly faults: readonly Fault[] } {
  const language = source.language ?? party.addressee.language
  const addressee = { ...party.addressee, language }
  const form = source.write({ ...party, addressee })
  const { lines, fit, faults } = compose(addressee, {
    firstLine: 'company',
    from: party.from,
    place: { zone: form.zone, type: letterType },
  })
  const smallest = { size: letterType.least, pitch: letterType.least * narrow }
  const item = formItem(form, { lines: lines.map(printableLine), ...(fit ?? smallest) }, language)
  return { item, faults }
}
