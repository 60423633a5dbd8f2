// Why no tax is due, in the language of the document: the provisions that Carnet begins with; others stay as they were written.
import type { DocumentLanguage } from '../print/letter-words.ts'

interface Provision {
  /** How the mention of a rate names it. */
  readonly named: RegExp
  readonly words: Readonly<Record<Exclude<DocumentLanguage, 'fr'>, string>>
}

/** CGI: 293 B (small firms), 262 ter I (supplies within the Union), 262 I (exports), 283-2 (the customer owes the tax). */
const provisions: readonly Provision[] = [
  {
    named: /293\s?B\b/,
    words: {
      en: 'VAT not applicable, art. 293 B of the French tax code',
      de: 'Umsatzsteuerfrei, Art. 293 B des französischen Steuergesetzbuchs',
      es: 'IVA no aplicable, art. 293 B del Código tributario francés',
      it: 'IVA non applicabile, art. 293 B del codice tributario francese',
      nl: 'Btw niet van toepassing, art. 293 B van het Franse belastingwetboek',
      pt: 'IVA não aplicável, art. 293 B do Código fiscal francês',
    },
  },
  {
    named: /262\s?ter\b/,
    words: {
      en: 'VAT exempt intra-Community supply, art. 262 ter, I of the French tax code',
      de: 'Steuerfreie innergemeinschaftliche Lieferung, Art. 262 ter, I des französischen Steuergesetzbuchs',
      es: 'Entrega intracomunitaria exenta de IVA, art. 262 ter, I del Código tributario francés',
      it: 'Cessione intracomunitaria esente da IVA, art. 262 ter, I del codice tributario francese',
      nl: 'Intracommunautaire levering vrijgesteld van btw, art. 262 ter, I van het Franse belastingwetboek',
      pt: 'Transmissão intracomunitária isenta de IVA, art. 262 ter, I do Código fiscal francês',
    },
  },
  {
    named: /262,? I\b/,
    words: {
      en: 'VAT exempt export, art. 262, I of the French tax code',
      de: 'Steuerfreie Ausfuhrlieferung, Art. 262, I des französischen Steuergesetzbuchs',
      es: 'Exportación exenta de IVA, art. 262, I del Código tributario francés',
      it: 'Esportazione esente da IVA, art. 262, I del codice tributario francese',
      nl: 'Uitvoer vrijgesteld van btw, art. 262, I van het Franse belastingwetboek',
      pt: 'Exportação isenta de IVA, art. 262, I do Código fiscal francês',
    },
  },
  {
    named: /autoliquidation/i,
    words: {
      en: 'Reverse charge, art. 283, 2 of the French tax code',
      de: 'Steuerschuldnerschaft des Leistungsempfängers, Art. 283, 2 des französischen Steuergesetzbuchs',
      es: 'Inversión del sujeto pasivo, art. 283, 2 del Código tributario francés',
      it: 'Inversione contabile, art. 283, 2 del codice tributario francese',
      nl: 'Btw verlegd, art. 283, 2 van het Franse belastingwetboek',
      pt: 'Autoliquidação, art. 283, 2 do Código fiscal francês',
    },
  },
]

/** `vatMention('Autoliquidation, art. 283, 2 du CGI', 'nl')` begins `Btw verlegd`. */
export function vatMention(mention: string, language: DocumentLanguage): string {
  if (language === 'fr') return mention
  return provisions.find(({ named }) => named.test(mention))?.words[language] ?? mention
}
