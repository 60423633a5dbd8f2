// Picks one record, such as the account owner, by typing a part of its name.
import { ActionIcon, Combobox, useCombobox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../client.ts'
import { useSay, useWords } from '../language.tsx'
import { useLookup, useSearched, type Found } from '../lookups.tsx'
import { toast } from '../toast-queue.ts'
import { labelText } from './form-field.ts'
import { elementProps, type InputProps } from './input-props.ts'
import styles from './input.module.css'
import { formWords } from './labels.ts'
import { createOption, PickerOptions } from './picker-options.tsx'
import picker from './picker.module.css'
import { inItsLandmark } from './in-its-landmark.ts'

interface RecordInputProps extends InputProps {
  readonly of: string
  /** "Create the partner “Apollo”", where what was not found may be made. */
  readonly createLabel?: ((name: string) => string) | undefined
  /** Ids that cannot be chosen, such as partners that are linked already. */
  readonly except?: readonly number[]
}

export function RecordInput(props: RecordInputProps) {
  const { of, value, label, onChange, inPlace, field, createLabel, except = [] } = props
  const words = useWords(formWords)
  const say = useSay()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState<string | null>(null)
  const { found, isPending } = useSearched(of, typed ?? '')
  const offered = found.filter((one) => !except.includes(one.id))
  const name = typed?.trim() ?? ''
  const known = offered.some((one) => one.label.toLocaleLowerCase() === name.toLocaleLowerCase())
  const chosen = typeof value === 'number' ? value : null

  const choose = (one: Found) => {
    setTyped(null)
    onChange(one.id, one.label)
    combobox.closeDropdown()
  }
  const create = useMaking(of, choose)
  const submit = (option: string) => {
    const one = offered.find(({ id }) => String(id) === option)
    if (one) choose(one)
    else if (option === createOption) create?.(name)
  }
  const leave = () => {
    combobox.closeDropdown()
    if (typed === '') onChange(null, null)
    setTyped(null)
  }

  return (
    <Combobox store={combobox} onOptionSubmit={submit} width={264} position="bottom-start" {...inItsLandmark}>
      <span className={`${styles['withButton']} ${inPlace ? styles['inPlace'] : ''}`}>
        <Combobox.Target withExpandedAttribute autoComplete="off">
          <input
            {...elementProps(props)}
            className={styles['input']}
            type="text"
            spellCheck={false}
            value={typed ?? labelText(label)}
            placeholder={words.search}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value)
              combobox.openDropdown()
              combobox.updateSelectedOptionIndex()
            }}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onClick={() => combobox.openDropdown()}
            onBlur={leave}
          />
        </Combobox.Target>
        {chosen !== null ? (
          <ActionIcon
            size={24}
            aria-label={words.clear(say(field.label))}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setTyped(null)
              onChange(null, null)
            }}
          >
            <IconX aria-hidden />
          </ActionIcon>
        ) : null}
      </span>
      <Combobox.Dropdown className={picker['dropdown']}>
        <PickerOptions
          title={say(field.label)}
          found={offered}
          pending={isPending}
          query={name}
          chosen={chosen === null ? [] : [chosen]}
          create={create && name !== '' && !known ? createLabel?.(name) : undefined}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** Making takes a while and the row may change meanwhile, so what is made goes to the row as it is by then. */
function useMaking(of: string, choose: (one: Found) => void): ((name: string) => void) | undefined {
  const words = useWords(formWords)
  const lookup = useLookup(of)
  const latest = useRef(choose)
  useEffect(() => {
    latest.current = choose
  })
  if (!lookup.create) return undefined
  const failed = (problem: unknown) =>
    void toast(problem instanceof ApiProblem ? problem.message : words.unreachable)
  return (name) => void lookup.create?.(name).then((one) => latest.current(one), failed)
}
