// E-mails of a record: read as links unless writing is refused, edited as rows.
import { IconMailOff } from '@tabler/icons-react'
import { Badge } from '../../kit/ui/badge.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { FieldMessage } from '../../kit/ui/form/field-message.tsx'
import { messageWithin, pointerTo } from '../../kit/ui/form/pointers.ts'
import { RowGrid, RowInput, RowTick } from '../../kit/ui/form/row-inputs.tsx'
import { Rows } from '../../kit/ui/form/rows.tsx'
import { Section } from '../../kit/ui/form/section.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import type { Email } from '../contact-details.ts'
import { detailWords } from '../labels.ts'
import { emailsOf } from './detail-fields.ts'
import styles from './details.module.css'

export function EmailsSection() {
  const form = useForm()
  const emails = emailsOf(form.value('emails'))
  const shown = emails.length === 0 ? null : <EmailsShown emails={emails} />
  return <Section name="emails" shown={shown} editor={<EmailsEditor emails={emails} />} />
}

function EmailsShown({ emails }: { readonly emails: readonly Email[] }) {
  const words = useWords(detailWords)
  const refused = useForm().value('doNotEmail') === true
  return (
    <ul className={styles['lines']}>
      {emails.map(({ address, label, primary }) => (
        <li key={address}>
          {refused ? (
            <span className={styles['whole']}>{address}</span>
          ) : (
            <a className={`link ${styles['whole']}`} href={`mailto:${encodeURI(address)}`}>
              {address}
            </a>
          )}
          {primary && emails.length > 1 ? <Badge>{words.primary}</Badge> : null}
          {label ? <span className="faint small cut">{label}</span> : null}
          {refused ? <Refusal said={words.noEmail} /> : null}
        </li>
      ))}
    </ul>
  )
}

function Refusal({ said }: { readonly said: string }) {
  return (
    <>
      <IconMailOff className={styles['refused']} aria-hidden />
      <span className="sr">{said}</span>
    </>
  )
}

function EmailsEditor({ emails }: { readonly emails: readonly Email[] }) {
  const words = useWords(detailWords)
  const form = useForm()
  return (
    <Rows
      items={emails}
      onChange={(next) => form.set('emails', onePrimary(next))}
      newItem={() => ({ address: '', label: '', primary: emails.length === 0 })}
      addLabel={words.addEmail}
      nameOf={(email) => email.address || words.newEmail}
      renderRow={(email, index, change) => (
        <EmailRow
          email={email}
          pointer={pointerTo('emails', index)}
          onChange={change}
          onPrimary={() => form.set('emails', madePrimary(emails, index))}
        />
      )}
    />
  )
}

interface EmailRowProps {
  readonly email: Email
  readonly pointer: string
  readonly onChange: (email: Email) => void
  readonly onPrimary: () => void
}

function EmailRow({ email, pointer, onChange, onPrimary }: EmailRowProps) {
  const words = useWords(detailWords)
  const { errors } = useForm().state
  return (
    <>
      <RowGrid columns="minmax(0, 1fr) 104px auto">
        <RowInput
          label={words.address}
          pointer={`${pointer}/address`}
          value={email.address}
          inputMode="email"
          onChange={(address) => onChange({ ...email, address })}
        />
        <RowInput
          label={words.label}
          pointer={`${pointer}/label`}
          value={email.label}
          onChange={(label) => onChange({ ...email, label })}
        />
        <RowTick
          label={words.primary}
          said={words.makePrimary(email.address || words.newEmail)}
          checked={email.primary}
          onChange={onPrimary}
        />
      </RowGrid>
      <FieldMessage message={messageWithin(errors, pointer, ['address', 'label'])} />
    </>
  )
}

/** `madePrimary(emails, 1)`: the second one is the primary one, and no other. */
export function madePrimary(emails: readonly Email[], index: number): Email[] {
  return emails.map((email, at) =>
    email.primary === (at === index) ? email : { ...email, primary: at === index },
  )
}

/** When the primary one was removed, the first one takes its place. */
export function onePrimary(emails: readonly Email[]): readonly Email[] {
  return emails.length === 0 || emails.some((email) => email.primary) ? emails : madePrimary(emails, 0)
}
