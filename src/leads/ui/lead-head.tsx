// The head of a lead: who it is, what they do and where, where it stands.
import type { ReactNode } from 'react'
import { RefusalBadges } from '../../contact-details/ui/refusal-badges.tsx'
import { Badge, Badges } from '../../kit/ui/badge.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { labelText } from '../../kit/ui/form/form-field.ts'
import { RecordHead } from '../../kit/ui/form/head.tsx'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { tagsOf } from '../../kit/ui/form/tags-input.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { leadName } from '../lead-name.ts'
import { statusKinds } from '../status-kinds.ts'
import { leadFormWords } from './lead-form-labels.ts'
import { StatusBadge } from './status-badge.tsx'

export function LeadHead({ picture }: { readonly picture: ReactNode }) {
  const words = useWords(leadFormWords)
  const form = useForm()
  const [lastName, firstName, companyName, jobTitle] = [
    textOf(form.value('lastName')),
    textOf(form.value('firstName')),
    textOf(form.value('companyName')),
    textOf(form.value('jobTitle')),
  ]
  const company = lastName.trim() === '' ? '' : companyName
  const line = [jobTitle, company].filter(Boolean).join(` ${words.at} `)
  return (
    <RecordHead
      picture={picture}
      name={leadName({ lastName, firstName, companyName })}
      newTitle={words.newLead}
      nameFields={['lastName', 'firstName', 'companyName']}
      line={line === '' ? null : <p className="soft">{line}</p>}
      badges={<LeadBadges />}
    />
  )
}

function LeadBadges() {
  const words = useWords(leadFormWords)
  const form = useForm()
  const kind = statusKinds.find((one) => one === form.state.record['statusKind']) ?? 'open'
  return (
    <Badges>
      <StatusBadge kind={kind} name={labelText(form.recordLabel('statusId'))} />
      <RefusalBadges archived={words.archived} />
      {tagsOf(form.value('tags')).map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </Badges>
  )
}
