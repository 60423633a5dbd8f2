// Rôles: what a contact is inside its company, given behind the magnifying glass.
import { IconSearch, IconX } from '@tabler/icons-react'
import { Badge, Badges } from '../../kit/ui/badge.tsx'
import { ChangeMark, FormerValue } from '../../kit/ui/form/change-mark.tsx'
import { ConflictChoice } from '../../kit/ui/form/conflict.tsx'
import { FieldMessage } from '../../kit/ui/form/field-message.tsx'
import { useForm } from '../../kit/ui/form/form-context.ts'
import { Panel } from '../../kit/ui/form/panel.tsx'
import { messageWithin, pointerTo } from '../../kit/ui/form/pointers.ts'
import { chosenOf, RecordsPicker, toggled } from '../../kit/ui/form/records-picker.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { contactFormWords } from './contact-form-labels.ts'
import styles from './roles-panel.module.css'

const name = 'roleIds'

export function RolesPanel() {
  const words = useWords(contactFormWords)
  const form = useForm()
  const chosen = chosenOf(form.value(name), form.label(name))
  const choose = (next: typeof chosen) => form.set(name, next.ids, next.labels)
  return (
    <Panel
      title={words.roles}
      action={
        form.readOnly ? undefined : (
          <RecordsPicker
            of="role"
            title={words.roles}
            chosen={chosen}
            onChange={choose}
            button={{
              className: styles['glass'],
              'aria-label': words.giveRole,
              title: words.giveRole,
              children: <IconSearch aria-hidden />,
            }}
          />
        )
      }
    >
      <div className={styles['roles']} data-pointer={pointerTo(name)}>
        <ChangeMark name={name} />
        {chosen.ids.length === 0 ? <span className="faint">{words.noRole}</span> : null}
        <Badges>
          {chosen.labels.map((label, index) => (
            <Badge key={chosen.ids[index]}>
              {label}
              {form.isOpen(name) ? (
                <button
                  type="button"
                  className={styles['take']}
                  aria-label={words.takeRole(label)}
                  onClick={() => choose(toggled(chosen, chosen.ids[index] ?? 0, label))}
                >
                  <IconX aria-hidden />
                </button>
              ) : null}
            </Badge>
          ))}
        </Badges>
      </div>
      <FormerValue name={name} />
      <FieldMessage message={messageWithin(form.state.errors, pointerTo(name))} />
      <ConflictChoice name={name} />
    </Panel>
  )
}
