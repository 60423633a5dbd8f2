// Typing or choosing the value that many records get.
import { Button, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Field } from '../../field.ts'
import { useSay, useWords } from '../language.tsx'
import type { BulkChoice } from './bulk-value.ts'
import { FieldPicks, isPicked } from './field-picks.tsx'
import { listWords } from './labels.ts'

interface BulkValueInputProps {
  readonly field: Field
  readonly choice: BulkChoice
  readonly onChange: (choice: BulkChoice) => void
}

export function BulkValueInput({ field, choice, onChange }: BulkValueInputProps) {
  const say = useSay()
  const words = useWords(listWords)
  const set = (values: BulkChoice['values']) => onChange({ ...choice, values })
  if (field.kind === 'boolean')
    return (
      <Radio.Group
        label={say(field.label)}
        value={choice.values.length === 0 ? '' : String(choice.values[0])}
        onChange={(value) => set([value === 'true'])}
      >
        <div className="row">
          <Radio value="true" label={words.yes} />
          <Radio value="false" label={words.no} />
        </div>
      </Radio.Group>
    )
  if (isPicked(field))
    return (
      <>
        <FieldPicks
          field={field}
          chosen={choice.values.filter((value) => typeof value !== 'boolean')}
          several={field.kind === 'records' || field.kind === 'tags'}
          onChange={set}
        />
        {field.kind === 'tags' ? <NewTag onAdd={(tag) => set([...choice.values, tag])} /> : null}
      </>
    )
  return (
    <TextInput
      label={say(field.label)}
      type={field.kind === 'date' ? 'date' : 'text'}
      {...(field.max ? { maxLength: field.max } : {})}
      value={String(choice.values[0] ?? '')}
      onChange={(event) => set([event.currentTarget.value])}
    />
  )
}

function NewTag({ onAdd }: { readonly onAdd: (tag: string) => void }) {
  const words = useWords(listWords)
  const [tag, setTag] = useState('')
  const add = () => {
    if (tag.trim() !== '') onAdd(tag.trim())
    setTag('')
  }
  return (
    <div className="row">
      <TextInput
        className="grow"
        aria-label={words.newTag}
        placeholder={words.newTag}
        maxLength={50}
        value={tag}
        onChange={(event) => setTag(event.currentTarget.value)}
      />
      <Button onClick={add}>{words.add}</Button>
    </div>
  )
}
