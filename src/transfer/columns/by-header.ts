// What a column is by its name: the name as it stands, else without whose it is and the how manieth.
import { groupName } from './group-name.ts'
import { headerKey, headerWords, isFiller, ordinalOf, placeOf } from './header-words.ts'
import type { ImportTarget } from './target.ts'

export interface HeaderMatch {
  /** Several where a name means different things in different programs: `Title`, `Name`. */
  readonly targets: readonly ImportTarget[]
  /** Which e-mail, phone or address of the person: `work`, `home 2`, `1`. */
  readonly group: string
  /** What to call it: `work`, `home`. */
  readonly label: string
  readonly confidence: number
}

export type HeaderIndex = ReadonlyMap<string, readonly ImportTarget[]>

export function headerIndex(targets: readonly ImportTarget[]): HeaderIndex {
  const index = new Map<string, ImportTarget[]>()
  for (const target of targets) {
    const names = [target.name, target.label.fr, target.label.en, ...target.aliases]
    for (const key of new Set(names.map(headerKey))) index.set(key, [...(index.get(key) ?? []), target])
  }
  return index
}

export function matchHeader(header: string, index: HeaderIndex): HeaderMatch | null {
  const all = headerWords(header)
  const whole = index.get(all.join(''))
  if (whole) return { targets: whole, group: '', label: '', confidence: 0.98 }
  for (const { leaveOut, confidence } of attempts) {
    const left = all.filter((word) => !leaveOut.some((of) => of(word)))
    const found = index.get(left.join(''))
    const places = leaveOut.includes(isPlace) ? all.flatMap((word) => placeOf(word) ?? []) : []
    const numbers = leaveOut.includes(isOrdinal) ? all.flatMap((word) => ordinalOf(word) ?? []) : []
    // Somebody's home has an address and a phone, no tags.
    const fitting = places.length > 0 ? found?.filter((target) => target.part) : found
    if (!fitting || fitting.length === 0 || left.length === all.length) continue
    const group = fitting.every((target) => target.part) ? [...places, ...numbers].join(' ') : ''
    return { targets: fitting, group, label: [...new Set(places)].join(' '), confidence }
  }
  return null
}

const isPlace = (word: string): boolean => placeOf(word) !== null
// `Adresse de facturation - Ville`
const isAddress = (word: string): boolean => word === 'adresse' || word === 'address'
const isOrdinal = (word: string): boolean => ordinalOf(word) !== null

// `Rue (bureau) 2` is the second line of an address at work, `Téléphone 2 (bureau)` the second phone there.
const attempts: readonly {
  readonly leaveOut: readonly ((word: string) => boolean)[]
  readonly confidence: number
}[] = [
  { leaveOut: [isPlace], confidence: 0.95 },
  { leaveOut: [isOrdinal], confidence: 0.95 },
  { leaveOut: [isPlace, isOrdinal], confidence: 0.95 },
  { leaveOut: [isFiller], confidence: 0.85 },
  { leaveOut: [isFiller, isPlace], confidence: 0.85 },
  { leaveOut: [isFiller, isPlace, isOrdinal], confidence: 0.8 },
  { leaveOut: [isFiller, isPlace, isOrdinal, isAddress], confidence: 0.8 },
]

/** The name that Carnet gives to a column of its own tables: `Téléphone bureau 2`. It is recognised again. */
export function columnHeading(target: ImportTarget, group: string, language: 'fr' | 'en'): string {
  const place = groupName(group, language)
  return place === '' ? target.label[language] : `${target.label[language]} ${place}`
}
