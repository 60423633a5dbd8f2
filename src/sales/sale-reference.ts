// How a sale is called: by its number once it has one.

export interface Numbered {
  readonly id: number
  readonly number: string
  readonly orderNumber: string
  readonly edition: number
}

/** `C0007` for an order, `D0012` for a quotation, `D0012-2` for its second version, `#34` for a draft. */
export function saleReference({ id, number, orderNumber, edition }: Numbered): string {
  if (orderNumber !== '') return orderNumber
  if (number === '') return `#${id}`
  return edition === 1 ? number : `${number}-${edition}`
}
