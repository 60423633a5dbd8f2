// The status of a lead, coloured where the lead is lost or won.
import { Badge, type BadgeTone } from '../../kit/ui/badge.tsx'
import type { StatusKind } from '../status-kinds.ts'

const tones: Readonly<Record<StatusKind, BadgeTone>> = {
  open: 'accent',
  closed: 'quiet',
  lost: 'danger',
  converted: 'ok',
}

export function StatusBadge({ kind, name }: { readonly kind: StatusKind; readonly name: string }) {
  if (name === '') return null
  return (
    <Badge tone={tones[kind]}>
      <span className="cut">{name}</span>
    </Badge>
  )
}
