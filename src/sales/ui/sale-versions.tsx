// Says of a quotation which version it replaces and which one replaces it, and leads there.
import { IconArrowRight, IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Note } from '../../kit/ui/form/note.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { Sale } from '../sale.ts'
import { saleReference } from '../sale-reference.ts'
import { saleFormWords } from './sale-form-labels.ts'

export function SaleVersions({ sale }: { readonly sale: Sale }) {
  const words = useWords(saleFormWords)
  const { next, replacesId, number } = sale
  return (
    <>
      {next ? (
        <Note tone="quiet" icon={<IconArrowRight aria-hidden />}>
          <p>
            {next.status === 'draft' ? words.nextDraft : words.replacedBy}{' '}
            <SaleLink id={next.id} name={saleReference({ ...next, number, orderNumber: '' })} />
          </p>
        </Note>
      ) : null}
      {replacesId !== null && sale.status === 'draft' ? (
        <Note tone="quiet" icon={<IconHistory aria-hidden />}>
          <p>
            {words.replaces} <SaleLink id={replacesId} name={number} />
          </p>
        </Note>
      ) : null}
    </>
  )
}

function SaleLink({ id, name }: { readonly id: number; readonly name: string }) {
  return (
    <Link className="link" to="/quotations/$id" params={{ id: String(id) }}>
      {name}
    </Link>
  )
}
