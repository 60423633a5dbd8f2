// Makes up people with look-alikes, and further records of them with noise of several kinds; the same seed makes the same.
import { seeded, type Random } from './people.ts'
import { lastName, ORIGINS, popular, type Origin } from './unseen-names.ts'

export const CELLS = [
  'title',
  'first',
  'last',
  'job',
  'company',
  'email',
  'phone',
  'mobile',
  'street',
  'zip',
  'city',
  'birth',
] as const
export type Cell = (typeof CELLS)[number]
export type Card = Record<Cell, string>
export type Labelled = { card: Card; person: number }

export type World = {
  seed: number
  people: number
  origins: readonly (keyof typeof ORIGINS)[]
  /** Share of the people who have a look-alike, and who have further records. */
  lookAlikes: number
  duplicates: number
  noise: readonly (keyof typeof NOISE)[]
}

const CITIES =
  `75011 Paris;69003 Lyon;13008 Marseille;31000 Toulouse;44000 Nantes;67000 Strasbourg;33000 Bordeaux;35000 Rennes;59800 Lille
38120 Saint-Égrève;29200 Brest;06000 Nice;84000 Avignon;49100 Angers;64100 Bayonne;17000 La Rochelle;25000 Besançon;63000 Clermont-Ferrand
56100 Lorient;73000 Chambéry;80000 Amiens;86000 Poitiers;22000 Saint-Brieuc;11000 Carcassonne;83000 Toulon;74000 Annecy`
    .split(/[;\n]/)
    .map((line) => [line.slice(0, 5), line.slice(6)] as const)
const WAYS = ['rue', 'avenue', 'boulevard', 'chemin', 'allée', 'place', 'impasse']
const STREETS =
  'des Acacias,du Port,Aristide Briand,de Bretagne,du Général Leclerc,des Frères Lumière,Saint-Michel,de la Libération,Molière,du Lavoir,Jean Moulin,des Peupliers,de la Poste,Voltaire,du Marché'.split(
    ',',
  )
const JOBS =
  'Directeur,Assistante,Comptable,Commercial,Acheteuse,Technicien,Responsable qualité,Gérante,Chef de projet'.split(
    ',',
  )
const TRADES = 'Menuiserie,Atelier,Laboratoire,Cabinet,Électricité,Fromagerie,Logistique,Studio'.split(',')
const FORMS = ['SARL', 'SAS', 'SA', '', '']
const PROVIDERS = [
  'gmail.com',
  'orange.fr',
  'free.fr',
  'hotmail.com',
  'outlook.fr',
  'laposte.net',
  'gmx.de',
  'yahoo.es',
]

type Firm = { name: string; domain: string; phone: string } & Pick<Card, 'street' | 'zip' | 'city'>

export function* unseenPeople(world: World): Generator<Labelled> {
  const random = seeded(world.seed)
  const firms = Array.from({ length: Math.ceil(world.people / 6) }, () => newFirm(random))
  const taken = new Set<string>()
  let person = 0
  for (let made = 0; made < world.people; made++) {
    const from = ORIGINS[pick(world.origins, random)]
    const firm = random() < 0.65 ? popular(firms, random) : undefined
    const card = newCard(from, firm, random)
    const others = random() < world.lookAlikes ? [pick(LOOK_ALIKES, random)(card, from, firm, random)] : []
    for (const one of [card, ...others]) {
      const shared = one.email.startsWith('contact@') || (one !== card && one.email === card.email)
      const email = shared ? one.email : untaken(one.email, taken)
      yield* recordsOf({ ...one, email }, ++person, firms, world, random)
    }
  }
}

/** Nobody gets a mailbox that somebody has. */
function untaken(email: string, taken: Set<string>): string {
  let free = email
  for (let number = 2; free !== '' && taken.has(free); number++) free = email.replace('@', `${number}@`)
  taken.add(free)
  return free
}

function* recordsOf(
  card: Card,
  person: number,
  firms: readonly Firm[],
  { duplicates, noise }: World,
  random: Random,
): Generator<Labelled> {
  yield { card: thinned(card, 0.08, random), person }
  for (let chance = duplicates; random() < chance; chance *= 0.35) {
    let copy = thinned(card, 0.22, random)
    const kinds = 1 + Math.floor(random() * 2)
    for (let kind = 0; kind < kinds; kind++) copy = NOISE[pick(noise, random)](copy, random, firms)
    yield { card: copy, person }
  }
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)] as T
}

