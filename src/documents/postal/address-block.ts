// The block of an address, line by line: AFNOR XP Z10-011 in France, each country's own order elsewhere, and what is
// wrong with it. Source: docs/decisions/0013-printed-documents.md.
import {
  faultAt,
  type Addressee,
  type Block,
  type BlockLine,
  type Fault,
  type FirstLine,
} from '../addressee.ts'
import { abbreviateName, abbreviateStreet } from './abbreviate.ts'
import { personForms } from './civility.ts'
import { isFrench, placeLines, writtenPostcode } from './countries.ts'
import { oneLine, plainCapitals } from './plain-capitals.ts'
import { unprintable } from '../print/printable.ts'

/** AFNOR XP Z10-011: characters in a line, spaces included; lines without the country. */
export const mostCharacters = 38
export const mostLines = 6

/** Where the letter is posted: the country that names are written for, and its language. */
export interface From {
  readonly country: string
  readonly language: string
}

/**
 * `addressBlock(lea, 'company', { country: 'FR', language: 'fr' })` has the lines `APOLLO`, `Madame Léa MICHEL`,
 * `Bâtiment C 3e étage`, `14 RUE DE LA LUNE`, `75002 PARIS`.
 */
export function addressBlock(addressee: Addressee, firstLine: FirstLine, from: From): Block {
  const names = nameLines(addressee, firstLine)
  if (!addressee.address) {
    const own = { text: '', record: addressee, pointer: '/addresses' }
    return { lines: names, faults: [faultAt(own, 'no-address'), ...names.flatMap(lineFaults)] }
  }
  const { address } = addressee.address
  const french = isFrench(address.country)
  const { lines: place, faults } = placeOf(addressee)
  const country = countryLine(addressee, from)
  const inner = innerLines(addressee, french)
  const most = mostLines - names.length - place.length
  const fitting = inner.length > most ? joined(inner, most) : inner
  const lines = [...names, ...fitting, ...place, ...country]
  const surplus = fitting.length > most ? fitting.slice(0, 1) : []
  return {
    lines,
    faults: [
      ...faults,
      ...lines.flatMap(lineFaults),
      ...surplus.map((line) => faultAt(line, 'too-many-lines', { max: mostLines })),
    ],
  }
}

function lineFaults(line: BlockLine): Fault[] {
  const character = unprintable(line.text)
  if (character) return [faultAt(line, isForeign(character) ? 'not-latin' : 'not-printable', { character })]
  if (line.text.length > mostCharacters) return [faultAt(line, 'too-long', { max: mostCharacters })]
  return []
}

/** A letter of another script: post offices of every country read Latin ones (UPU). */
function isForeign(character: string): boolean {
  return /^(?!\p{Script=Latin})\p{L}/u.test(character)
}

function nameLines({ person, company, atHome, language }: Addressee, firstLine: FirstLine): BlockLine[] {
  const firm = company && firstLine !== 'alone' && !atHome ? companyLine(company) : null
  const human = person ? personLine(person, language) : null
  const both = firstLine === 'company' ? [firm, human] : [human, firm]
  const present = both.filter((line) => line !== null && line.text !== '') as BlockLine[]
  return present.length > 0 ? present : [company].flatMap((one) => (one ? [companyLine(one)] : []))
}

function companyLine(company: NonNullable<Addressee['company']>): BlockLine {
  const name = oneLine(company.name).toLocaleUpperCase('fr')
  return {
    text: abbreviateName(name, mostCharacters),
    record: company,
    pointer: company.kind === 'lead' ? '/companyName' : '/name',
  }
}

/** The fullest form that fits; the shortest where none does. What cannot be printed of a first name is told, not left out. */
function personLine(person: NonNullable<Addressee['person']>, language: string): BlockLine {
  const forms = personForms(person, language).map(oneLine)
  if (unprintable(oneLine(person.firstName))) {
    return { text: forms[0] ?? '', record: person, pointer: '/firstName' }
  }
  const text = forms.find((form) => form.length <= mostCharacters) ?? forms.at(-1) ?? ''
  return { text, record: person, pointer: person.kind === 'partner' ? '/name' : '/lastName' }
}

