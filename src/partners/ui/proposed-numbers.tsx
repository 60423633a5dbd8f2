// What the numbers of a partner say of each other, offered while they are edited; nothing is filled in unasked.
import { Button } from '@mantine/core'
import { useForm, type FormApi } from '../../kit/ui/form/form-context.ts'
import { textOf } from '../../kit/ui/form/input-props.ts'
import { useSay, useWords } from '../../kit/ui/language.tsx'
import { announce } from '../../kit/ui/live-region.tsx'
import { proposedNumbers, registrationFields, type Registration } from '../registration/agreement.ts'
import type { NumberReading } from '../registration/number-reading.ts'
import { showSiren, showVatNumber } from '../registration/show-numbers.ts'
import { readSiren, readSiret } from '../registration/siren.ts'
import { readVatNumber } from '../registration/vat-number.ts'
import { partnerFormWords } from './partner-form-labels.ts'
import styles from './proposed-numbers.module.css'

const shown = { siren: showSiren, vatNumber: showVatNumber } as const

export function ProposedNumbers() {
  const words = useWords(partnerFormWords)
  const say = useSay()
  const form = useForm()
  if (form.readOnly || !isBeingEdited(form)) return null
  const proposed = proposedNumbers(typedRegistration(form))
  const fields = (['siren', 'vatNumber'] as const).filter((name) => proposed[name] !== undefined)
  if (fields.length === 0) return null
  return (
    <ul className={styles['proposals']} aria-label={words.proposed}>
      {fields.map((name) => {
        const number = proposed[name] ?? ''
        const label = say(form.field(name)?.label ?? { fr: name, en: name })
        return (
          <li key={name}>
            <span>
              {words.follows} {label} <span className="figures nowrap">{shown[name](number)}</span>
            </span>
            <Button
              size="s"
              className="link"
              // The input beside keeps its focus, or leaving it would close it first.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                form.set(name, number)
                announce(words.taken(label))
              }}
            >
              {words.take}
              <span className="sr"> {label}</span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function isBeingEdited(form: FormApi): boolean {
  return registrationFields.some((name) => form.isOpen(name) || name in form.state.edits)
}

/** What is no right number yet says nothing, and a proposal for its place may replace it. */
function typedRegistration(form: FormApi): Registration {
  const read = (name: string, reader: (text: string) => NumberReading): string => {
    const reading = reader(textOf(form.value(name)))
    return reading.ok ? reading.value : ''
  }
  return {
    siren: read('siren', readSiren),
    siret: read('siret', readSiret),
    vatNumber: read('vatNumber', readVatNumber),
  }
}
