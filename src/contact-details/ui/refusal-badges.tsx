// What one must know before writing or calling: archived, no calls, no e-mails.
import { IconMailOff, IconPhoneX } from '@tabler/icons-react'
import { Badge } from '../../kit/ui/badge.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { detailWords } from '../labels.ts'

interface RefusalBadgesProps {
  /** In the gender of the subject. */
  readonly archived: string
}

export function RefusalBadges({ archived }: RefusalBadgesProps) {
  const words = useWords(detailWords)
  const form = useForm()
  return (
    <>
      {form.value('archived') === true ? <Badge tone="warn">{archived}</Badge> : null}
      {form.value('doNotCall') === true ? (
        <Badge tone="danger" icon={<IconPhoneX aria-hidden />}>
          {words.refusesCalls}
        </Badge>
      ) : null}
      {form.value('doNotEmail') === true ? (
        <Badge tone="danger" icon={<IconMailOff aria-hidden />}>
          {words.refusesEmails}
        </Badge>
      ) : null}
    </>
  )
}
