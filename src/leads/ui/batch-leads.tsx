// Lead by lead, what many of them become or became, and why some stay leads.
import { Link } from '@tanstack/react-router'
import { Badge, type BadgeTone } from '../../kit/ui/badge.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { BatchLead, PlannedSide } from '../batches/batch.ts'
import type { BatchOutcome } from '../batches/batch-outcomes.ts'
import { leadBatchWords } from './batch-labels.ts'
import styles from './batch-leads.module.css'

const tones: Readonly<Record<BatchOutcome, BadgeTone>> = {
  waiting: 'quiet',
  converted: 'ok',
  doubtful: 'warn',
  nothing: 'quiet',
  already: 'quiet',
  changed: 'warn',
  failed: 'danger',
  undone: 'quiet',
  kept: 'warn',
}

export function BatchLeads({ leads }: { readonly leads: readonly BatchLead[] }) {
  const words = useWords(leadBatchWords)
  return (
    <ul className={styles['leads']}>
      {leads.map((lead) => (
        <li key={lead.leadId}>
          <span className={styles['lead']}>
            <Link className="link" to="/leads/$id" params={{ id: String(lead.leadId) }}>
              {lead.name}
            </Link>{' '}
            <span className="faint small">{lead.reference}</span>
          </span>
          <span className={styles['became']}>
            <Became lead={lead} />
          </span>
          <Badge tone={tones[lead.outcome]}>{words[`is_${lead.outcome}`](1)}</Badge>
        </li>
      ))}
    </ul>
  )
}

/** What it is, once it is converted; what it would be, before; whom it may be, where that is not sure. */
function Became({ lead: { outcome, plan, partner, contact } }: { readonly lead: BatchLead }) {
  const words = useWords(leadBatchWords)
  if (plan.doubt) {
    const { subject, id, name, reference, why } = plan.doubt
    return (
      <>
        <Record subject={subject} id={id}>
          {words.maybe(`${name}, ${reference}`)}
        </Record>{' '}
        <span className="faint small">{why}</span>
      </>
    )
  }
  if (outcome === 'converted')
    return (
      <>
        {partner ? (
          <Record subject="partner" id={partner.id}>
            {partner.name}
          </Record>
        ) : null}
        {partner && contact ? ' · ' : ''}
        {contact ? (
          <Record subject="contact" id={contact.id}>
            {contact.name}
          </Record>
        ) : null}
      </>
    )
  if (outcome !== 'waiting') return null
  return (
    <>
      <Side side={plan.partner} />
      {plan.partner.as !== 'none' && plan.contact.as !== 'none' ? ' · ' : ''}
      <Side side={plan.contact} />
    </>
  )
}

function Side({ side }: { readonly side: PlannedSide }) {
  const words = useWords(leadBatchWords)
  if (side.as === 'none') return null
  return (
    <>
      {side.name} <span className="faint small">{side.as === 'existing' ? words.known : words.isNew}</span>
    </>
  )
}

interface RecordProps {
  readonly subject: 'contact' | 'partner'
  readonly id: number
  readonly children: string
}

function Record({ subject, id, children }: RecordProps) {
  const to = subject === 'contact' ? '/contacts/$id' : '/partners/$id'
  return (
    <Link className="link" to={to} params={{ id: String(id) }}>
      {children}
    </Link>
  )
}
