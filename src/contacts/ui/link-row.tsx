// One link between a contact and a partner, while it is edited.
import { FieldMessage } from '../../kit/ui/form/field-message.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { messageWithin } from '../../kit/ui/form/pointers.ts'
import { RowGrid, RowInput, RowTick } from '../../kit/ui/form/row-inputs.tsx'
import { RowRecord, RowRecords } from '../../kit/ui/form/row-pickers.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { contactFormWords } from './contact-form-labels.ts'
import styles from './partners-tab.module.css'
import type { TypedLink } from './sent-values.ts'

interface LinkRowProps {
  readonly link: TypedLink
  readonly pointer: string
  /** Partners that are linked already. */
  readonly taken: readonly number[]
  readonly onChange: (link: TypedLink) => void
  readonly onMain: (main: boolean) => void
}

const shownParts = ['partnerId', 'functionId', 'roleIds', 'email', 'phone', 'since', 'until']

export function LinkRow({ link, pointer, taken, onChange, onMain }: LinkRowProps) {
  const words = useWords(contactFormWords)
  const { errors } = useForm().state
  const at = (part: string) => `${pointer}/${part}`
  const day = (text: string) => (text === '' ? null : text)
  return (
    <div className={styles['row']}>
      <RowGrid columns="repeat(3, minmax(0, 1fr))">
        <RowRecord
          of="partner"
          label={{ fr: 'Tiers', en: 'Partner' }}
          pointer={at('partnerId')}
          value={link.partnerId}
          shown={link.partnerName}
          except={taken}
          createLabel={words.createPartner}
          onChange={(partnerId, partnerName) =>
            onChange({ ...link, partnerId, partnerName, partnerReference: '' })
          }
        />
        <RowRecord
          of="job-function"
          label={{ fr: 'Fonction', en: 'Job title' }}
          pointer={at('functionId')}
          value={link.functionId}
          shown={link.functionName ?? ''}
          onChange={(functionId, functionName) => onChange({ ...link, functionId, functionName })}
        />
        <RowRecords
          of="role"
          label={{ fr: 'Rôles', en: 'Roles' }}
          pointer={at('roleIds')}
          value={link.roleIds}
          onChange={(roleIds) => onChange({ ...link, roleIds: [...roleIds] })}
        />
      </RowGrid>
      <RowGrid columns="minmax(0, 1.4fr) minmax(0, 1fr) repeat(2, minmax(0, 132px))">
        <RowInput
          label={words.email}
          pointer={at('email')}
          inputMode="email"
          value={link.email}
          onChange={(email) => onChange({ ...link, email })}
        />
        <RowInput
          label={words.phone}
          pointer={at('phone')}
          type="tel"
          value={link.phone}
          onChange={(phone) => onChange({ ...link, phone })}
        />
        <RowInput
          label={words.since}
          pointer={at('since')}
          type="date"
          value={link.since ?? ''}
          onChange={(since) => onChange({ ...link, since: day(since) })}
        />
        <RowInput
          label={words.until}
          pointer={at('until')}
          type="date"
          value={link.until ?? ''}
          onChange={(until) => onChange({ ...link, until: day(until) })}
        />
      </RowGrid>
      <div className={styles['flags']}>
        <RowTick label={words.main} checked={link.main} onChange={onMain} />
        <RowTick
          label={words.isMainContact}
          checked={link.mainContact}
          onChange={(mainContact) => onChange({ ...link, mainContact })}
        />
      </div>
      <FieldMessage message={messageWithin(errors, pointer, shownParts)} />
    </div>
  )
}
