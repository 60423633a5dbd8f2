// Making or changing one condition: which field, how, and which value.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconArrowLeft, IconSearch } from '@tabler/icons-react'
import { useState, type FormEvent, type ReactNode } from 'react'
import { fieldNamed, operatorsOf, type Field, type Operator } from '../../field.ts'
import type { Condition } from '../../filter.ts'
import { useLanguage, useSay, useWords } from '../language.tsx'
import { conditionOf, draftOf, newDraft, withOperator, type ConditionDraft } from './condition-draft.ts'
import { ConditionValue } from './condition-value.tsx'
import styles from './filter-editor.module.css'
import { filterBarWords } from './filter-labels.ts'
import { operatorWord } from './filter-words.ts'

interface FilterEditorProps {
  readonly fields: readonly Field[]
  readonly condition?: Condition
  readonly onDone: (condition: Condition | null) => void
  /** What else can be done with the condition. */
  readonly children?: ReactNode
}

export function FilterEditor({ fields, condition, onDone, children }: FilterEditorProps) {
  const field = condition && fieldNamed(fields, condition.field)
  const [draft, setDraft] = useState<ConditionDraft | null>(
    condition && field ? draftOf(field, condition) : null,
  )
  if (!draft) return <FieldList fields={fields} onChoose={(chosen) => setDraft(newDraft(chosen))} />
  return (
    <DraftForm draft={draft} onChange={setDraft} onBack={() => setDraft(null)} onDone={onDone}>
      {children}
    </DraftForm>
  )
}

interface FieldListProps {
  readonly fields: readonly Field[]
  readonly onChoose: (field: Field) => void
}

function FieldList({ fields, onChoose }: FieldListProps) {
  const words = useWords(filterBarWords)
  const say = useSay()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLocaleLowerCase()
  const found = fields.filter(
    (field) => field.filter && say(field.label).toLocaleLowerCase().includes(wanted),
  )
  const choose = (event: FormEvent) => {
    event.preventDefault()
    if (found[0]) onChoose(found[0])
  }
  return (
    <form className={styles['editor']} onSubmit={choose}>
      <TextInput
        aria-label={words.findField}
        placeholder={words.findField}
        data-autofocus
        leftSection={<IconSearch aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className={styles['fields']}>
        {found.map((field) => (
          <li key={field.name}>
            <button type="button" className={styles['field']} onClick={() => onChoose(field)}>
              {say(field.label)}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="faint small">{words.nothingFound}</p> : null}
    </form>
  )
}

interface DraftFormProps {
  readonly draft: ConditionDraft
  readonly onChange: (draft: ConditionDraft) => void
  readonly onBack: () => void
  readonly onDone: (condition: Condition | null) => void
  readonly children: ReactNode
}

function DraftForm({ draft, onChange, onBack, onDone, children }: DraftFormProps) {
  const words = useWords(filterBarWords)
  const say = useSay()
  const language = useLanguage()
  const { field, op } = draft
  const condition = conditionOf(draft, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (condition) onDone(condition)
  }
  const operators = operatorsOf(field).map((one) => ({
    value: one,
    label: operatorWord(language, field.kind, one),
  }))
  const chooseOperator = (name: string) => {
    const chosen = operatorsOf(field).find((one: Operator) => one === name)
    if (chosen) onChange(withOperator(draft, chosen))
  }
  return (
    <form className={styles['editor']} onSubmit={submit}>
      <div className="row">
        <button type="button" className={styles['back']} title={words.back} onClick={onBack}>
          <IconArrowLeft aria-hidden />
          <span className="name">{say(field.label)}</span>
        </button>
      </div>
      {operators.length > 1 ? (
        <NativeSelect
          aria-label={words.operator}
          data={operators}
          value={op}
          onChange={(event) => chooseOperator(event.currentTarget.value)}
        />
      ) : null}
      <ConditionValue draft={draft} onValues={(values) => onChange({ ...draft, values })} />
      <div className="row">
        {children}
        <span className="grow" />
        <Button type="submit" variant="default" disabled={condition === null}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}
