// What tables say of a firm's numbers, size and payment, each program in its own words.
import { fold } from '../../duplicates/normalise/text.ts'
import { currencies, currencyChoices } from '../../kit/currency.ts'
import type { Choice } from '../../kit/field.ts'
import type { Language } from '../../kit/words.ts'
import {
  paymentTerms,
  paymentTermsChoices,
  sizeChoices,
  sizeOf,
  type PaymentTerms,
  type Size,
} from '../../partners/partner-choices.ts'
import type { Partner } from '../../partners/partner.ts'
import type { NumberReading } from '../../partners/registration/number-reading.ts'
import { readSiren, readSiret } from '../../partners/registration/siren.ts'
import { readVatNumber } from '../../partners/registration/vat-number.ts'
import { clean, read, unread, type Reading } from '../values/reading.ts'
import type { ColumnPlace } from './column-place.ts'
import { readingOf, textCell, valueCell } from './read-cell.ts'
import { nameOf } from './record-rules.ts'
import { setValue, type RowDraft } from './row-draft.ts'
import type { TransferRule } from './transfer-field.ts'

type Rule = TransferRule<Partner>

function numberCell(field: string, reader: (text: string) => NumberReading): Rule['read'] {
  return (draft, cell, place) => {
    const number = readingOf(draft, cell, place, reading(clean(cell), reader))
    if (number !== null) setValue(draft, field, number)
  }
}

function reading(text: string, reader: (text: string) => NumberReading): Reading<string> {
  if (text === '') return unread('empty')
  const number = reader(text)
  return number.ok ? read(number.value) : unread('invalid-number')
}

/** A column of either may hold the other: "SIREN / SIRET". */
function readSirenOrSiret(draft: RowDraft, cell: string, place: ColumnPlace): void {
  const siret = readSiret(clean(cell))
  if (siret.ok && siret.value !== '') return setValue(draft, 'siret', siret.value)
  numberCell('siren', readSiren)(draft, cell, place)
}

function labelOf(choices: readonly Choice[], value: string | null, language: Language): string {
  return choices.find((choice) => choice.value === value)?.label[language] ?? ''
}

/** A choice by its value or its words in any language. */
function chosen(choices: readonly Choice[], cell: string): string | undefined {
  const text = fold(cell)
  return choices.find(({ value, label }) => [value, label.fr, label.en].some((one) => fold(one) === text))
    ?.value
}

/** `readSize('11-50 employees')` is `10`: of a range the first figure counts. */
export function readSize(cell: string): Reading<Size> {
  const text = clean(cell)
  if (text === '') return unread('empty')
  const known = chosen(sizeChoices, text)
  if (known) return read(known as Size)
  const [first] = /\d{1,3}(?:[\s.,'’]\d{3})+|\d+/.exec(text) ?? []
  return first === undefined ? unread('invalid-choice') : read(sizeOf(Number(first.replace(/\D/g, ''))))
}

/** `readPaymentTerms('30 j. fin de mois')` is `30-days-month-end`. */
export function readPaymentTerms(cell: string): Reading<PaymentTerms> {
  const text = fold(clean(cell))
  if (text === '') return unread('empty')
  const known = chosen(paymentTermsChoices, text)
  const days = /\d+/.exec(text)?.[0]
  const monthEnd = /fin d[eu] mois|fdm|end of (?:the )?month|month end|eom/.test(text)
  const said = days === undefined ? termsWithoutDays(text) : `${days}-days${monthEnd ? '-month-end' : ''}`
  const terms = paymentTerms.find((one) => one === (known ?? said))
  return terms === undefined ? unread('invalid-choice') : read(terms)
}

function termsWithoutDays(text: string): string {
  if (/reception|comptant|receipt|immediate/.test(text)) return 'on-receipt'
  return /commande|avance|order|advance/.test(text) ? 'on-order' : ''
}

const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD' }

/** `readCurrency('euro')` and `readCurrency('€')` are `EUR`. */
export function readCurrency(cell: string): Reading<string> {
  const text = clean(cell)
  if (text === '') return unread('empty')
  const code = signs[text] ?? text.toUpperCase()
  if (currencies.has(code)) return read(code)
  const name = fold(text).replace(/s$/, '')
  const named = currencyChoices.find(({ label }) =>
    [label.fr, label.en].some((one) => fold(one.slice(one.indexOf('–') + 1)) === name),
  )
  return named ? read(named.value) : unread('invalid-choice')
}

export const registerRules: Readonly<Record<string, Rule>> = {
  siren: { read: readSirenOrSiret, write: (partner) => partner.siren },
  siret: {
    read: (draft, cell, place) => {
      const siren = readSiren(clean(cell))
      if (siren.ok && siren.value !== '') setValue(draft, 'siren', siren.value)
      else numberCell('siret', readSiret)(draft, cell, place)
    },
    write: (partner) => partner.siret,
  },
  vatNumber: { read: numberCell('vatNumber', readVatNumber), write: (partner) => partner.vatNumber },
  registration: { read: textCell('registration', 100), write: (partner) => partner.registration },
  sector: { read: textCell('sectorName', 100), write: ({ labels }) => nameOf(labels, 'sectorId') },
  parent: {
    read: textCell('parentReference', 50),
    write: ({ parentId }, _at, { recordReference }) => (parentId === null ? '' : recordReference(parentId)),
  },
  size: {
    read: valueCell('size', readSize),
    write: ({ size }, _at, { language }) => labelOf(sizeChoices, size, language),
  },
  paymentTerms: {
    read: valueCell('paymentTerms', readPaymentTerms),
    write: (partner, _at, { language }) => labelOf(paymentTermsChoices, partner.paymentTerms, language),
  },
  currency: {
    read: valueCell('currency', readCurrency),
    write: (partner) => partner.currency ?? '',
  },
}
