// The records that a picker offers, those chosen with a tick, and what it says when there are none.
import { Combobox } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useWords } from '../language.tsx'
import type { Found } from '../lookups.tsx'
import { formWords } from './labels.ts'
import styles from './picker.module.css'

/** The value of the option that makes a new record of what was typed. */
export const createOption = 'create'

interface PickerOptionsProps {
  readonly found: readonly Found[]
  readonly pending: boolean
  readonly query: string
  readonly chosen: readonly number[]
  /** What is chosen here: the name of the list. */
  readonly title: string
  readonly several?: boolean
  /** "Create the partner “Apollo”": offered below what was found. */
  readonly create?: string | undefined
}

export function PickerOptions(props: PickerOptionsProps) {
  const { found, chosen, several = false, title, create } = props
  if (found.length === 0 && !create) return <Nothing {...props} />
  return (
    <Combobox.Options
      className={styles['options']}
      aria-label={title}
      {...(several ? { 'aria-multiselectable': true } : {})}
    >
      {found.map((one) => (
        <Combobox.Option
          key={one.id}
          value={String(one.id)}
          className={styles['option']}
          active={chosen.includes(one.id)}
          aria-selected={chosen.includes(one.id)}
        >
          {several ? <Tick chosen={chosen.includes(one.id)} /> : null}
          <span className="cut">{one.label}</span>
          {one.hint ? <span className={styles['hint']}>{one.hint}</span> : null}
        </Combobox.Option>
      ))}
      {create ? (
        <Combobox.Option value={createOption} className={styles['option']} aria-selected={false}>
          <IconPlus aria-hidden />
          <span className="cut">{create}</span>
        </Combobox.Option>
      ) : null}
    </Combobox.Options>
  )
}

function Tick({ chosen }: { readonly chosen: boolean }) {
  return chosen ? <IconCheck aria-hidden /> : <span className={styles['tickPlace']} />
}

function Nothing({ pending, query }: PickerOptionsProps) {
  const words = useWords(formWords)
  const said = query.trim() === '' ? words.nothingFound : words.nothingFoundFor(query.trim())
  return (
    <p className={styles['nothing']} role="status">
      {pending ? words.searching : said}
    </p>
  )
}
