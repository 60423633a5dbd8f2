// In the menu of an order: its invoice, made of it or opened.
import { Menu } from '@mantine/core'
import { IconFileInvoice } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../kit/ui/language.tsx'
import { useAttempt } from '../../kit/ui/use-attempt.ts'
import { invoiceOrder, invoicesOfOrderQuery } from './invoice-calls.ts'
import { invoiceWords } from './invoice-labels.ts'

interface OrderInvoiceItemProps {
  /** Of a confirmed or completed order. */
  readonly saleId: number
}

export function OrderInvoiceItem({ saleId }: OrderInvoiceItemProps) {
  const words = useWords(invoiceWords)
  const navigate = useNavigate()
  const attempt = useAttempt()
  const { data } = useQuery(invoicesOfOrderQuery(saleId))
  if (!data) return null
  const open = (id: number) => void navigate({ to: '/invoices/$id', params: { id: String(id) } })
  const made = data.find(({ status }) => status !== 'cancelled')
  return (
    <Menu.Item
      leftSection={<IconFileInvoice aria-hidden />}
      onClick={() => (made ? open(made.id) : void attempt(async () => open((await invoiceOrder(saleId)).id)))}
    >
      {made ? words.invoiceOfOrder(made.number || words.draft.toLowerCase()) : words.makeInvoice}
    </Menu.Item>
  )
}
