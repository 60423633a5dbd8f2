// Picks several records behind one button, such as roles behind the magnifying glass: name and code are searched.
import { Combobox, useCombobox } from '@mantine/core'
import { useState, type ComponentProps } from 'react'
import { useWords } from '../language.tsx'
import { useSearched } from '../lookups.tsx'
import type { ValueLabel } from './edits.ts'
import { formWords } from './labels.ts'
import { PickerOptions } from './picker-options.tsx'
import picker from './picker.module.css'
import { inItsLandmark } from './in-its-landmark.ts'

export interface Chosen {
  readonly ids: readonly number[]
  readonly labels: readonly string[]
}

interface RecordsPickerProps {
  readonly of: string
  readonly title: string
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
  /** The button that opens it, with what stands in it. */
  readonly button: Omit<ComponentProps<'button'>, 'onClick' | 'type'>
}

export function RecordsPicker({ of, title, chosen, onChange, button }: RecordsPickerProps) {
  const words = useWords(formWords)
  const [query, setQuery] = useState('')
  const { found, isPending } = useSearched(of, query)
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setQuery('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const submit = (option: string) => {
    const one = found.find(({ id }) => String(id) === option)
    if (one) onChange(toggled(chosen, one.id, one.label))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={submit} width={264} position="bottom-end" {...inItsLandmark}>
      <Combobox.Target targetType="button" withExpandedAttribute={false}>
        <button {...button} type="button" onClick={() => combobox.toggleDropdown()} />
      </Combobox.Target>
      <Combobox.Dropdown className={picker['dropdown']}>
        <Combobox.Search
          className={picker['searchBox']}
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          placeholder={words.search}
          aria-label={`${title} : ${words.search}`}
        />
        <PickerOptions
          title={title}
          found={found}
          pending={isPending}
          query={query}
          chosen={chosen.ids}
          several
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** `toggled({ ids: [1], labels: ['Décideur'] }, 2, 'Acheteur')` adds it; once more takes it away. */
export function toggled({ ids, labels }: Chosen, id: number, label: string): Chosen {
  const at = ids.indexOf(id)
  if (at < 0) return { ids: [...ids, id], labels: [...labels, label] }
  return { ids: ids.toSpliced(at, 1), labels: labels.toSpliced(at, 1) }
}

export function chosenOf(value: unknown, label: ValueLabel): Chosen {
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'number') : []
  const labels = typeof label === 'string' ? [label] : (label ?? [])
  return { ids, labels: ids.map((id, index) => labels[index] ?? String(id)) }
}
