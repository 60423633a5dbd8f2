/** Makes up French contacts, some of them twice, so that speed can be measured with no data from outside. */

const FIRST =
  `Marie Jean Pierre Michel André Philippe Nathalie Isabelle Alain Patrick Jacques Sylvie Catherine Françoise Martine
Daniel Bernard Christophe Nicolas Christine Laurent Monique Frédéric Valérie Éric Sandrine Stéphane Véronique Olivier Céline Pascal
Sophie Thierry Chantal Julien David Thomas Aurélie Sébastien Camille Julie Léa Manon Hugo Lucas Louis Emma Chloé Inès Jade Nathan
Enzo Mathis Théo Antoine Alexandre Maxime Quentin Clément Pauline Marion Mathilde Lucie Laura Sarah Élodie Émilie Virginie Karine
Delphine Stéphanie Caroline Claire Anne Hélène Brigitte Annie Jacqueline Denise Yvette Simone Odette Lucien Marcel René Robert
Roger Georges Henri Raymond Fernand Gérard Claude Serge Guy Yves Bruno Didier Dominique Gilles Franck Fabrice Jérôme Cédric
Guillaume Benoît Vincent Arnaud Romain Damien Mickaël Anthony Kévin Jérémy Florian Adrien Valentin Mohamed Karim Yanis Amina Fatima
Jean-Pierre Jean-Claude Marie-Claire Anne-Sophie Jean-Marc Marie-France`.split(/\s+/)
const LAST =
  `Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand
Roux Vincent Fournier Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau
Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont Lopez Fontaine Chevalier Robin`.split(
    /\s+/,
  )
const BEGIN =
  'Bar Ber Bou Bri Car Chau Che Cor Cou Dar Del Du Fau Fer For Gar Gau Gou Gra Har Her Jac Jou Ker Lan Le Mar Mon Nau Par Per Pou Que Ray Ri Rou Sau Ser Tau Ter Tru Val Ver Vi'.split(
    ' ',
  )
const MIDDLE =
  'ba be bi ca chi cou da de di fe ga gno gue la le li lo ma me mi na ne pi que ra re ri ro sa si ta te ti to va vi'.split(
    ' ',
  )
const END =
  'bert card chet court din don feuil gnac gnon lard let lin lot mont nard neau nier not quet rand rel ret rin roy tel tier ton val ville zac'.split(
    ' ',
  )
const TRADES =
  'Boulangerie Garage Plomberie Cabinet Transports Imprimerie Menuiserie Conseil Logistique Pharmacie Informatique Bâtiment'.split(
    ' ',
  )
const FORMS = ['SARL', 'SAS', 'SA', 'EURL', '& Fils', 'Services', 'France']
const WAYS = ['rue', 'avenue', 'boulevard', 'chemin', 'impasse', 'place', 'route']
const STREETS = [
  'de la Paix',
  'Victor Hugo',
  'Jean Jaurès',
  'des Lilas',
  'du Moulin',
  'de Verdun',
  'Pasteur',
  'de la Gare',
  'des Écoles',
  'Jules Ferry',
  'du Château',
  'Saint-Jean',
  'de Lyon',
  'des Vignes',
  'Gambetta',
]
const LETTERS = ['a', 'e', 'i', 'n', 'r', 's', 't']
const PROVIDERS = [
  'gmail.com',
  'orange.fr',
  'free.fr',
  'hotmail.fr',
  'yahoo.fr',
  'laposte.net',
  'sfr.fr',
  'wanadoo.fr',
]

export type Random = () => number

