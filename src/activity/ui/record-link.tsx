// Leads to a record that an entry is on.
import { Link } from '@tanstack/react-router'
import type { ActivitySubject } from './activity-calls.ts'

const places = { contact: '/contacts/$id', partner: '/partners/$id', lead: '/leads/$id' } as const

interface RecordLinkProps {
  readonly subject: ActivitySubject
  readonly record: { readonly id: number; readonly name: string }
}

export function RecordLink({ subject, record }: RecordLinkProps) {
  return (
    <Link className="link" to={places[subject]} params={{ id: String(record.id) }}>
      {record.name}
    </Link>
  )
}
