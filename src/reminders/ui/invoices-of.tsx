// Factures: those of a partner, what is left of each, and a new one with the customer filled in.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { ListedInvoice } from '../invoice.ts'
import { invoicesOfPartnerQuery } from './invoice-calls.ts'
import { invoiceListWords, invoiceWords } from './invoice-labels.ts'
import { Amount, Overdue } from './invoice-subject.tsx'
import styles from './invoices-of.module.css'
import { HoldBadge, InvoiceStatusBadge } from './state-badges.tsx'

interface InvoicesOfProps {
  readonly partnerId: number
  readonly mayWrite: boolean
}

export function InvoicesOf({ partnerId, mayWrite }: InvoicesOfProps) {
  const words = useWords(invoiceWords)
  const { title } = useWords(invoiceListWords)
  const { data } = useQuery(invoicesOfPartnerQuery(partnerId))
  const filter = { and: [{ field: 'partnerId', op: 'in' as const, value: [partnerId] }] }
  return (
    <section aria-label={title}>
      {data && data.items.length === 0 ? <p className="faint">{words.none}</p> : null}
      <ul>
        {data?.items.map((invoice) => (
          <InvoiceLine key={invoice.id} invoice={invoice} />
        ))}
      </ul>
      {mayWrite ? (
        <Button
          size="s"
          className="link"
          leftSection={<IconPlus aria-hidden />}
          renderRoot={(props: object) => (
            <Link {...props} to="/invoices/new" search={{ partner: partnerId }} />
          )}
        >
          {words.newInvoice}
        </Button>
      ) : null}
      {data && data.count > data.items.length ? (
        <Button
          size="s"
          className="link"
          renderRoot={(props: object) => <Link {...props} to="/invoices" search={{ filter }} />}
        >
          {words.seeAll(data.count)}
        </Button>
      ) : null}
    </section>
  )
}

function InvoiceLine({ invoice }: { readonly invoice: ListedInvoice }) {
  const words = useWords(invoiceWords)
  const language = useLanguage()
  const due = invoice.status === 'open' ? words.dueOn(formatDay(language, invoice.dueOn)) : ''
  const facts = [formatDay(language, invoice.issuedOn), due, invoice.customerReference]
  return (
    <li className={styles['line']}>
      <Link className="link" to="/invoices/$id" params={{ id: String(invoice.id) }}>
        {invoice.number || words.draft}
      </Link>
      <span className="soft grow">{facts.filter(Boolean).join(' · ')}</span>
      <Overdue days={invoice.daysOverdue} />
      {invoice.hold ? <HoldBadge hold={invoice.hold} /> : <InvoiceStatusBadge status={invoice.status} />}
      <span className={styles['amounts']}>
        <Amount amount={invoice.totalWithTax} currency={invoice.currency} />
        {invoice.status === 'open' ? (
          <span className="soft small">
            {words.balance} <Amount amount={invoice.balance} currency={invoice.currency} />
          </span>
        ) : null}
      </span>
    </li>
  )
}
