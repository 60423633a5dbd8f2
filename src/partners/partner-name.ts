// How a partner is called: a company by its name, an individual like a contact.
/** `partnerName({ kind: 'individual', name: 'Michel', firstName: 'Léa' })` is `MICHEL Léa`. */
export function partnerName(partner: {
  readonly kind: string
  readonly name: string
  readonly firstName: string
}): string {
  if (partner.kind === 'company' || partner.firstName === '') return partner.name
  return `${partner.name.toLocaleUpperCase('fr')} ${partner.firstName}`
}