export function plain(text: string): string {
  return text
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
}

function newFirm(random: Random): Firm {
  const name = `${pick(TRADES, random)} ${lastName(ORIGINS.french, random)} ${pick(FORMS, random)}`.trim()
  const number = Math.floor(random() * 900)
  return {
    name,
    domain: `${plain(name)}${number < 100 ? number : ''}.fr`,
    phone: landline(random),
    ...address(random),
  }
}

function address(random: Random): Pick<Card, 'street' | 'zip' | 'city'> {
  const [zip, city] = popular(CITIES, random)
  return {
    street: `${1 + Math.floor(random() * 150)} ${pick(WAYS, random)} ${pick(STREETS, random)}`,
    zip,
    city,
  }
}

const landline = (random: Random): string => `0${1 + Math.floor(random() * 5)}${digits(8, random)}`
const mobile = (random: Random): string => `0${random() < 0.7 ? 6 : 7}${digits(8, random)}`
const birth = (random: Random, from = 1945): string =>
  [
    from + Math.floor(random() * 30),
    String(1 + Math.floor(random() * 12)).padStart(2, '0'),
    String(1 + Math.floor(random() * 28)).padStart(2, '0'),
  ].join('-')

function mailbox(
  { first, last }: Pick<Card, 'first' | 'last'>,
  domain: string | undefined,
  random: Random,
): string {
  const [f, l] = [plain(first), plain(last)]
  const local = pick([`${f}.${l}`, `${f.charAt(0)}${l}`, `${l}.${f}`, `${f}${l}`], random)
  if (domain !== undefined) return `${local}@${domain}`
  return `${local}${random() < 0.4 ? digits(2, random) : ''}@${pick(PROVIDERS, random)}`
}

function newCard(from: Origin, firm: Firm | undefined, random: Random): Card {
  const [given, sex] = popular(from.first, random)
  const name = { first: given, last: lastName(from, random) }
  const home = firm ?? address(random)
  return {
    ...name,
    title: random() < 0.6 ? (sex === 'M' ? 'M.' : 'Mme') : '',
    job: firm !== undefined && random() < 0.6 ? pick(JOBS, random) : '',
    company: firm?.name ?? '',
    email: random() < 0.8 ? mailbox(name, firm?.domain, random) : '',
    phone: random() < 0.5 ? (firm?.phone ?? landline(random)) : '',
    mobile: random() < 0.55 ? mobile(random) : '',
    street: home.street,
    zip: home.zip,
    city: home.city,
    birth: random() < 0.35 ? birth(random) : '',
  }
}

type LookAlike = (card: Card, from: Origin, firm: Firm | undefined, random: Random) => Card

const own = (card: Card, firm: Firm | undefined, random: Random): Card => ({
  ...card,
  email: card.email === '' ? '' : mailbox(card, firm?.domain, random),
  mobile: card.mobile === '' ? '' : mobile(random),
  birth: card.birth === '' ? '' : birth(random),
})

/** Other people who share much with somebody. */
const LOOK_ALIKES: readonly LookAlike[] = [
  function spouse(card, { first }, firm, random) {
    const [given] = popular(first, random)
    const other = own({ ...card, first: given === card.first ? 'Dominique' : given }, firm, random)
    return random() < 0.4 ? { ...other, email: card.email } : other
  },
  function child(card, _, firm, random) {
    const other = own({ ...card, job: '' }, firm, random)
    return {
      ...other,
      birth: card.birth === '' ? '' : birth(random, 1976),
      email: numbered(other.email, random),
    }
  },
  function namesake(card, _, firm, random) {
    const other = own({ ...card, job: pick(JOBS, random) }, firm, random)
    return { ...other, email: numbered(other.email, random) }
  },
  function colleague(card, from, firm, random) {
    const name = { first: popular(from.first, random)[0], last: lastName(from, random) }
    const other = own({ ...card, ...name, job: pick(JOBS, random) }, firm, random)
    return firm !== undefined && random() < 0.5 ? { ...other, email: `contact@${firm.domain}` } : other
  },
  function homonym(card, _, __, random) {
    return own(
      { ...card, ...address(random), zip: card.zip, city: card.city, job: '', company: '', phone: '' },
      undefined,
      random,
    )
  },
  function sibling(card, { first }, _, random) {
    const [given] = popular(first, random)
    const other = own({ ...card, first: given === card.first ? 'Claude' : given }, undefined, random)
    return random() < 0.3 ? { ...other, birth: card.birth } : other
  },
]

