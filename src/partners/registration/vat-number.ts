// VAT numbers of the European Union and its neighbours, read into their normal form or refused with the rule they break.
import { codeForm } from '../../kit/code-form.ts'
import { frenchVatOf, isFrenchVat } from './french-vat.ts'
import { numberRead, refused, type NumberReading } from './number-reading.ts'
import { isSiren } from './siren.ts'
import { vatRules } from './vat-rules.ts'

/** `readVatNumber('fr 40 303 265 045')` is `FR40303265045`; '' stays: there is none. */
export function readVatNumber(text: string): NumberReading {
  const number = normalForm(codeForm(text))
  if (number === '') return numberRead('')
  const [country, body] = [number.slice(0, 2), number.slice(2)]
  const rule = Object.hasOwn(vatRules, country) ? vatRules[country] : undefined
  if (!rule) return refused('vat-country')
  if (!rule.form.test(body)) return refused('vat-form', { country, model: country + rule.model })
  if (rule.agrees(body)) return numberRead(number)
  return country === 'FR' ? refusedFrench(body) : refused('vat-check', { country })
}

/** ISO calls Greece GR, VAT numbers call it EL; a Swiss number is the same in each of its languages. */
function normalForm(signs: string): string {
  return signs.replace(/^GR/, 'EL').replace(/^(CHE\d{9})(MWST|TVA|IVA)$/, '$1')
}

function refusedFrench(body: string): NumberReading {
  const siren = body.slice(2)
  if (!isSiren(siren)) return refused('vat-siren-check')
  return isFrenchVat(body)
    ? numberRead(`FR${body}`)
    : refused('vat-key', { key: frenchVatOf(siren).slice(2, 4) })
}
