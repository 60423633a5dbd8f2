// What a form that is being typed asks about duplicates; the parts that every kind of record has.
type Fact = Readonly<Record<string, unknown>>

/** `typedDetails({ emails: [{ address: 'l.michel@apollo.fr' }] })`: what is half typed is sent too, what is empty is not. */
export function typedDetails(values: {
  readonly emails: unknown
  readonly phones: unknown
  readonly addresses: unknown
}) {
  return {
    emails: factsOf(values.emails).map(textAt('address')).filter(Boolean),
    phones: factsOf(values.phones).map(textAt('number')).filter(Boolean),
    addresses: factsOf(values.addresses)
      .map((one) => ({
        street: streetOf(one),
        postcode: textAt('postcode')(one),
        city: textAt('city')(one),
      }))
      .filter(({ street, postcode, city }) => street || postcode || city),
  }
}

/** Line 4 of an address is its street (AFNOR XP Z10-011); where it is empty, another stands in, as for what is saved. */
function streetOf(address: Fact): string {
  return ['line4', 'line3', 'line2', 'line5'].map((line) => textAt(line)(address)).find(Boolean) ?? ''
}

/** What a list of details holds; nothing, where there is no list yet. */
export function factsOf(value: unknown): readonly Fact[] {
  return Array.isArray(value) ? (value as readonly Fact[]) : []
}

function textAt(name: string): (fact: Fact) => string {
  return (fact) => {
    const value = fact[name]
    return typeof value === 'string' ? value.trim() : ''
  }
}