/** Mulberry32: small, seeded, good enough to make up people. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const HEADER =
  'id,civility,first_name,last_name,job_title,company,email,phone,mobile,street,zip,city,country,language,birth'

type Person = Record<
  | 'civility'
  | 'first'
  | 'last'
  | 'job'
  | 'company'
  | 'email'
  | 'phone'
  | 'mobile'
  | 'street'
  | 'zip'
  | 'city'
  | 'birth',
  string
>

/** Rows of people, about one in seven of them a second record of an earlier one. */
export function* people(count: number, seed = 1): Generator<string> {
  const random = seeded(seed)
  const recent: Person[] = []
  for (let id = 1; id <= count; id++) {
    const again = recent.length > 0 && random() < 0.15
    const person = again ? altered(pick(recent, random), random) : newPerson(random, count)
    if (recent.length < 5000) recent.push(person)
    else recent[Math.floor(random() * recent.length)] = person
    yield `${id},${row(person)}`
  }
}

function row(p: Person): string {
  return [
    p.civility,
    p.first,
    p.last,
    p.job,
    p.company,
    p.email,
    p.phone,
    p.mobile,
    p.street,
    p.zip,
    p.city,
    'France',
    'fr',
    p.birth,
  ].join(',')
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)] as T
}

/** Popular values are picked much more often, as in life (Zipf 1949). */
function popular<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(values.length * random() ** 2)] as T
}

function newPerson(random: Random, count: number): Person {
  const first = popular(FIRST, random)
  const last = random() < 0.2 ? popular(LAST, random) : surname(random)
  const company = random() < 0.6 ? firm(Math.floor(random() * Math.max(count / 6, 10))) : ''
  const home = {
    number: 1 + Math.floor(random() * 180),
    zip: String(1000 + Math.floor(random() * 94000)).padStart(5, '0'),
  }
  return {
    civility: random() < 0.5 ? 'M.' : 'Mme',
    first,
    last,
    job:
      company === ''
        ? ''
        : pick(['Gérant', 'Comptable', 'DSI', 'Acheteur', 'Directrice commerciale'], random),
    company,
    email: random() < 0.85 ? mailbox(first, last, company, random) : '',
    phone: random() < 0.55 ? `0${1 + Math.floor(random() * 5)}${digits(8, random)}` : '',
    mobile:
      random() < 0.6
        ? `06 ${digits(2, random)} ${digits(2, random)} ${digits(2, random)} ${digits(2, random)}`
        : '',
    street: `${home.number} ${pick(WAYS, random)} ${pick(STREETS, random)}`,
    zip: home.zip,
    city: `${pick(BEGIN, random)}${pick(MIDDLE, random)}${pick(END, random)}`,
    birth:
      random() < 0.3
        ? `19${40 + Math.floor(random() * 60)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`
        : '',
  }
}

function surname(random: Random): string {
  return `${popular(BEGIN, random)}${random() < 0.7 ? popular(MIDDLE, random) : ''}${popular(END, random)}`
}

/** The firm of a number: the same number makes the same firm. */
function firm(number: number): string {
  const random = seeded(number + 77)
  return `${pick(TRADES, random)} ${surname(random)} ${pick(FORMS, random)}`
}

function mailbox(first: string, last: string, company: string, random: Random): string {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()
  const local = random() < 0.5 ? `${plain(first)}.${plain(last)}` : `${plain(first).charAt(0)}${plain(last)}`
  return company === ''
    ? `${local}${Math.floor(random() * 90)}@${pick(PROVIDERS, random)}`
    : `${local}@${plain(company)}.fr`
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
}

/** A second record: something missing, something misspelled. */
function altered(person: Person, random: Random): Person {
  const copy = { ...person }
  if (random() < 0.3) copy.email = ''
  if (random() < 0.3) copy.mobile = ''
  if (random() < 0.2) copy.last = copy.last.toUpperCase()
  if (random() < 0.25) copy.last = slip(copy.last, random)
  if (random() < 0.15) copy.first = slip(copy.first, random)
  if (random() < 0.1) [copy.first, copy.last] = [copy.last, copy.first]
  if (random() < 0.2) copy.street = copy.street.replace('avenue', 'av.').replace('boulevard', 'bd')
  return copy
}

function slip(text: string, random: Random): string {
  const at = 1 + Math.floor(random() * Math.max(text.length - 2, 1))
  return text.slice(0, at) + pick(LETTERS, random) + text.slice(at + 1)
}
