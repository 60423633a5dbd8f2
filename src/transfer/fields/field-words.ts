// Words that stand in cells: yes and no, and where a number or an address belongs.
import { catalogue, type Language, type Words } from '../../kit/words.ts'

const words = catalogue({
  en: {
    yes: 'yes',
    no: 'no',
    work: 'work',
    home: 'home',
    other: 'other',
    invoicing: 'billing',
    delivery: 'delivery',
  },
  fr: {
    yes: 'oui',
    no: 'non',
    work: 'bureau',
    home: 'domicile',
    other: 'autre',
    invoicing: 'facturation',
    delivery: 'livraison',
  },
})

export function writeBoolean(value: boolean, language: Language): string {
  return value ? words[language].yes : words[language].no
}

const places = ['work', 'home', 'other', 'invoicing', 'delivery'] as const

/** `placeWord('work', 'fr')` and `placeWord('bureau', 'fr')` are `bureau`; what is no known place is empty. */
export function placeWord(place: string, language: Language): string {
  const known = places.find((one) => one === place || words.fr[one] === place || words.en[one] === place)
  return known ? words[language][known] : ''
}

/** The value that a word of any language names: `readChoice(phoneKindWords, 'fixe')` is `fixed`. */
export function readChoice<T extends string>(choices: Readonly<Record<T, Words>>, cell: string): T | null {
  const text = cell.trim().toLowerCase()
  const entries = Object.entries(choices) as [T, Words][]
  return entries.find(([value, { fr, en }]) => [value, fr, en].includes(text))?.[0] ?? null
}

const properties: Readonly<Record<string, Words>> = {
  N: { fr: 'Nom', en: 'Name' },
  NICKNAME: { fr: 'Surnom', en: 'Nickname' },
  EMAIL: { fr: 'E-mail', en: 'E-mail' },
  TEL: { fr: 'Téléphone', en: 'Phone' },
  ADR: { fr: 'Adresse', en: 'Address' },
  URL: { fr: 'Adresse web', en: 'Web address' },
  ORG: { fr: 'Société', en: 'Company' },
  TITLE: { fr: 'Fonction', en: 'Job title' },
  ROLE: { fr: 'Rôle', en: 'Role' },
  BDAY: { fr: 'Anniversaire', en: 'Birthday' },
  CATEGORIES: { fr: 'Étiquettes', en: 'Tags' },
}

/** What a reader calls a property of a vCard. */
export function propertyWord(name: string, language: Language): string {
  return properties[name]?.[language] ?? name
}
