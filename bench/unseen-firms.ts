// Makes up firms, their branches and neighbours, and further records of them as somebody else would type them.
import { seeded, type Random } from './people.ts'
import { ORIGINS, popular } from './unseen-names.ts'
import { plain } from './unseen-people.ts'

type FirmCard = Record<
  'Raison sociale' | 'SIREN' | 'E-mail' | 'Téléphone' | 'Adresse' | 'CP' | 'Ville',
  string
>

const KINDS =
  'Boulangerie Garage Transports Plomberie Cabinet Établissements Imprimerie Pharmacie Conseil Groupe Ateliers'.split(
    ' ',
  )
const FORMS = ['SARL', 'SAS', 'SA', 'EURL', '']
const ENDINGS = ['& Fils', '', '', 'Services', 'France', 'et Associés']
const TOWNS = [
  '69003 Lyon',
  '75011 Paris',
  '35000 Rennes',
  '13008 Marseille',
  '44000 Nantes',
  '31000 Toulouse',
  '67000 Strasbourg',
]
const WAYS = [
  'rue de la Gare',
  'avenue Foch',
  'boulevard Voltaire',
  'zone artisanale du Lac',
  'place du Marché',
]

export function* unseenFirms(seed: number, count: number): Generator<{ cells: FirmCard; whose: number }> {
  const random = seeded(seed)
  let whose = 0
  for (let made = 0; made < count; made++) {
    const firm = newFirm(random)
    yield* records(firm, ++whose, random)
    if (random() < 0.06) yield* records(branch(firm, random), ++whose, random)
    if (random() < 0.06) yield* records(neighbour(firm, random), ++whose, random)
  }
}

function* records(
  firm: FirmCard,
  whose: number,
  random: Random,
): Generator<{ cells: FirmCard; whose: number }> {
  yield { cells: thinned(firm, random), whose }
  if (random() < 0.18) yield { cells: retyped(thinned(firm, random), random), whose }
}

const pick = <T>(values: readonly T[], random: Random): T => values[Math.floor(random() * values.length)] as T
const number = (length: number, random: Random): string =>
  Array.from({ length }, () => Math.floor(random() * 10)).join('')

function newFirm(random: Random): FirmCard {
  const name =
    `${pick(KINDS, random)} ${popular(ORIGINS.french.last, random)} ${pick(ENDINGS, random)}`.trim()
  const town = pick(TOWNS, random)
  return {
    'Raison sociale': `${name} ${pick(FORMS, random)}`.trim(),
    SIREN: random() < 0.4 ? number(9, random) : '',
    'E-mail':
      random() < 0.7
        ? `${pick(['contact', 'info', 'accueil'], random)}@${plain(name)}${number(2, random)}.fr`
        : '',
    Téléphone: random() < 0.7 ? `0${1 + Math.floor(random() * 5)}${number(8, random)}` : '',
    Adresse: `${1 + Math.floor(random() * 120)} ${pick(WAYS, random)}`,
    CP: town.slice(0, 5),
    Ville: town.slice(6),
  }
}

/** An agency in another town, dealt with apart. */
function branch(firm: FirmCard, random: Random): FirmCard {
  const other = newFirm(random)
  return {
    ...other,
    'Raison sociale': firm['Raison sociale'],
    'E-mail': random() < 0.5 ? firm['E-mail'] : '',
    SIREN: '',
  }
}

/** Another firm at the same address, at times with the same phone. */
function neighbour(firm: FirmCard, random: Random): FirmCard {
  const phone = random() < 0.4 ? firm.Téléphone : ''
  return { ...newFirm(random), Adresse: firm.Adresse, CP: firm.CP, Ville: firm.Ville, Téléphone: phone }
}

function thinned(firm: FirmCard, random: Random): FirmCard {
  const entries = Object.entries(firm).map(([cell, text]) => [
    cell,
    cell === 'Raison sociale' || random() > 0.15 ? text : '',
  ])
  return Object.fromEntries(entries) as FirmCard
}

function retyped(firm: FirmCard, random: Random): FirmCard {
  const name = firm['Raison sociale']
  const ways = [
    name.replace(/ (SARL|SAS|SA|EURL)$/, ''),
    `${pick(['SARL', 'SAS'], random)} ${name.replace(/ (SARL|SAS|SA|EURL)$/, '')}`,
    name.replace('&', 'et').toUpperCase(),
    name.replace('Établissements', 'Ets').replace('Transports', 'Transp.').replace('Cabinet', 'Cab.'),
    name.slice(0, 6) + name.slice(7),
  ]
  return {
    ...firm,
    'Raison sociale': pick(ways, random),
    Adresse: firm.Adresse.replace('avenue', 'av.').replace('boulevard', 'bd'),
  }
}
