// A value as it is read: text, a link where it leads somewhere, notes with their marks.
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Language } from '../../words.ts'
import type { ValueLabel } from './edits.ts'
import { valueText, type FormField } from './form-field.ts'
import styles from './rich-text.module.css'

export interface ShownValue {
  readonly field: FormField
  readonly value: unknown
  readonly label: ValueLabel
  readonly language: Language
  /** Where a record is shown. */
  readonly link?: ((id: number) => LinkProps) | undefined
}

/** The link that a value is, else null: then a click on it edits. */
export function linkedValue({ field, value, label, language, link }: ShownValue): ReactNode {
  const text = valueText(field, value, language, label)
  if (text === '') return null
  if (field.kind === 'record' && typeof value === 'number' && link) {
    return (
      <Link {...link(value)} className="link cut">
        {text}
      </Link>
    )
  }
  if (field.kind === 'url') {
    return (
      <a className="link cut" href={webAddress(text)} target="_blank" rel="noreferrer">
        {shortAddress(text)}
      </a>
    )
  }
  return null
}

/** Sanitised by the server before it was kept. */
export function RichText({ html }: { readonly html: string }) {
  return <div className={styles['shown']} dangerouslySetInnerHTML={{ __html: html }} />
}

/** `apollo.fr` leads to https; what is no web address leads nowhere. */
export function webAddress(text: string): string {
  return /^https?:\/\//i.test(text) ? text : `https://${text}`
}

/** `https://www.apollo.fr/` is read `apollo.fr`. */
export function shortAddress(text: string): string {
  return text.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
}
