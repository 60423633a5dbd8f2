// How the name of a contact is written: the family name in capitals, first.
/** `contactName({ firstName: 'Léa', lastName: 'Michel' })` is `MICHEL Léa`. */
export function contactName(contact: { readonly firstName: string; readonly lastName: string }): string {
  return `${contact.lastName.toLocaleUpperCase('fr')} ${contact.firstName}`.trim()
}
