// Makes up companies: a trade, a name such as companies give themselves, a legal form, a mail domain.
import type { PartnerValues } from '../../partners/partner-values.ts'
import { emptyPartner } from '../../partners/partner-values.ts'
import { address, fixedNumber } from './places.ts'
import { weighted, type Random } from './random.ts'
import { surname } from './surnames.ts'

const trades = weighted(`
Transports 5, Menuiserie 5, Garage 5, Pharmacie 4, Imprimerie 2, Maçonnerie 4, Plomberie 4, Électricité 4, Cabinet 5,
Boulangerie 4, Librairie 1, Domaine 3, Atelier 3, Établissements 5, Groupe 3, Clinique 1, Hôtel 3, Laboratoire 2,
Brasserie 2, Fromagerie 1, Scierie 1, Carrosserie 2, Ambulances 1, Pépinières 1, Jardinerie 1, Couverture 2,
Charpente 1, Peinture 2, Métallerie 2, Serrurerie 1, Agence 3, Studio 2, Verrerie 1, Minoterie 1, Conserverie 1,
Tuilerie 1, Fonderie 1, Auto-école 1, Opticien 1, Cave 1, Conseil 2, Nettoyage 1, Sécurité 1, Logistique 2`)

const stems =
  'Nova Alpha Opti Agri Éco Bio Méca Techni Info Data Logi Trans Form Sani Thermo Électro Aqua Terra Sol Énergi Métal Plasti Verti Uni Inter Euro Atlan Armor Rhôna Occi'.split(
    ' ',
  )
const tails =
  'tec lia sys plus pro form services nord sud ouest conseil group industrie eco tis med log bois pack print web lab line conta via gest'.split(
    ' ',
  )
const quarters = [
  'des Alpes',
  'de l’Ouest',
  'du Midi',
  'de la Loire',
  'du Nord',
  'des Vosges',
  'de Bretagne',
  'du Rhône',
  'des Landes',
  'du Vexin',
]
const forms = weighted('SARL 40, SAS 34, EURL 8, SA 6, SASU 8, SCOP 1, SNC 1, SCI 2')
const endings = weighted('fr 82, com 12, eu 3, net 2, bzh 1')
const sources = ['', '', '', '', 'Site web', 'Salon', 'Recommandation', 'Annuaire', 'Appel entrant']

export interface Business {
  readonly values: PartnerValues
  /** The domain of its e-mails; empty for those who write from a public mailbox. */
  readonly domain: string
  /** How its people's addresses are made. */
  readonly pattern: number
  /** Of a company that stands there already. */
  readonly second?: true
}

export interface Followed {
  readonly ownerId: number | null
  readonly teamId: number | null
  readonly companyIds: readonly number[]
}

/** `takenDomains` grows: no two companies share a domain. */
export function makeBusiness(random: Random, followed: Followed, takenDomains: Set<string>): Business {
  const name = businessName(random)
  const domain = random.chance(0.88) ? freeDomain(random, name, takenDomains) : ''
  const place = address(random)
  const customer = random.chance(0.45)
  const values: PartnerValues = {
    ...emptyPartner,
    ...followed,
    name,
    legalName: random.chance(0.7) ? `${name} ${random.draw(forms)}` : '',
    customer,
    prospect: !customer && random.chance(0.8),
    supplier: random.chance(0.15),
    emails: domain && random.chance(0.8) ? [{ address: `contact@${domain}`, label: '', primary: true }] : [],
    phones: random.chance(0.9)
      ? [{ number: fixedNumber(random, place.postcode), kind: 'fixed', label: '' }]
      : [],
    addresses: [place],
    domains: domain ? [domain] : [],
    website: domain && random.chance(0.7) ? `https://www.${domain}` : '',
    source: random.pick(sources),
  }
  return { values, domain, pattern: random.below(4) }
}

function businessName(random: Random): string {
  const kind = random.next()
  if (kind < 0.45) return `${random.draw(trades)} ${surname(random)}`
  if (kind < 0.58)
    return `${surname(random)} & ${random.pick(['Fils', 'Filles', 'Associés', surname(random)])}`
  if (kind < 0.85)
    return random.pick(stems) + random.pick(tails) + (random.chance(0.3) ? ` ${surname(random)}` : '')
  return `${random.draw(trades)} ${random.pick(quarters)}`
}

function freeDomain(random: Random, name: string, taken: Set<string>): string {
  const wanted = plain(name).slice(0, 40)
  const ending = random.draw(endings)
  let domain = `${wanted}.${ending}`
  for (let number = 2; taken.has(domain); number++) domain = `${wanted}${number}.${ending}`
  taken.add(domain)
  return domain
}

/** `plain('Mercier & Filles')` is `mercier-filles`. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
