// Tiers: where a contact works or worked, what they are there, and who is the person to turn to.
import { Link } from '@tanstack/react-router'
import { Badge } from '../../kit/ui/badge.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { pointerTo } from '../../kit/ui/form/pointers.ts'
import { Rows } from '../../kit/ui/form/rows.tsx'
import { useNames } from '../../kit/ui/form/row-pickers.tsx'
import { Section } from '../../kit/ui/form/section.tsx'
import { formatDay } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { contactFormWords } from './contact-form-labels.ts'
import { LinkRow } from './link-row.tsx'
import styles from './partners-tab.module.css'
import { emptyLink, linksOf, withMain, type TypedLink } from './sent-values.ts'

const name = 'partners'

export function PartnersTab() {
  const form = useForm()
  const links = linksOf(form.value(name))
  return (
    <Section
      name={name}
      quietTitle={links.length > 0}
      shown={links.length === 0 ? null : <LinksShown links={links} />}
      editor={<LinksEditor links={links} />}
    />
  )
}

function LinksShown({ links }: { readonly links: readonly TypedLink[] }) {
  return (
    <ul className={styles['links']}>
      {links.map((link, index) => (
        <li key={link.partnerId ?? pointerTo(index)}>
          <LinkShown link={link} />
        </li>
      ))}
    </ul>
  )
}

function LinkShown({ link }: { readonly link: TypedLink }) {
  const words = useWords(contactFormWords)
  const roles = useNames('role', link.roleIds)
  const refused = useForm().value('doNotCall') === true
  return (
    <>
      <p className={styles['where']}>
        {link.partnerId === null ? (
          <span>–</span>
        ) : (
          <Link className="link cut" to="/partners/$id" params={{ id: String(link.partnerId) }}>
            {link.partnerName}
          </Link>
        )}
        <span className="faint small">{link.partnerReference}</span>
        {link.main ? <Badge>{words.main}</Badge> : null}
        {link.mainContact ? <Badge>{words.mainContact}</Badge> : null}
      </p>
      <p className="soft">
        {[link.functionName, ...roles].filter(Boolean).join(' · ')} <Period link={link} />
      </p>
      {link.email || link.phone ? (
        <p className={styles['reach']}>
          {link.email ? (
            <a className="link cut" href={`mailto:${encodeURI(link.email)}`}>
              {link.email}
            </a>
          ) : null}
          {link.phone && !refused ? (
            <a className="link nowrap" href={`tel:${link.phone.replaceAll(/[^+\d]/g, '')}`}>
              {link.phone}
            </a>
          ) : (
            <span className="nowrap">{link.phone}</span>
          )}
        </p>
      ) : null}
    </>
  )
}

function Period({ link: { since, until } }: { readonly link: TypedLink }) {
  const words = useWords(contactFormWords)
  const language = useLanguage()
  if (since === null && until === null) return null
  const day = (date: string) => formatDay(language, date)
  const said =
    since !== null && until !== null
      ? words.fromTo(day(since), day(until))
      : since !== null
        ? words.sinceDay(day(since))
        : words.untilDay(day(until ?? ''))
  return <span className="faint small">{said}</span>
}

function LinksEditor({ links }: { readonly links: readonly TypedLink[] }) {
  const words = useWords(contactFormWords)
  const form = useForm()
  const set = (next: readonly TypedLink[]) => form.set(name, next)
  return (
    <Rows
      tall
      items={links}
      onChange={set}
      newItem={() => ({ ...emptyLink, main: links.length === 0 })}
      addLabel={words.addPartner}
      nameOf={(link) => link.partnerName || words.newLink}
      renderRow={(link, index, change) => (
        <LinkRow
          link={link}
          pointer={pointerTo(name, index)}
          taken={links.flatMap((other) =>
            other === link || other.partnerId === null ? [] : [other.partnerId],
          )}
          onChange={change}
          onMain={(main) => set(withMain(links, index, main))}
        />
      )}
    />
  )
}
