// Each column of the file with an example, and the field that it becomes.
import { replaceEqualDeep } from '@tanstack/react-query'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { Import, ImportColumn } from '../import/contract.ts'
import {
  choiceGroups,
  choiceValue,
  chosen,
  ignored,
  isDoubtful,
  type Choice,
  type ChoiceGroup,
} from './column-choice.ts'
import { columnWords } from './column-labels.ts'
import styles from './column-table.module.css'
import { groupName } from '../columns/group-name.ts'
import { changeImport } from './import-calls.ts'
import { isOpen } from './import-stage.ts'
import type { Act } from './use-act.ts'

interface ColumnTableProps {
  readonly one: Import
  readonly doing: Act
}

export function ColumnTable({ one, doing }: ColumnTableProps) {
  const words = useWords(columnWords)
  const language = useLanguage()
  const { columns, targets } = one
  const offered = useShared(choiceGroups(targets, columns, language))
  const latest = useRef(one)
  useEffect(() => {
    latest.current = one
  })
  const { act } = doing
  const choose = useCallback(
    (index: number, value: string) =>
      act(() => {
        const { current } = latest
        return changeImport(current, { columns: chosen(value, index, current.columns, current.targets) })
      }),
    [act],
  )
  return (
    <table className={styles['columns']} aria-label={words.columnMapping}>
      <thead>
        <tr>
          <th scope="col">{words.fileColumn}</th>
          <th scope="col">{words.field}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <ColumnRow
            key={column.index}
            column={column}
            offered={offered}
            fixed={!isOpen(one.state)}
            onChoose={choose}
          />
        ))}
      </tbody>
    </table>
  )
}

/** A file of ninety columns offers ten thousand choices: what is equal stays the same, and is not drawn anew. */
function useShared<T>(value: T): T {
  const [kept, keep] = useState(value)
  const shared = replaceEqualDeep(kept, value)
  if (shared !== kept) keep(shared)
  return shared
}

interface ColumnRowProps {
  readonly column: ImportColumn
  readonly offered: readonly ChoiceGroup[]
  readonly fixed: boolean
  readonly onChoose: (index: number, value: string) => void
}

const ColumnRow = memo(function ColumnRow({ column, offered, fixed, onChoose }: ColumnRowProps) {
  const words = useWords(columnWords)
  const { index, header, examples } = column
  const name = header || words.columnNumber(index + 1)
  const value = choiceValue(column)
  const example = examples.find((text) => text.trim() !== '')
  const doubtful = isDoubtful(column) && !fixed
  return (
    <tr>
      <th scope="row">
        <span className="cut" title={name}>
          {name}
        </span>
        <span className={styles['example']} title={example}>
          {example ?? words.noExample}
        </span>
      </th>
      <td>
        {fixed ? (
          <span className={styles['fixed']} data-ignored={value === ignored || undefined}>
            {labelOf(offered, value) ?? words.ignore}
          </span>
        ) : (
          <FieldSelect
            label={words.fieldFor(name)}
            value={value}
            offered={offered}
            doubtful={doubtful}
            onChoose={(next) => onChoose(index, next)}
          />
        )}
        {doubtful ? <span className={styles['doubt']}>{words.toCheck}</span> : null}
      </td>
    </tr>
  )
})

function labelOf(offered: readonly ChoiceGroup[], value: string): string | undefined {
  return offered.flatMap(({ choices }) => choices).find((choice) => choice.value === value)?.label
}

interface FieldSelectProps {
  readonly label: string
  readonly value: string
  readonly offered: readonly ChoiceGroup[]
  readonly doubtful: boolean
  readonly onChoose: (value: string) => void
}

function FieldSelect({ label, value, offered, doubtful, onChoose }: FieldSelectProps) {
  const words = useWords(columnWords)
  const language = useLanguage()
  return (
    <select
      className={styles['field']}
      aria-label={label}
      title={labelOf(offered, value)}
      data-ignored={value === ignored || undefined}
      data-doubtful={doubtful || undefined}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value={ignored}>{words.ignore}</option>
      {offered.map(({ part, group, choices }) => (
        <optgroup key={`${part ?? ''} ${group}`} label={groupLabel(part, group)}>
          <Options choices={choices} />
        </optgroup>
      ))}
    </select>
  )

  function groupLabel(part: ChoiceGroup['part'], group: string): string {
    const names = {
      email: words.emails,
      phone: words.phones,
      address: `${words.address} ${groupName(group, language)}`.trim(),
      link: words.link,
    }
    return part === null ? words.record : names[part]
  }
}

const Options = memo(function Options({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
})
