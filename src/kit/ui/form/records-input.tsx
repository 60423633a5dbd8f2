// Picks several records where their names stand, such as the companies of a contact.
import { useSay, useWords } from '../language.tsx'
import { elementProps, type InputProps } from './input-props.ts'
import styles from './input.module.css'
import { formWords } from './labels.ts'
import { chosenOf, RecordsPicker } from './records-picker.tsx'

export function RecordsInput(props: InputProps & { readonly of: string }) {
  const { of, field, value, label, onChange, inPlace } = props
  const words = useWords(formWords)
  const say = useSay()
  const chosen = chosenOf(value, label)
  return (
    <RecordsPicker
      of={of}
      title={say(field.label)}
      chosen={chosen}
      onChange={({ ids, labels }) => onChange(ids, labels)}
      button={{
        ...elementProps(props),
        className: `${styles['input']} ${inPlace ? styles['inPlace'] : ''} cut`,
        children: (
          <>
            <span className="sr">{say(field.label)} : </span>
            {chosen.ids.length === 0 ? <span className="faint">{words.none}</span> : chosen.labels.join(', ')}
          </>
        ),
      }}
    />
  )
}
