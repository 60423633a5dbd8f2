// Sales as the generic list and cards show them: what stands where.
import { IconFileInvoice, IconReceipt, IconUser } from '@tabler/icons-react'
import { labelOf } from '../../kit/records/label-of.ts'
import { useLanguage } from '../../kit/ui/language.tsx'
import type { CardPlaces } from '../../kit/ui/cards/card-places.ts'
import type { ListSubject } from '../../kit/ui/list/subject.ts'
import type { Language } from '../../kit/words.ts'
import { saleFields } from '../fields.ts'
import { showMoney } from '../money.ts'
import type { ListedSale } from '../sale.ts'
import { saleStatusChoices } from '../sale-status.ts'
import { saleListCalls } from './sale-list-calls.ts'
import { saleListWords } from './sale-list-labels.ts'
import { SaleStatusBadge } from './sale-status-badge.tsx'

export const saleSubject: ListSubject<ListedSale> = {
  name: 'quotations',
  path: '/quotations',
  icon: IconFileInvoice,
  fields: saleFields,
  words: saleListWords,
  calls: saleListCalls,
  defaultSort: '-reference',
  letterSorts: ['partnerId'],
  presets: [
    {
      name: 'mine',
      words: { fr: 'Les miens', en: 'Mine' },
      content: { filter: { and: [{ field: 'ownerId', op: 'isMe' }] } },
    },
    {
      name: 'pending',
      words: { fr: 'En attente de réponse', en: 'Awaiting an answer' },
      content: { filter: { and: [{ field: 'status', op: 'in', value: ['finalised'] }] }, sort: 'validUntil' },
    },
    {
      name: 'orders',
      words: { fr: 'Commandes en cours', en: 'Orders in hand' },
      content: { filter: { and: [{ field: 'status', op: 'in', value: ['confirmed'] }] } },
    },
  ],
  titleField: 'reference',
  nameOf: (sale) => sale.reference,
  lastNameOf: (sale) => labelOf(sale, 'partnerId'),
  square: () => true,
  second: (sale, language) =>
    joined(labelOf(sale, 'partnerId'), money(sale.totalWithTax, sale, language), statusText(sale, language)),
  cell: (field, sale) => {
    if (field === 'status') return <SaleStatusBadge status={sale.status} />
    if (field === 'totalBeforeTax' || field === 'totalTax' || field === 'totalWithTax')
      return <Amount amount={sale[field]} currency={sale.currency} />
    return undefined
  },
  card,
}

function card(sale: ListedSale, language: Language): CardPlaces {
  const contact = labelOf(sale, 'contactId')
  return {
    second: joined(labelOf(sale, 'partnerId'), sale.title),
    lines: [
      [
        {
          icon: IconReceipt,
          text: `${money(sale.totalWithTax, sale, language)} · ${statusText(sale, language)}`,
        },
      ],
      ...(contact === '' ? [] : [[{ icon: IconUser, text: contact }]]),
    ],
  }
}

function Amount({ amount, currency }: { readonly amount: string; readonly currency: string }) {
  return <span className="figures nowrap">{showMoney(amount, currency, useLanguage())}</span>
}

function money(amount: string, { currency }: ListedSale, language: Language): string {
  return showMoney(amount, currency, language)
}

function statusText({ status }: ListedSale, language: Language): string {
  return saleStatusChoices.find(({ value }) => value === status)?.label[language] ?? ''
}

function joined(...facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(' · ')
}
