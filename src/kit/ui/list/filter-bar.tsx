// The filters of a list as chips in a row, with what was searched for and whether the archived are shown.
import { Button, Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { Field } from '../../field.ts'
import type { Condition } from '../../filter.ts'
import { useKeys } from '../keys.tsx'
import { useLanguage, useWords } from '../language.tsx'
import styles from './filter-bar.module.css'
import { ConditionChip, PlainChip } from './filter-chip.tsx'
import {
  addBeside,
  addChip,
  chipsOf,
  filterOf,
  noChips,
  otherJoin,
  removeChip,
  removeLastChip,
  replaceChip,
  toggleJoin,
  type ChipRow,
  type Join,
} from './filter-edit.ts'
import { filterBarWords } from './filter-labels.ts'
import { filterWords } from './filter-words.ts'
import { ListSearchField } from './list-search-field.tsx'
import type { ListSearch } from './list-search.ts'
import type { SetSearch } from './use-records.ts'

const FilterEditor = lazy(async () => ({ default: (await import('./filter-editor.tsx')).FilterEditor }))

interface FilterBarProps {
  readonly fields: readonly Field[]
  readonly search: ListSearch
  readonly setSearch: SetSearch
}

export function FilterBar({ fields, search, setSearch }: FilterBarProps) {
  const words = useWords(filterBarWords)
  const chips = chipsOf(search.filter)
  const row = chips ?? noChips
  const set = (next: ChipRow) => setSearch({ filter: filterOf(next) })
  const archived = search.archived === 'all' ? words.archivedAlso : words.archivedOnly
  const removeLast = () => {
    if (row.parts.length > 0) set(removeLastChip(row))
  }
  useKeys([{ keys: 'backspace', label: words.removeLast, group: words.filters, run: removeLast }])
  return (
    <div className={styles['bar']} role="group" aria-label={words.filters}>
      {chips === null ? (
        <PlainChip text={words.tooDeep} onRemove={() => setSearch({ filter: undefined })} />
      ) : null}
      <Chips row={row} fields={fields} onChange={set} />
      {search.archived ? (
        <PlainChip text={archived} onRemove={() => setSearch({ archived: undefined })} />
      ) : null}
      {chips === null ? null : (
        <AddFilter fields={fields} onAdd={(condition) => set(addChip(row, condition))} />
      )}
      <span className="grow" />
      <ListSearchField q={search.q ?? ''} setSearch={setSearch} onErase={removeLast} />
    </div>
  )
}

interface ChipsProps {
  readonly row: ChipRow
  readonly fields: readonly Field[]
  readonly onChange: (row: ChipRow) => void
}

function Chips({ row, fields, onChange }: ChipsProps) {
  const toggle = () => onChange(toggleJoin(row))
  const inner = otherJoin(row.join)
  return row.parts.map((part, i) => (
    <span key={i} className={styles['part']}>
      {i > 0 ? <JoinButton join={row.join} onToggle={toggle} /> : null}
      <span className={part.length > 1 ? styles['group'] : styles['part']}>
        {part.map((condition, j) => (
          <span key={j} className={styles['part']}>
            {j > 0 ? <JoinButton join={inner} onToggle={toggle} /> : null}
            <ConditionChip
              fields={fields}
              condition={condition}
              beside={inner}
              onChange={(next) => onChange(replaceChip(row, { part: i, index: j }, next))}
              onRemove={() => onChange(removeChip(row, { part: i, index: j }))}
              onBeside={(next) => onChange(addBeside(row, { part: i, index: j }, next))}
            />
          </span>
        ))}
      </span>
    </span>
  ))
}

function JoinButton({ join, onToggle }: { readonly join: Join; readonly onToggle: () => void }) {
  const words = useWords(filterBarWords)
  const joints = filterWords[useLanguage()]
  return (
    <button
      type="button"
      className={styles['join']}
      aria-label={words.joinedBy(joints[join], joints[otherJoin(join)])}
      onClick={onToggle}
    >
      {joints[join]}
    </button>
  )
}

interface AddFilterProps {
  readonly fields: readonly Field[]
  readonly onAdd: (condition: Condition) => void
}

/** The chip appears once there is a condition that means something. */
function AddFilter({ fields, onAdd }: AddFilterProps) {
  const words = useWords(filterBarWords)
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus width={320} keepMounted={false}>
      <Popover.Target>
        <Button
          size="s"
          className="faint"
          leftSection={<IconFilter aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {words.add}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.add}>
        <Suspense>
          <FilterEditor
            fields={fields}
            onDone={(condition) => {
              setOpened(false)
              if (condition) onAdd(condition)
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
