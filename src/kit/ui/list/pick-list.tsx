// Choosing one or several from a list that can be searched: the keyboard goes through it like through tick boxes.
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useWords } from '../language.tsx'
import { filterBarWords } from './filter-labels.ts'
import styles from './pick-list.module.css'

export interface PickOption {
  readonly value: string | number
  readonly label: string
  readonly hint?: string
}

interface PickListProps {
  readonly label: string
  readonly options: readonly PickOption[]
  readonly chosen: readonly (string | number)[]
  readonly several: boolean
  readonly onChange: (chosen: readonly (string | number)[]) => void
  /** Left out where the list is short. */
  readonly words?: string
  readonly onWords?: (words: string) => void
}

export function PickList(props: PickListProps) {
  const { label, options, chosen, several, onChange, words = '', onWords } = props
  const labels = useWords(filterBarWords)
  const toggle = (value: string | number, on: boolean) => {
    if (!several) onChange([value])
    else onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))
  }
  return (
    <fieldset className={styles['pick']}>
      <legend className="sr">{label}</legend>
      {onWords ? (
        <TextInput
          aria-label={labels.find}
          data-autofocus
          leftSection={<IconSearch aria-hidden />}
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
          onKeyDown={moveFocus}
        />
      ) : null}
      <ul className={styles['options']}>
        {options.map(({ value, label: name, hint }) => (
          <li key={value}>
            <label className={styles['option']}>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={several ? undefined : label}
                checked={chosen.includes(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
                onKeyDown={moveFocus}
              />
              <span className="cut">{name}</span>
              {hint ? <span className="faint small cut">{hint}</span> : null}
            </label>
          </li>
        ))}
      </ul>
      {options.length === 0 ? <p className="faint small">{labels.nothingFound}</p> : null}
    </fieldset>
  )
}

/** Arrows go up and down, from the words to the first option too. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const list = event.currentTarget.closest('fieldset')
  const inputs = [...(list?.querySelectorAll<HTMLInputElement>('input') ?? [])]
  const next = inputs[inputs.findIndex((input) => input === event.target) + by]
  event.preventDefault()
  next?.focus()
}
