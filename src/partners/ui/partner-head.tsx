// The head of a partner: its name, what it is to us, what one must know before writing or calling.
import type { ReactNode } from 'react'
import { RefusalBadges } from '../../contact-details/ui/refusal-badges.tsx'
import { Badge, Badges } from '../../kit/ui/badge.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { RecordHead } from '../../kit/ui/form/head.tsx'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { tagsOf } from '../../kit/ui/form/tags-input.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { partnerName } from '../partner-name.ts'
import { partnerFormWords } from './partner-form-labels.ts'

export function PartnerHead({ picture }: { readonly picture: ReactNode }) {
  const words = useWords(partnerFormWords)
  const form = useForm()
  const kind = textOf(form.value('kind'))
  const name = partnerName({
    kind,
    name: textOf(form.value('name')),
    firstName: textOf(form.value('firstName')),
  })
  const nature = kind === 'individual' ? words.individual : words.company
  return (
    <RecordHead
      picture={picture}
      name={name}
      newTitle={words.newPartner}
      nameFields={kind === 'individual' ? ['name', 'firstName'] : ['name', 'legalName']}
      line={<p className="soft">{[nature, textOf(form.value('legalName'))].filter(Boolean).join(' · ')}</p>}
      badges={<PartnerBadges />}
    />
  )
}

function PartnerBadges() {
  const words = useWords(partnerFormWords)
  const form = useForm()
  return (
    <Badges>
      <RefusalBadges archived={words.archived} />
      {form.value('prospect') === true ? <Badge>{words.prospect}</Badge> : null}
      {form.value('customer') === true ? <Badge>{words.customer}</Badge> : null}
      {form.value('supplier') === true ? <Badge>{words.supplier}</Badge> : null}
      {tagsOf(form.value('tags')).map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </Badges>
  )
}
