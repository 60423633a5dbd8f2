// The head of a contact: picture, name, what they do and where, and what one must know before writing or calling.
import { IconMailOff, IconPhoneX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Badge, Badges } from '../../kit/ui/badge.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { labelText, valueText } from '../../kit/ui/form/form-field.ts'
import { tagsOf } from '../../kit/ui/form/tags-input.tsx'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { contactFormWords } from './contact-form-labels.ts'
import styles from './contact-head.module.css'
import { ContactName } from './contact-name.tsx'
import { linksOf, type TypedLink } from './sent-values.ts'

export function ContactHead({ picture }: { readonly picture: ReactNode }) {
  const words = useWords(contactFormWords)
  const form = useForm()
  return (
    <header className={styles['head']}>
      {picture}
      <div className="grow">
        {form.creating ? <h1 className={styles['title']}>{words.newContact}</h1> : null}
        <ContactName />
        {form.creating ? null : (
          <>
            <WhatAndWhere />
            <ContactBadges />
          </>
        )}
      </div>
    </header>
  )
}

/** `Directrice des achats chez Apollo` */
function WhatAndWhere() {
  const words = useWords(contactFormWords)
  const language = useLanguage()
  const form = useForm()
  const job = valueText(undefined, form.value('jobTitle'), language) || labelText(form.label('jobFunctionId'))
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
export function mainLink(links: readonly TypedLink[]): TypedLink | undefined {
  return links.find((link) => link.main) ?? links[0]
}

function ContactBadges() {
  const words = useWords(contactFormWords)
  const form = useForm()
  const isMainContact = linksOf(form.value('partners')).some((link) => link.mainContact)
  const tags = tagsOf(form.value('tags'))
  return (
    <div className={styles['badges']}>
      <Badges>
        {form.value('archived') === true ? <Badge tone="warn">{words.archived}</Badge> : null}
        {form.value('doNotCall') === true ? (
          <Badge tone="danger" icon={<IconPhoneX aria-hidden />}>
            {words.doNotCall}
          </Badge>
        ) : null}
        {form.value('doNotEmail') === true ? (
          <Badge tone="danger" icon={<IconMailOff aria-hidden />}>
            {words.doNotEmail}
          </Badge>
        ) : null}
        {isMainContact ? <Badge>{words.mainContact}</Badge> : null}
        {tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </Badges>
    </div>
  )
}
