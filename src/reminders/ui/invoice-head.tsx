// The head of an invoice: its number, for whom, where it stands.
import { Link } from '@tanstack/react-router'
import { labelOf } from '../../kit/records/label-of.ts'
import { Badges } from '../../kit/ui/badge.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import type { Invoice } from '../invoice.ts'
import { invoiceWords } from './invoice-labels.ts'
import { Overdue } from './invoice-subject.tsx'
import styles from './invoice.module.css'
import { HoldBadge, InvoiceStatusBadge } from './state-badges.tsx'

export function InvoiceHead({ invoice }: { readonly invoice: Invoice | null }) {
  const words = useWords(invoiceWords)
  if (!invoice)
    return (
      <header className={styles['head']}>
        <h1 className={styles['title']}>{words.newInvoice}</h1>
      </header>
    )
  return (
    <header className={styles['head']}>
      <Portrait square size="l" name={labelOf(invoice, 'partnerId')} />
      <div className="grow">
        <h1 className={styles['title']}>{invoice.number || words.draft}</h1>
        <CustomerLine invoice={invoice} />
        <div className={styles['badges']}>
          <Badges>
            <InvoiceStatusBadge status={invoice.status} />
            <Overdue days={invoice.daysOverdue} />
            {invoice.hold ? <HoldBadge hold={invoice.hold} /> : null}
          </Badges>
        </div>
      </div>
    </header>
  )
}

function CustomerLine({ invoice }: { readonly invoice: Invoice }) {
  const words = useWords(invoiceWords)
  const contact = labelOf(invoice, 'contactId')
  const order = labelOf(invoice, 'saleId')
  return (
    <p className={`soft ${styles['line']}`}>
      <Link className="link" to="/partners/$id" params={{ id: String(invoice.partnerId) }}>
        {labelOf(invoice, 'partnerId')}
      </Link>
      {contact === '' ? null : (
        <>
          {' · '}
          <Link className="link" to="/contacts/$id" params={{ id: String(invoice.contactId) }}>
            {contact}
          </Link>
        </>
      )}
      {order === '' ? null : ` · ${words.fromOrder(order)}`}
    </p>
  )
}
