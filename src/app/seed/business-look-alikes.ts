// Makes a second record of the same company, as somebody else would have written it.
import type { PartnerValues } from '../../partners/partner-values.ts'
import { mistyped, unaccented } from './look-alikes.ts'
import type { Random } from './random.ts'

/** What is known of it is half of what the first record knows, and enough to tell that it is the same. */
export function businessLookAlike(random: Random, business: PartnerValues): PartnerValues {
  const [address] = business.addresses
  const there = address && {
    ...address,
    line2: '',
    line3: '',
    line4: random.chance(0.5) ? address.line4 : '',
  }
  const [domain] = business.domains
  return {
    ...business,
    name: retyped(random, business),
    legalName: '',
    customer: false,
    prospect: true,
    emails:
      domain !== undefined && random.chance(0.4)
        ? [{ address: `compta@${domain}`, label: '', primary: true }]
        : [],
    phones: random.chance(0.6) ? business.phones : [],
    addresses: there ? [there] : [],
    domains: [],
    website: '',
    source: 'Import',
  }
}

function retyped(random: Random, { name, legalName }: PartnerValues): string {
  const ways = [
    () => legalName || name,
    () => unaccented(name).toUpperCase(),
    () => name.replace(/ & /g, ' et '),
    () => name.replace(/[ -]/g, (gap) => (gap === ' ' ? '-' : ' ')),
    () => `SARL ${name}`,
    () => mistyped(random, name),
  ]
  return random.pick(ways)()
}