type Placed = NonNullable<Addressee['address']>

function lineAt(placed: Placed, field: string, text: string): BlockLine {
  return { text, record: placed, pointer: `/addresses/${placed.index}/${field}` }
}

/** From flat to locality; in France street and locality are plain capitals, without punctuation. */
function innerLines({ address: placed }: Addressee, french: boolean): BlockLine[] {
  if (!placed) return []
  const { line2, line3, line4, line5 } = placed.address
  const street = french ? plainCapitals : oneLine
  return [
    lineAt(placed, 'line2', abbreviateName(oneLine(line2), mostCharacters)),
    lineAt(placed, 'line3', abbreviateName(oneLine(line3), mostCharacters)),
    lineAt(placed, 'line4', french ? abbreviateStreet(street(line4), mostCharacters) : street(line4)),
    lineAt(placed, 'line5', french ? abbreviateStreet(street(line5), mostCharacters) : street(line5)),
  ].filter(({ text }) => text !== '')
}

/** Too many lines: flat and building share one, then street and locality, while they fit. */
function joined(lines: readonly BlockLine[], most: number): readonly BlockLine[] {
  const pairs = [
    ['line3', 'line2'],
    ['line4', 'line5'],
    ['line3', 'line4'],
  ] as const
  return pairs.reduce<readonly BlockLine[]>(
    (left, [first, second]) => (left.length > most ? join(left, first, second) : left),
    lines,
  )
}

function join(lines: readonly BlockLine[], first: string, second: string): readonly BlockLine[] {
  const at = (field: string) => lines.find(({ pointer }) => pointer.endsWith(`/${field}`))
  const [a, b] = [at(first), at(second)]
  if (!a || !b) return lines
  const text = abbreviateName(`${a.text} ${b.text}`, mostCharacters)
  if (text.length > mostCharacters) return lines
  return lines.filter((line) => line !== b).map((line) => (line === a ? { ...a, text } : line))
}

function placeOf({ address: placed }: Addressee): Block {
  if (!placed) return { lines: [], faults: [] }
  const { country, ...typed } = placed.address
  const french = isFrench(country)
  const capitals = french ? plainCapitals : (text: string) => oneLine(text).toLocaleUpperCase('fr')
  const postcode = writtenPostcode(country, typed.postcode)
  const code = 'code' in postcode ? postcode.code : oneLine(typed.postcode)
  const parts = { postcode: code, city: capitals(typed.city), region: french ? '' : capitals(typed.region) }
  const faults: Fault[] = []
  const at = (field: string, text: string) => lineAt(placed, field, text)
  if ('problem' in postcode) {
    const fault = postcode.problem === 'missing' ? 'no-postcode' : 'bad-postcode'
    faults.push(faultAt(at('postcode', code), fault, { example: postcode.example }))
  }
  if (parts.city === '') faults.push(faultAt(at('city', ''), 'no-city'))
  const lines = placeLines(country, parts).map(({ text, field }) =>
    at(field, french ? abbreviateStreet(text, mostCharacters) : text),
  )
  return { lines, faults }
}

/** Abroad, alone on the last line, in the language of the country that the letter leaves from. */
function countryLine({ address: placed }: Addressee, from: From): BlockLine[] {
  if (!placed) return []
  const { country } = placed.address
  if (country === from.country || (isFrench(country) && isFrench(from.country))) return []
  const name = countryIn(from.language, country)
  return [
    lineAt(
      placed,
      'country',
      isFrench(from.country) ? plainCapitals(name) : name.toLocaleUpperCase(from.language),
    ),
  ]
}

const names = new Map<string, Intl.DisplayNames>()

function countryIn(language: string, country: string): string {
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  names.set(language, known)
  return known.of(country) ?? country
}
