// The form of an entry: a new one or one that stands, with the errors of the server at their fields.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { ApiProblem, type FieldError } from '../../kit/ui/client.ts'
import { FieldMessage } from '../../kit/ui/form/field-message.tsx'
import { RecordInput } from '../../kit/ui/form/record-input.tsx'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import { hasDetail, longestDuration, type ActivityKind } from '../kinds.ts'
import { activityWords } from '../labels.ts'
import type { EntryDraft } from './entry-draft.ts'
import styles from './entry-form.module.css'

interface EntryFormProps {
  readonly kind: ActivityKind
  readonly label: string
  readonly draft: EntryDraft
  readonly onDraft: (draft: EntryDraft) => void
  /** Resolves once it is kept. */
  readonly onSave: () => Promise<unknown>
  readonly onClose: () => void
  readonly note?: string | undefined
}

export function EntryForm({ kind, label, draft, onDraft, onSave, onClose, note }: EntryFormProps) {
  const words = useWords(activityWords)
  const kit = useWords(kitWords)
  const { save, saving, errorAt, general, forgive } = useSaving(onSave)
  const write = (next: EntryDraft) => {
    forgive()
    onDraft(next)
  }
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const held = event.ctrlKey || event.metaKey
    if (held && (event.key === 'Enter' || event.key === 's')) form.current?.requestSubmit()
    else if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <div role="presentation" onKeyDown={onKeyDown}>
      <form ref={form} className={styles['form']} aria-label={label} onSubmit={submit} noValidate>
        {note ? <p role="status">{note}</p> : null}
        <EntryInputs kind={kind} draft={draft} onDraft={write} errorAt={errorAt} />
        {general ? (
          <p role="alert" className={styles['alert']}>
            {general}
          </p>
        ) : null}
        <div className={styles['foot']}>
          <span className="faint small only-wide">Ctrl ↵</span>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button type="submit" variant="filled" color="ink" loading={saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </div>
  )
}

interface Saving {
  readonly save: () => Promise<void>
  readonly saving: boolean
  readonly errorAt: (name: string) => string | undefined
  readonly general: string | null
  /** What was wrong is being seen to. */
  readonly forgive: () => void
}

function useSaving(onSave: () => Promise<unknown>): Saving {
  const textOf = useProblemText()
  const [saving, setSaving] = useState(false)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [general, setGeneral] = useState<string | null>(null)
  const save = async () => {
    setSaving(true)
    setErrors([])
    setGeneral(null)
    try {
      await onSave()
    } catch (error) {
      const told = error instanceof ApiProblem ? error.errors : []
      setErrors(told)
      if (told.length === 0) setGeneral(textOf(error))
    } finally {
      setSaving(false)
    }
  }
  return {
    save,
    saving,
    errorAt: (name) => errors.find(({ pointer }) => pointer === `/${name}`)?.message,
    general,
    forgive: () => setErrors([]),
  }
}

interface EntryInputsProps extends Pick<EntryFormProps, 'kind' | 'draft' | 'onDraft'> {
  readonly errorAt: Saving['errorAt']
}

function EntryInputs({ kind, draft, onDraft, errorAt }: EntryInputsProps) {
  const words = useWords(activityWords)
  const has = (detail: Parameters<typeof hasDetail>[1]) => hasDetail(kind, detail)
  const input = (name: 'title' | 'text' | 'at' | 'duration' | 'direction' | 'dueOn') => ({
    value: draft[name],
    error: errorAt(name),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onDraft({ ...draft, [name]: currentTarget.value }),
  })
  return (
    <>
      {has('title') ? (
        <TextInput
          label={kind === 'task' ? words.whatToDo : words.title}
          maxLength={200}
          required={kind === 'task'}
          withAsterisk={false}
          data-autofocus
          {...input('title')}
        />
      ) : null}
      <Textarea
        label={kind === 'task' || kind === 'file' ? words.details : words.text}
        maxLength={20_000}
        rows={kind === 'task' ? 2 : 3}
        data-autofocus={has('title') ? undefined : true}
        {...input('text')}
      />
      <div className={styles['row']}>
        {has('at') ? <TextInput type="datetime-local" label={words.at} {...input('at')} /> : null}
        {has('duration') ? (
          <TextInput
            type="number"
            min={1}
            max={longestDuration}
            label={words.duration}
            className={styles['narrow'] ?? ''}
            {...input('duration')}
          />
        ) : null}
        {has('direction') ? (
          <NativeSelect
            label={words.direction}
            data={[
              { value: '', label: '–' },
              { value: 'out', label: words.out },
              { value: 'in', label: words.in },
            ]}
            {...input('direction')}
          />
        ) : null}
        {has('dueOn') ? <TextInput type="date" label={words.dueOn} {...input('dueOn')} /> : null}
        {has('ownerId') ? <OwnerInput draft={draft} onDraft={onDraft} error={errorAt('ownerId')} /> : null}
      </div>
    </>
  )
}

const ownerField = {
  name: 'ownerId',
  kind: 'record',
  of: 'user',
  label: { fr: activityWords.fr.ownerId, en: activityWords.en.ownerId },
} as const

function OwnerInput({
  draft,
  onDraft,
  error,
}: Pick<EntryFormProps, 'draft' | 'onDraft'> & { readonly error: string | undefined }) {
  const words = useWords(activityWords)
  const [id, messageId] = [useId(), useId()]
  return (
    <div className={styles['owner']}>
      <label htmlFor={id}>{words.ownerId}</label>
      <RecordInput
        id={id}
        field={ownerField}
        of="user"
        value={draft.ownerId}
        label={draft.ownerName}
        onChange={(value, label) =>
          onDraft({
            ...draft,
            ownerId: typeof value === 'number' ? value : null,
            ownerName: typeof label === 'string' ? label : null,
          })
        }
        pointer="/ownerId"
        invalid={error !== undefined}
        describedBy={error === undefined ? undefined : messageId}
        inPlace={false}
      />
      <FieldMessage id={messageId} message={error ?? null} />
    </div>
  )
}
