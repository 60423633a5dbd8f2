// The head of a sale: its number and subject, for whom, where it stands.
import { Link } from '@tanstack/react-router'
import { Badge, Badges } from '../../kit/ui/badge.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { labelText } from '../../kit/ui/form/form-field.ts'
import { RecordHead } from '../../kit/ui/form/head.tsx'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { Portrait } from '../../kit/ui/portrait.tsx'
import { readerToday } from './reader-today.ts'
import { saleStatuses } from '../sale-status.ts'
import { saleFormWords } from './sale-form-labels.ts'
import { SaleStatusBadge } from './sale-status-badge.tsx'

export function SaleHead() {
  const words = useWords(saleFormWords)
  const form = useForm()
  const title = textOf(form.value('title'))
  const reference = textOf(form.state.record['reference'])
  return (
    <RecordHead
      picture={<Portrait square size="l" name={labelText(form.label('partnerId'))} />}
      name={[reference, title || words.untitled].join(' · ')}
      newTitle={words.newSale}
      nameFields={['title']}
      fixed={!form.creating && form.state.record['status'] !== 'draft'}
      line={<CustomerLine />}
      badges={<SaleBadges />}
    />
  )
}

function CustomerLine() {
  const form = useForm()
  const { partnerId, contactId } = form.state.record
  const partner = labelText(form.recordLabel('partnerId'))
  const contact = labelText(form.recordLabel('contactId'))
  return (
    <p className="soft">
      {partner === '' ? null : (
        <Link className="link" to="/partners/$id" params={{ id: String(partnerId) }}>
          {partner}
        </Link>
      )}
      {contact === '' ? null : (
        <>
          {' · '}
          <Link className="link" to="/contacts/$id" params={{ id: String(contactId) }}>
            {contact}
          </Link>
        </>
      )}
    </p>
  )
}

function SaleBadges() {
  const words = useWords(saleFormWords)
  const { record } = useForm().state
  const status = saleStatuses.find((one) => one === record['status']) ?? 'draft'
  const until = textOf(record['validUntil'])
  const expired = status === 'finalised' && until !== '' && until < readerToday()
  return (
    <Badges>
      <SaleStatusBadge status={status} />
      {expired ? <Badge tone="warn">{words.expired}</Badge> : null}
      {record['archived'] === true ? <Badge>{words.archived}</Badge> : null}
    </Badges>
  )
}
