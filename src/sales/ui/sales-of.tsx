// Devis / commandes: those of a contact or of its partners, with what they come to, and a new one with all of it filled in.
import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { formatDay } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { Filter } from '../../kit/filter.ts'
import { showMoney } from '../money.ts'
import type { ListedSale } from '../sale.ts'
import { salesOfQuery } from './sale-calls.ts'
import { SaleStatusBadge } from './sale-status-badge.tsx'
import { salesOfWords } from './sales-of-labels.ts'
import styles from './sales-of.module.css'

interface SalesOfProps {
  /** Null on a partner. */
  readonly contactId: number | null
  readonly partnerIds: readonly number[]
  readonly mayWrite: boolean
  /** What other slices do with one of them: print it. */
  readonly beside?: ((sale: ListedSale) => ReactNode) | undefined
}

export function SalesOf({ contactId, partnerIds, mayWrite, beside }: SalesOfProps) {
  const words = useWords(salesOfWords)
  // Those of its partners are what the tab is for: a quotation often names the company alone.
  const [whose, setWhose] = useState(partnerIds.length > 0 ? 'partners' : 'contact')
  const filter = filterOf(whose, contactId, partnerIds)
  const { data } = useQuery(salesOfQuery(JSON.stringify(filter)))
  return (
    <section aria-label={words.title} className={styles['sales']}>
      {contactId === null || partnerIds.length === 0 ? null : (
        <SegmentedControl
          aria-label={words.whose}
          className={styles['whose']}
          value={whose}
          onChange={setWhose}
          data={[
            { value: 'partners', label: words.ofPartners(partnerIds.length) },
            { value: 'contact', label: words.ofContact },
          ]}
        />
      )}
      {data && data.items.length === 0 ? <p className="faint">{words.none}</p> : null}
      {data && data.items.length > 0 ? (
        <SalesTable items={data.items} sums={data.sums} beside={beside} />
      ) : null}
      <div className={styles['foot']}>
        {mayWrite ? (
          <Button
            size="s"
            className="link"
            leftSection={<IconPlus aria-hidden />}
            renderRoot={(props: object) => (
              <Link {...props} to="/quotations/new" search={beginning(contactId, partnerIds)} />
            )}
          >
            {words.add}
          </Button>
        ) : null}
        {data && data.count > data.items.length ? (
          <Button
            size="s"
            className="link"
            renderRoot={(props: object) => <Link {...props} to="/quotations" search={{ filter }} />}
          >
            {words.all(data.count)}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function filterOf(whose: string, contactId: number | null, partnerIds: readonly number[]): Filter {
  const ofContact = contactId !== null && (whose === 'contact' || partnerIds.length === 0)
  const condition = ofContact
    ? { field: 'contactId', op: 'in' as const, value: [contactId] }
    : { field: 'partnerId', op: 'in' as const, value: partnerIds }
  return { and: [condition] }
}

function beginning(
  contactId: number | null,
  [partner]: readonly number[],
): { partner?: number; contact?: number } {
  return {
    ...(partner === undefined ? {} : { partner }),
    ...(contactId === null ? {} : { contact: contactId }),
  }
}

interface Sum {
  readonly currency: string
  readonly count: number
  readonly totalBeforeTax: string
  readonly totalWithTax: string
}

function SalesTable({
  items,
  sums,
  beside,
}: Pick<SalesOfProps, 'beside'> & {
  readonly items: readonly ListedSale[]
  readonly sums: readonly Sum[]
}) {
  const words = useWords(salesOfWords)
  const language = useLanguage()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.reference}</th>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.status}</th>
          <th scope="col" className={styles['right']}>
            {words.beforeTax}
          </th>
          <th scope="col" className={styles['right']}>
            {words.withTax}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((sale) => (
          <SaleLine key={sale.id} sale={sale} beside={beside} />
        ))}
      </tbody>
      <tfoot>
        {sums.map(({ currency, count, totalBeforeTax, totalWithTax }) => (
          <tr key={currency}>
            <th scope="row" colSpan={4}>
              {words.sum(count)}
            </th>
            <td className={`figures ${styles['right']}`}>{showMoney(totalBeforeTax, currency, language)}</td>
            <td className={`figures name ${styles['right']}`}>
              {showMoney(totalWithTax, currency, language)}
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  )
}

function SaleLine({ sale, beside }: Pick<SalesOfProps, 'beside'> & { readonly sale: ListedSale }) {
  const language = useLanguage()
  const money = (amount: string) => showMoney(amount, sale.currency, language)
  return (
    <tr>
      <td className="nowrap">
        <Link className="link" to="/quotations/$id" params={{ id: String(sale.id) }}>
          {sale.reference}
        </Link>{' '}
        {beside?.(sale)}
      </td>
      <td className="soft">{[sale.title, sale.customerReference].filter(Boolean).join(' · ')}</td>
      <td className="nowrap">{sale.issuedOn === null ? '' : formatDay(language, sale.issuedOn)}</td>
      <td>
        <SaleStatusBadge status={sale.status} />
      </td>
      <td className={`figures ${styles['right']}`}>{money(sale.totalBeforeTax)}</td>
      <td className={`figures ${styles['right']}`}>{money(sale.totalWithTax)}</td>
    </tr>
  )
}
