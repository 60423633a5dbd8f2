// How the name of a contact is written: the family name in capitals, first.
/** `contactName({ firstName: 'Léa', lastName: 'Michel' })` is `MICHEL Léa`. */
export function contactName(contact: { readonly firstName: string; readonly lastName: string }): string {
  return `${contact.lastName.toLocaleUpperCase('fr')} ${contact.firstName}`.trim()
}

/** `nameParts('DE LA TOUR Jean')` takes it apart again, where only the whole is known. */
export function nameParts(name: string): { readonly lastName: string; readonly firstName: string } {
  const words = name.split(' ')
  const first = words.findIndex((word) => word !== word.toLocaleUpperCase('fr'))
  if (first <= 0) return { lastName: name, firstName: '' }
  return { lastName: words.slice(0, first).join(' '), firstName: words.slice(first).join(' ') }
}
