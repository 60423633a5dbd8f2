// Changing one field of many records: what it becomes, how many that changes, and then the change.
import { Button, Checkbox, Modal, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldNamed, type Field } from '../../field.ts'
import { ApiProblem } from '../client.ts'
import { kitWords } from '../labels.ts'
import { useSay, useWords } from '../language.tsx'
import { useOpener } from '../use-opener.ts'
import type { Chosen } from './action-bar.tsx'
import styles from './bulk-dialog.module.css'
import { bulkWords } from './bulk-labels.ts'
import type { BulkCalls } from './bulk.ts'
import { bulkValue, emptyValue, firstChoice, type BulkChoice } from './bulk-value.ts'
import { BulkValueInput } from './bulk-value-input.tsx'
import { trialText } from './trial-text.ts'
import { useBulk } from './use-bulk.ts'

interface BulkDialogProps {
  readonly subject: string
  readonly fields: readonly Field[]
  readonly calls: BulkCalls
  readonly chosen: Chosen
  /** `3 contacts` */
  readonly what: string
  readonly onClose: () => void
}

export function BulkDialog({ subject, fields, calls, chosen, what, onClose }: BulkDialogProps) {
  const words = useWords(bulkWords)
  const kit = useWords(kitWords)
  const say = useSay()
  useOpener()
  const editable = fields.filter((field) => field.bulk)
  const [name, setName] = useState(editable[0]?.name ?? '')
  const [choice, setChoice] = useState<BulkChoice>(firstChoice)
  const field = fieldNamed(editable, name)
  const value = field && bulkValue(field, choice)
  const trial = useTrial(subject, calls, chosen, name, value)
  const edit = useBulk(subject, calls)
  const apply = async () => {
    onClose()
    await edit(chosen.body, { [name]: value }, words.done)
  }
  const ready = value !== undefined && (trial.data?.changed ?? 0) > 0
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={words.title(what)}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <div className={styles['body']}>
        <NativeSelect
          label={words.field}
          data-autofocus
          data={editable.map((one) => ({ value: one.name, label: say(one.label) }))}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setChoice(firstChoice)
          }}
        />
        {field ? <FieldChoice key={name} field={field} choice={choice} onChange={setChoice} /> : null}
        <p className={styles['trial']} role="status">
          {trial.text}
        </p>
      </div>
      <footer className={styles['foot']}>
        <span className="faint small grow">{words.canUndo}</span>
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button variant="filled" color="ink" disabled={!ready} onClick={() => void apply()}>
          {words.apply(trial.data?.changed ?? chosen.count)}
        </Button>
      </footer>
    </Modal>
  )
}

interface FieldChoiceProps {
  readonly field: Field
  readonly choice: BulkChoice
  readonly onChange: (choice: BulkChoice) => void
}

function FieldChoice({ field, choice, onChange }: FieldChoiceProps) {
  const words = useWords(bulkWords)
  const canBeEmpty = !field.required && emptyValue(field) !== undefined
  const several = field.kind === 'records' || field.kind === 'tags'
  return (
    <>
      {choice.empty ? null : <BulkValueInput field={field} choice={choice} onChange={onChange} />}
      {several && !choice.empty ? <p className="faint small">{words.replaces}</p> : null}
      {canBeEmpty ? (
        <Checkbox
          label={words.emptyIt}
          checked={choice.empty}
          onChange={(event) => onChange({ ...choice, empty: event.currentTarget.checked })}
        />
      ) : null}
    </>
  )
}

/** How many would change, asked before anything does. */
function useTrial(subject: string, calls: BulkCalls, chosen: Chosen, name: string, value: unknown) {
  const words = useWords(bulkWords)
  const { data, error, isFetching } = useQuery({
    queryKey: [subject, 'bulk-trial', chosen.body, name, value],
    queryFn: () => calls.edit(chosen.body, { [name]: value }, true),
    enabled: value !== undefined,
    staleTime: 0,
    retry: false,
  })
  const text = () => {
    if (value === undefined) return ''
    if (error) return error instanceof ApiProblem ? (error.errors[0]?.message ?? error.message) : ''
    if (!data) return isFetching ? words.counting : ''
    return trialText(words, data)
  }
  return { data, text: text() }
}
