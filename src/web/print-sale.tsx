// In the rows of quotations and orders of a record: the way to print one.
import type { ReactNode } from 'react'
import { FormLink } from '../documents/ui/form-link.tsx'
import type { ListedSale } from '../sales/sale.ts'

export function printSale({ id, reference }: ListedSale): ReactNode {
  return <FormLink subject="quotations" id={id} name={reference} />
}
