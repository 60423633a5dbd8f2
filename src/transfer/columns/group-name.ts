// Which of a person's e-mails, phones or addresses a column is about, as it is read: `work 2` is `bureau 2`.
import type { Language } from '../../kit/words.ts'

const placeNames: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { work: 'bureau', home: 'domicile', other: 'autre', invoicing: 'facturation', delivery: 'livraison' },
  en: { work: 'work', home: 'home', other: 'other', invoicing: 'billing', delivery: 'delivery' },
}

export function groupName(group: string, language: Language): string {
  const parts = group === '' ? [] : group.split(' ')
  return parts.map((part) => placeNames[language][part] ?? part).join(' ')
}
