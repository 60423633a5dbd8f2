// Over a lead that is read: the contact or the partner that it seems to be already, and the way to convert it into that one.
import { Button } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { whyAlike } from '../../duplicates/likeness-words.ts'
import { Note } from '../../kit/ui/form/note.tsx'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { Lead } from '../lead.ts'
import { conversionWords } from './conversion-labels.ts'
import { leadChecksQuery } from './lead-calls.ts'
import { isLikely, keptLead } from './typed-lead.ts'

const ConvertDialog = lazy(async () => ({ default: (await import('./convert-dialog.tsx')).ConvertDialog }))

interface LeadKnownProps {
  readonly lead: Lead
  readonly mayConvert: boolean
}

/** A person is a contact before being a customer: who is known as one is told as one. */
export function LeadKnown({ lead, mayConvert }: LeadKnownProps) {
  const words = useWords(conversionWords)
  const language = useLanguage()
  const [opened, setOpened] = useState(false)
  const { data } = useQuery(leadChecksQuery(keptLead(lead)))
  const contact = data?.contacts.find(isLikely)
  const partner = contact ? undefined : data?.partners.find(isLikely)
  const known = contact ?? partner
  if (!known) return null
  return (
    <Note
      icon={<IconUserCheck aria-hidden />}
      actions={
        mayConvert ? (
          <Button size="s" onClick={() => setOpened(true)}>
            {contact ? words.intoContact : words.intoPartner}
          </Button>
        ) : null
      }
    >
      <p>
        {contact ? words.isContact : words.isPartner}{' '}
        <Link
          className="link"
          to={contact ? '/contacts/$id' : '/partners/$id'}
          params={{ id: String(known.id) }}
        >
          {known.name}, {known.reference}
        </Link>
        <span className="soft"> · {whyAlike(language, known)}</span>
      </p>
      <Suspense>{opened ? <ConvertDialog lead={lead} onClose={() => setOpened(false)} /> : null}</Suspense>
    </Note>
  )
}
