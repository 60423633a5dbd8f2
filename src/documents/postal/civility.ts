// How a person is addressed on an envelope, in the language of the document.
import type { Title } from '../../contact-details/contact-details.ts'

type Civilities = Readonly<Record<Title, string>>

/** German puts the addressee in the accusative: *(an) Herrn Weber*. */
const civilities: Readonly<Record<string, Civilities>> = {
  fr: { 'M.': 'Monsieur', Mme: 'Madame', Mx: '' },
  en: { 'M.': 'Mr', Mme: 'Ms', Mx: 'Mx' },
  de: { 'M.': 'Herrn', Mme: 'Frau', Mx: '' },
  es: { 'M.': 'Sr.', Mme: 'Sra.', Mx: '' },
  it: { 'M.': 'Signor', Mme: 'Signora', Mx: '' },
  nl: { 'M.': 'De heer', Mme: 'Mevrouw', Mx: '' },
  pt: { 'M.': 'Sr.', Mme: 'Sra.', Mx: '' },
}

const briefly: Civilities = { 'M.': 'M.', Mme: 'Mme', Mx: '' }

interface Named {
  readonly title: Title | null
  readonly firstName: string
  readonly lastName: string
}

/** From the fullest to the shortest: `Madame Léa MICHEL`, `Mme Léa MICHEL`, `Mme L. MICHEL`, `Léa MICHEL`, `L. MICHEL`. */
export function personForms({ title, firstName, lastName }: Named, language: string): string[] {
  const full = title ? ((civilities[language] ?? civilities['fr'])?.[title] ?? '') : ''
  const brief = title && language === 'fr' ? briefly[title] : full
  const last = language === 'fr' ? lastName.toLocaleUpperCase('fr') : lastName
  const initials = firstName.replace(/(\p{L})[\p{L}\p{M}’'.]*/gu, '$1.')
  const forms = [
    [full, firstName],
    [brief, firstName],
    [brief, initials],
    ['', firstName],
    ['', initials],
  ]
  return forms.map((before) => [...before, last].filter(Boolean).join(' '))
}
