// Phones of a record: no link to call where calls are refused; edited as rows.
import { IconPhoneX } from '@tabler/icons-react'
import { FieldMessage } from '../../kit/ui/form/field-message.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { messageWithin, pointerTo } from '../../kit/ui/form/pointers.ts'
import { RowGrid, RowInput, RowSelect } from '../../kit/ui/form/row-inputs.tsx'
import { Rows } from '../../kit/ui/form/rows.tsx'
import { Section } from '../../kit/ui/form/section.tsx'
import { useSay, useWords } from '../../kit/ui/language.tsx'
import { detailWords, phoneKindWords } from '../labels.ts'
import { phonesOf, type TypedPhone } from './detail-fields.ts'
import styles from './details.module.css'

export function PhonesSection() {
  const form = useForm()
  const phones = phonesOf(form.value('phones'))
  const shown = phones.length === 0 ? null : <PhonesShown phones={phones} />
  return <Section name="phones" shown={shown} editor={<PhonesEditor phones={phones} />} />
}

function PhonesShown({ phones }: { readonly phones: readonly TypedPhone[] }) {
  const words = useWords(detailWords)
  const say = useSay()
  const refused = useForm().value('doNotCall') === true
  return (
    <ul className={styles['lines']}>
      {phones.map(({ number, display = number, kind, label }, index) => (
        // A number may stand twice, with two labels.
        <li key={`${number}-${index}`}>
          {refused ? (
            <span className="nowrap">{display}</span>
          ) : (
            <a className="link nowrap" href={`tel:${number}`}>
              {display}
            </a>
          )}
          <span className="faint small cut">
            {[kind && say(phoneKindWords[kind]), label].filter(Boolean).join(', ')}
          </span>
          {refused ? (
            <>
              <IconPhoneX className={styles['refused']} aria-hidden />
              <span className="sr">{words.noCall}</span>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function PhonesEditor({ phones }: { readonly phones: readonly TypedPhone[] }) {
  const words = useWords(detailWords)
  const form = useForm()
  return (
    <Rows
      items={phones}
      onChange={(next) => form.set('phones', next)}
      newItem={(): TypedPhone => ({ number: '', label: '' })}
      addLabel={words.addPhone}
      nameOf={(phone) => phone.display || phone.number || words.newPhone}
      renderRow={(phone, index, change) => (
        <PhoneRow phone={phone} pointer={pointerTo('phones', index)} onChange={change} />
      )}
    />
  )
}

interface PhoneRowProps {
  readonly phone: TypedPhone
  readonly pointer: string
  readonly onChange: (phone: TypedPhone) => void
}

function PhoneRow({ phone, pointer, onChange }: PhoneRowProps) {
  const words = useWords(detailWords)
  const say = useSay()
  const { errors } = useForm().state
  return (
    <>
      <RowGrid columns="minmax(0, 1fr) 160px 104px">
        <RowInput
          label={words.number}
          pointer={`${pointer}/number`}
          type="tel"
          value={phone.display ?? phone.number}
          onChange={(number) => onChange({ number, label: phone.label })}
        />
        <RowSelect
          label={words.kind}
          pointer={`${pointer}/kind`}
          value={phone.kind ?? ''}
          onChange={(kind) => onChange({ ...phone, kind: kindOf(kind) })}
        >
          <option value="">{words.byNumber}</option>
          {(['fixed', 'mobile', 'other'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {say(phoneKindWords[kind])}
            </option>
          ))}
        </RowSelect>
        <RowInput
          label={words.label}
          pointer={`${pointer}/label`}
          value={phone.label}
          onChange={(label) => onChange({ ...phone, label })}
        />
      </RowGrid>
      <FieldMessage message={messageWithin(errors, pointer, ['number', 'kind', 'label'])} />
    </>
  )
}

function kindOf(text: string): TypedPhone['kind'] {
  return text === 'fixed' || text === 'mobile' || text === 'other' ? text : undefined
}
