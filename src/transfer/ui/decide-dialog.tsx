// Decides about one line: which of those it may be it is, or nobody known, alone or with the lines that look like it.
import { Checkbox, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatNumber, type Language } from '../../kit/words.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { AlikeRow, ImportRow } from '../import/contract.ts'
import { decideWords } from './decide-labels.ts'
import { choiceKey, decisionsFor, type Choice } from './decisions-for.ts'
import { Dialog } from './dialog.tsx'
import styles from './dialog.module.css'
import { decide, groupRowsQuery } from './import-calls.ts'
import { useAct } from './use-act.ts'

interface DecideDialogProps {
  readonly importId: number
  readonly row: ImportRow
  readonly onClose: () => void
}

export function DecideDialog({ importId, row, onClose }: DecideDialogProps) {
  const words = useWords(decideWords)
  const language = useLanguage()
  const doing = useAct()
  const options = useOptions(row)
  const [chosen, setChosen] = useState(() => firstChosen(row, options))
  const [together, setTogether] = useState(false)
  const { data: group = [] } = useQuery(groupRowsQuery(importId, row.group))
  const others = group.map(({ line }) => line).filter((line) => line !== row.line)
  const choice = options.find((option) => option.key === chosen)?.choice
  const save = async () => {
    if (!choice) return
    await decide(importId, { items: decisionsFor(row.line, choice, together ? others : []) })
    onClose()
  }
  return (
    <Dialog
      title={words.title(row.line, row.name)}
      doing={doing}
      action={words.action}
      disabled={!choice}
      onAction={save}
      onClose={onClose}
    >
      <Radio.Group value={chosen} onChange={setChosen} aria-label={words.choices}>
        <div className={styles['options']}>
          {options.map(({ key, label, description }) => (
            <Radio
              key={key}
              value={key}
              label={label}
              description={description}
              styles={{ description: small }}
            />
          ))}
        </div>
      </Radio.Group>
      {others.length > 0 ? (
        <Checkbox
          checked={together}
          onChange={({ currentTarget }) => setTogether(currentTarget.checked)}
          label={words.together(others.map((line) => formatNumber(language, line)).join(', '))}
          description={words.togetherWhy}
          styles={{ description: small }}
        />
      ) : null}
    </Dialog>
  )
}

const small = { fontSize: 'var(--fs-1)', lineHeight: 'var(--lh-1)' }

type Words = (typeof decideWords)[Language]

interface Option {
  readonly key: string
  readonly choice: Choice
  readonly label: string
  readonly description: string
}

function useOptions(row: ImportRow): readonly Option[] {
  const words = useWords(decideWords)
  const language = useLanguage()
  const percent = (probability: number) =>
    new Intl.NumberFormat(language, { style: 'percent' }).format(
      Math.min(0.99, Math.floor(probability * 100) / 100),
    )
  const because = ({ probability, reasons, archived, settled, partnerName }: AlikeRow) =>
    [
      percent(probability),
      partnerName,
      archived ? words.archived : '',
      settled ? words.settled : '',
      ...reasons.map(({ text }) => text),
    ]
      .filter(Boolean)
      .join(' · ')
  const option = (choice: Choice, label: string, description: string): Option => ({
    key: choiceKey(choice),
    choice,
    label,
    description,
  })
  return [
    ...row.alike.flatMap((alike) => {
      const choice = choiceOf(alike, row)
      if (!choice) return []
      return [option(choice, labelOf(alike, words), because(alike))]
    }),
    option({ decision: 'create' }, words.create, words.createWhy),
    option({ decision: 'leave' }, words.leave, words.leaveWhy),
    ...(row.decision === null ? [] : [option({ decision: 'ask' }, words.ask, words.askWhy)]),
  ]
}

function labelOf({ line, name, reference, settled }: AlikeRow, words: Words): string {
  if (line !== null) return words.joinLine(line, name)
  const called = `${name} ${reference ?? ''}`
  return settled ? words.same(called) : words.complete(called)
}

/** A later line follows this one, not the other way round. */
function choiceOf({ recordId, line }: AlikeRow, row: ImportRow): Choice | null {
  if (recordId !== null) return { decision: 'update', recordId }
  return line !== null && line < row.line ? { decision: 'update', line } : null
}

function firstChosen(row: ImportRow, options: readonly Option[]): string {
  if (row.decision === 'create' || row.decision === 'leave') return row.decision
  const record = options.find(({ key }) => key === `record-${row.recordId}`)
  return (record ?? options[0])?.key ?? 'create'
}