function numbered(email: string, random: Random): string {
  return email.replace(/\d*@/, `${digits(2, random)}@`)
}

function thinned(card: Card, share: number, random: Random): Card {
  const kept = (cell: Cell): boolean => cell === 'first' || cell === 'last' || random() > share
  return Object.fromEntries(CELLS.map((cell) => [cell, kept(cell) ? card[cell] : ''])) as Card
}

type Noise = (card: Card, random: Random, firms: readonly Firm[]) => Card
const changed = (cell: Cell, change: (text: string, random: Random) => string): Noise => {
  return (card, random) => ({ ...card, [cell]: card[cell] === '' ? '' : change(card[cell], random) })
}

function slip(text: string, random: Random): string {
  const at = 1 + Math.floor(random() * Math.max(text.length - 1, 1))
  const letter = pick('aeinorstlu'.split(''), random)
  const ways = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at - 1) + (text[at] ?? '') + (text[at - 1] ?? '') + text.slice(at + 1),
  ]
  return pick(ways, random)
}

/** What a scanner takes for something else. */
const SCANNED = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['l', '1'],
  ['o', '0'],
  ['e', 'c'],
  ['cl', 'd'],
  ['i', 'l'],
  ['B', '8'],
  ['S', '5'],
  ['é', 'e'],
] as const
function scan(text: string, random: Random): string {
  const possible = SCANNED.filter(([letter]) => text.includes(letter))
  if (possible.length === 0) return text
  const [letter, seen] = pick(possible, random)
  return text.replace(letter, seen)
}

export const NOISE = {
  slipInLast: changed('last', slip),
  slipInFirst: changed('first', slip),
  slipInEmail: changed('email', slip),
  wrongDigit: changed('mobile', (text, random) => text.slice(0, -1) + digits(1, random)),
  scannedLast: changed('last', scan),
  scannedFirst: changed('first', scan),
  scannedStreet: changed('street', scan),
  capitals: (card) => ({
    ...card,
    first: card.first.toUpperCase(),
    last: card.last.toUpperCase(),
    city: card.city.toUpperCase(),
  }),
  noAccents: (card) => ({
    ...card,
    first: bare(card.first),
    last: bare(card.last),
    street: bare(card.street),
  }),
  swappedNames: (card) => ({ ...card, first: card.last, last: card.first }),
  initial: changed('first', (text) => `${text.charAt(0)}.`),
  partOfLast: changed('last', (text) => text.split(' ')[0] ?? text),
  partOfFirst: changed('first', (text) => text.split('-')[0] ?? text),
  umlauts: (card) => ({
    ...card,
    last: card.last.replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll('ä', 'ae').replaceAll('ß', 'ss'),
  }),
  particle: changed('last', (text) => text.replace(/^(El|Ben|De|Da|Dos|Ait) /, (part) => part.trim())),
  foreignForm: changed('phone', (text) => `+33 ${text.slice(1)}`),
  grouped: changed('mobile', (text) => text.replace(/(..)(?=.)/g, '$1 ')),
  dayFirst: changed('birth', (text) => text.split('-').toReversed().join('/')),
  otherMail: (card, random) => ({ ...card, email: numbered(mailbox(card, undefined, random), random) }),
  married: (card, random) =>
    card.title === 'Mme' ? { ...card, last: lastName(ORIGINS.french, random) } : card,
  doubleName: (card, random) =>
    card.title === 'Mme' ? { ...card, last: `${card.last}-${lastName(ORIGINS.french, random)}` } : card,
  moved: (card, random) => ({ ...card, ...address(random), phone: '' }),
  newEmployer: (card, random, firms) => {
    const { name, domain, phone, street, zip, city } = pick(firms, random)
    return {
      ...card,
      company: name,
      email: mailbox(card, domain, random),
      phone,
      street,
      zip,
      city,
      job: pick(JOBS, random),
    }
  },
  swappedCells: (card, random) =>
    random() < 0.5
      ? { ...card, company: card.city, city: card.company }
      : { ...card, phone: card.mobile, mobile: card.phone },
} satisfies Record<string, Noise>

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}
