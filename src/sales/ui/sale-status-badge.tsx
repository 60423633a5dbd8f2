// Where a sale stands, coloured where it is won, done or gone.
import { Badge, type BadgeTone } from '../../kit/ui/badge.tsx'
import { useSay } from '../../kit/ui/language.tsx'
import { saleStatusChoices, type SaleStatus } from '../sale-status.ts'

const tones: Readonly<Record<SaleStatus, BadgeTone>> = {
  draft: 'quiet',
  finalised: 'accent',
  confirmed: 'ok',
  completed: 'ok',
  cancelled: 'danger',
  replaced: 'quiet',
}

export function SaleStatusBadge({ status }: { readonly status: SaleStatus }) {
  const say = useSay()
  const label = saleStatusChoices.find(({ value }) => value === status)?.label
  return (
    <Badge tone={tones[status]}>
      <span className="cut">{label ? say(label) : status}</span>
    </Badge>
  )
}
