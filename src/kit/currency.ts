// The currencies of ISO 4217 and their names in a reader's language.
import type { Choice } from './field.ts'
import type { Language } from './words.ts'

/** In use for payments (ISO 4217, list one, six-iso-currency): without funds, metals and codes for tests. */
const codes =
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP
  CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
  ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT
  MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
  SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND
  VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`.split(/\s+/)

export const currencies: ReadonlySet<string> = new Set(codes)

const names = {
  fr: new Intl.DisplayNames('fr', { type: 'currency' }),
  en: new Intl.DisplayNames('en', { type: 'currency' }),
}

function label(code: string, language: Language): string {
  const name = names[language].of(code) ?? code
  return name === code ? code : `${code} – ${name}`
}

/** Those that most trade of a European firm is in come first. */
const first = ['EUR', 'CHF', 'GBP', 'USD']

export const currencyChoices: readonly Choice[] = [
  ...first,
  ...codes.filter((code) => !first.includes(code)),
].map((code) => ({ value: code, label: { fr: label(code, 'fr'), en: label(code, 'en') } }))

/** Those whose least unit is not the hundredth (ISO 4217, list one). */
const otherDigits: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
])

/** `minorDigits('EUR')` is 2: cents; a yen has none, a Tunisian dinar 1,000 millimes. */
export function minorDigits(currency: string): number {
  return otherDigits[currency] ?? 2
}
