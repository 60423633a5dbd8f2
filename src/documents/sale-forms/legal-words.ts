// What the law wants said on commercial papers: who sells, and what happens when a payment is late.
import { showSiren, showVatNumber } from '../../partners/registration/show-numbers.ts'
import { isFrench } from '../postal/countries.ts'
import type { DocumentLanguage } from '../print/letter-words.ts'
import type { Figures } from './form-figures.ts'
import type { Seller } from './sale-form.ts'

interface LegalWords {
  readonly capital: (amount: string) => string
  readonly vatNumber: string
  /** Code de commerce, L441-10 II and D441-5: the rate that holds where none was agreed, and the fixed sum. */
  readonly frenchLate: string
  /** Directive 2011/7/EU, articles 3 and 6. */
  readonly europeanLate: string
  /** Code de commerce, L441-9: said also where there is none. */
  readonly noEarlyDiscount: string
}

const legalWords: Readonly<Record<DocumentLanguage, LegalWords>> = {
  fr: {
    capital: (amount) => `au capital de ${amount}`,
    vatNumber: 'N° TVA',
    frenchLate:
      'En cas de retard de paiement : pénalités au taux de refinancement de la Banque centrale européenne majoré de 10 points, et indemnité forfaitaire de 40 € pour frais de recouvrement (Code de commerce, art. L441-10 et D441-5).',
    europeanLate:
      'En cas de retard de paiement : intérêts au taux de référence majoré de 8 points, et indemnité forfaitaire de 40 € pour frais de recouvrement (directive 2011/7/UE).',
    noEarlyDiscount: 'Pas d’escompte pour paiement anticipé.',
  },
  en: {
    capital: (amount) => `with a share capital of ${amount}`,
    vatNumber: 'VAT no.',
    frenchLate:
      'Late payment: interest at the refinancing rate of the European Central Bank plus 10 percentage points, and a fixed compensation of €40 for recovery costs (French Commercial Code, art. L441-10 and D441-5).',
    europeanLate:
      'Late payment: interest at the reference rate plus 8 percentage points, and a fixed compensation of €40 for recovery costs (Directive 2011/7/EU).',
    noEarlyDiscount: 'No discount for early payment.',
  },
  de: {
    capital: (amount) => `mit einem Kapital von ${amount}`,
    vatNumber: 'USt-IdNr.',
    frenchLate:
      'Bei Zahlungsverzug: Zinsen zum Refinanzierungssatz der Europäischen Zentralbank zuzüglich 10 Prozentpunkten und eine Pauschale von 40 € für Beitreibungskosten (frz. Handelsgesetzbuch, Art. L441-10 und D441-5).',
    europeanLate:
      'Bei Zahlungsverzug: Zinsen zum Bezugszinssatz zuzüglich 8 Prozentpunkten und eine Pauschale von 40 € für Beitreibungskosten (Richtlinie 2011/7/EU).',
    noEarlyDiscount: 'Kein Skonto bei vorzeitiger Zahlung.',
  },
  es: {
    capital: (amount) => `con un capital de ${amount}`,
    vatNumber: 'NIF-IVA',
    frenchLate:
      'En caso de demora en el pago: intereses al tipo de refinanciación del Banco Central Europeo más 10 puntos porcentuales y una indemnización fija de 40 € por gastos de cobro (Código de Comercio francés, art. L441-10 y D441-5).',
    europeanLate:
      'En caso de demora en el pago: intereses al tipo de referencia más 8 puntos porcentuales y una indemnización fija de 40 € por gastos de cobro (Directiva 2011/7/UE).',
    noEarlyDiscount: 'Sin descuento por pronto pago.',
  },
  it: {
    capital: (amount) => `con capitale sociale di ${amount}`,
    vatNumber: 'Partita IVA',
    frenchLate:
      'In caso di ritardo di pagamento: interessi al tasso di rifinanziamento della Banca centrale europea maggiorato di 10 punti e un importo forfettario di 40 € per le spese di recupero (Codice di commercio francese, art. L441-10 e D441-5).',
    europeanLate:
      'In caso di ritardo di pagamento: interessi al tasso di riferimento maggiorato di 8 punti e un importo forfettario di 40 € per le spese di recupero (direttiva 2011/7/UE).',
    noEarlyDiscount: 'Nessuno sconto per pagamento anticipato.',
  },
  nl: {
    capital: (amount) => `met een kapitaal van ${amount}`,
    vatNumber: 'Btw-nummer',
    frenchLate:
      'Bij te late betaling: rente tegen de herfinancieringsrente van de Europese Centrale Bank plus 10 procentpunten en een vaste vergoeding van € 40 voor invorderingskosten (Frans Wetboek van Koophandel, art. L441-10 en D441-5).',
    europeanLate:
      'Bij te late betaling: rente tegen de referentierente plus 8 procentpunten en een vaste vergoeding van € 40 voor invorderingskosten (Richtlijn 2011/7/EU).',
    noEarlyDiscount: 'Geen korting bij vervroegde betaling.',
  },
  pt: {
    capital: (amount) => `com capital social de ${amount}`,
    vatNumber: 'N.º de IVA',
    frenchLate:
      'Em caso de atraso de pagamento: juros à taxa de refinanciamento do Banco Central Europeu acrescida de 10 pontos percentuais e uma indemnização fixa de 40 € pelos custos de cobrança (Código Comercial francês, art. L441-10 e D441-5).',
    europeanLate:
      'Em caso de atraso de pagamento: juros à taxa de referência acrescida de 8 pontos percentuais e uma indemnização fixa de 40 € pelos custos de cobrança (Diretiva 2011/7/UE).',
    noEarlyDiscount: 'Sem desconto por pagamento antecipado.',
  },
}

const union = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/** What a late payment costs by the law of the seller's country; nothing where that is outside the Union. */
export function latePaymentWords(country: string, language: DocumentLanguage): string[] {
  const words = legalWords[language]
  if (isFrench(country)) return [words.frenchLate, words.noEarlyDiscount]
  return union.has(country) ? [words.europeanLate] : []
}

/** `Orée, SAS au capital de 10 000 €` · `303 265 045 RCS Lyon` · `N° TVA FR 40 303 265 045`, then how it is reached. */
export function imprint(seller: Seller, language: DocumentLanguage, figures: Figures): string[] {
  const words = legalWords[language]
  const capital = seller.capital === '' ? '' : words.capital(figures.roundMoney(seller.capital))
  const form = [seller.legalForm, capital].filter(Boolean).join(' ')
  const siren = seller.siren === '' ? '' : showSiren(seller.siren)
  const register =
    seller.registry === '' || siren === '' ? siren && `SIREN ${siren}` : `${siren} RCS ${seller.registry}`
  const vat = seller.vatNumber === '' ? '' : `${words.vatNumber} ${showVatNumber(seller.vatNumber)}`
  const law = [[seller.name, form].filter(Boolean).join(', '), register, vat]
  const reach = [...seller.lines.slice(1), seller.phone, seller.email, seller.website]
  return [law, reach].map((parts) => parts.filter(Boolean).join(' · ')).filter(Boolean)
}
