// The head of a contact: who they are, what they do and where, what one must know before writing or calling.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RefusalBadges } from '../../contact-details/ui/refusal-badges.tsx'
import { Badge, Badges } from '../../kit/ui/badge.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { labelText } from '../../kit/ui/form/form-field.ts'
import { RecordHead } from '../../kit/ui/form/head.tsx'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { tagsOf } from '../../kit/ui/form/tags-input.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { contactName } from '../contact-name.ts'
import { contactFormWords } from './contact-form-labels.ts'
import { linksOf, type TypedLink } from './sent-values.ts'

export function ContactHead({ picture }: { readonly picture: ReactNode }) {
  const words = useWords(contactFormWords)
  const form = useForm()
  const name = contactName({
    firstName: textOf(form.value('firstName')),
    lastName: textOf(form.value('lastName')),
  })
  return (
    <RecordHead
      picture={picture}
      name={name}
      newTitle={words.newContact}
      nameFields={['lastName', 'firstName']}
      line={<WhatAndWhere />}
      badges={<ContactBadges />}
    />
  )
}

/** `Directrice des achats chez Apollo` */
function WhatAndWhere() {
  const words = useWords(contactFormWords)
  const form = useForm()
  const job = textOf(form.value('jobTitle')) || labelText(form.label('jobFunctionId'))
  const main = mainLink(linksOf(form.value('partners')))
  if (!job && !main) return null
  return (
    <p className="soft">
      {job} {job && main ? `${words.atPartner} ` : ''}
      {main?.partnerId ? (
        <Link className="link" to="/partners/$id" params={{ id: String(main.partnerId) }}>
          {main.partnerName}
        </Link>
      ) : null}
    </p>
  )
}

/** The one marked as main, else the first. */
function mainLink(links: readonly TypedLink[]): TypedLink | undefined {
  return links.find((link) => link.main) ?? links[0]
}

function ContactBadges() {
  const words = useWords(contactFormWords)
  const form = useForm()
  const isMainContact = linksOf(form.value('partners')).some((link) => link.mainContact)
  return (
    <Badges>
      <RefusalBadges archived={words.archived} />
      {isMainContact ? <Badge>{words.mainContact}</Badge> : null}
      {tagsOf(form.value('tags')).map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
    </Badges>
  )
}
