// One condition as a chip of two buttons: change it, take it away.
import { Button, Popover } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Fragment, lazy, Suspense, useState } from 'react'
import { fieldNamed, type Field } from '../../field.ts'
import type { Condition } from '../../filter.ts'
import { useLanguage, useSay, useWords } from '../language.tsx'
import { useFound } from '../lookups.tsx'
import styles from './filter-bar.module.css'
import type { Join } from './filter-edit.ts'
import { filterBarWords } from './filter-labels.ts'
import { conditionText, valueList } from './filter-words.ts'

const FilterEditor = lazy(async () => ({ default: (await import('./filter-editor.tsx')).FilterEditor }))

interface ConditionChipProps {
  readonly fields: readonly Field[]
  readonly condition: Condition
  /** How another condition joins this one in a group. */
  readonly beside: Join
  readonly onChange: (condition: Condition) => void
  readonly onRemove: () => void
  readonly onBeside: (condition: Condition) => void
}

export function ConditionChip({
  fields,
  condition,
  beside,
  onChange,
  onRemove,
  onBeside,
}: ConditionChipProps) {
  const words = useWords(filterBarWords)
  const say = useSay()
  const [editing, setEditing] = useState<'this' | 'beside' | null>(null)
  const field = fieldNamed(fields, condition.field)
  if (!field) return null
  const close = () => setEditing(null)
  return (
    <Popover
      opened={editing !== null}
      onChange={(opened) => {
        if (!opened) close()
      }}
      trapFocus
      returnFocus
      width={320}
    >
      <span className={styles['chip']}>
        <Popover.Target>
          <button type="button" onClick={() => setEditing(editing === null ? 'this' : null)}>
            <ConditionWords field={field} condition={condition} />
          </button>
        </Popover.Target>
        <button type="button" aria-label={words.remove(say(field.label))} onClick={onRemove}>
          <IconX aria-hidden />
        </button>
      </span>
      <Popover.Dropdown aria-label={words.add}>
        <Suspense>
          <FilterEditor
            key={editing}
            fields={fields}
            {...(editing === 'this' ? { condition } : {})}
            onDone={(next) => {
              close()
              if (!next) return
              if (editing === 'beside') onBeside(next)
              else onChange(next)
            }}
          >
            {editing === 'this' ? (
              <Button size="s" onClick={() => setEditing('beside')}>
                {beside === 'or' ? words.orElse : words.andAlso}
              </Button>
            ) : null}
          </FilterEditor>
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

function ConditionWords({ field, condition }: { readonly field: Field; readonly condition: Condition }) {
  const language = useLanguage()
  const isRecord = field.kind === 'record' || field.kind === 'records'
  const ids = isRecord ? valueList(condition).filter((value) => typeof value === 'number') : []
  const found = useFound(field.of ?? '', ids)
  const nameOf = (id: number) => found.find((one) => one.id === id)?.label
  const { before, values, joint } = conditionText(language, field, condition, nameOf)
  return (
    <>
      {before}
      {values.map((value, i) => (
        <Fragment key={i}>
          {i > 0 ? ` ${joint} ` : ' '}
          <b>{value}</b>
        </Fragment>
      ))}
    </>
  )
}

/** What is no condition but narrows the list too. */
export function PlainChip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const words = useWords(filterBarWords)
  return (
    <span className={styles['chip']}>
      <span>{text}</span>
      <button type="button" aria-label={words.remove(text)} onClick={onRemove}>
        <IconX aria-hidden />
      </button>
    </span>
  )
}
