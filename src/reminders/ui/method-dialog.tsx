// Editing a reminder method: its levels one after the other, their words in one language at a time.
import { ActionIcon, Button, Checkbox, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { documentLanguages } from '../../organisation/localizations/document-languages.ts'
import { readDecimal, showDecimal } from '../../kit/decimal.ts'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { Level, Method } from '../configuration/method.ts'
import { placeholders, type DocumentLanguage } from '../letter-text.ts'
import { draftOf, levelAfter, textsIn, withLevel, withTexts } from './method-draft.ts'
import { saveMethod } from './reminder-calls.ts'
import { methodWords } from './reminder-labels.ts'
import styles from './reminder.module.css'

interface MethodDialogProps {
  readonly method: Method | null
  readonly onClose: () => void
}

export function MethodDialog({ method, onClose }: MethodDialogProps) {
  const words = useWords(methodWords)
  const kit = useWords(kitWords)
  const phone = usePhone()
  const reader = useLanguage()
  const problemText = useProblemText()
  useOpener()
  const [draft, setDraft] = useState(() => draftOf(method))
  const [language, setLanguage] = useState<DocumentLanguage>(reader)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  const errorAt: ErrorAt = (pointer) =>
    refused instanceof ApiProblem ? refused.errors.find((one) => one.pointer === pointer)?.message : undefined
  const save = async () => {
    setBusy(true)
    try {
      await saveMethod(method?.id ?? null, { ...draft, levels: [...draft.levels] })
      toast(words.saved)
      onClose()
    } catch (problem) {
      setRefused(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={820}
      fullScreen={phone}
      title={method?.name ?? words.add}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <form
        className={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          label={words.name}
          value={draft.name}
          maxLength={100}
          error={errorAt('/name')}
          data-autofocus
          onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
        />
        <Checkbox
          label={words.default}
          checked={draft.isDefault}
          disabled={method?.isDefault ?? false}
          onChange={({ currentTarget }) => setDraft({ ...draft, isDefault: currentTarget.checked })}
        />
        <NativeSelect
          label={words.language}
          value={language}
          data={languageChoices(reader)}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value as DocumentLanguage)}
        />
        <p className="faint small">
          {words.fill} {placeholders.map((name) => `{${name}}`).join(' ')}
        </p>
        {draft.levels.map((level, index) => (
          <LevelEditor
            key={index}
            level={level}
            number={index + 1}
            language={language}
            errorAt={(pointer) => errorAt(`/levels/${index}${pointer}`)}
            onChange={(change) => setDraft(withLevel(draft, index, change))}
            onRemove={
              draft.levels.length === 1
                ? null
                : () => setDraft({ ...draft, levels: draft.levels.filter((_, at) => at !== index) })
            }
          />
        ))}
        <div>
          <Button
            size="s"
            className="link"
            leftSection={<IconPlus aria-hidden />}
            disabled={draft.levels.length >= 9}
            onClick={() => setDraft({ ...draft, levels: [...draft.levels, levelAfter(draft.levels)] })}
          >
            {words.addLevel}
          </Button>
        </div>
        {refused ? <p role="alert">{problemText(refused)}</p> : null}
        <footer className={styles['foot']}>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button type="submit" variant="filled" color="ink" loading={busy}>
            {words.save}
          </Button>
        </footer>
      </form>
    </Modal>
  )
}

type ErrorAt = (pointer: string) => string | undefined

function languageChoices(reader: 'fr' | 'en') {
  const names = new Intl.DisplayNames(reader, { type: 'language' })
  return documentLanguages.map((value) => ({ value, label: names.of(value) ?? value }))
}

interface LevelEditorProps {
  readonly level: Level
  readonly number: number
  readonly language: DocumentLanguage
  readonly errorAt: ErrorAt
  readonly onChange: (change: Partial<Level>) => void
  readonly onRemove: (() => void) | null
}

function LevelEditor({ level, number, language, errorAt, onChange, onRemove }: LevelEditorProps) {
  const words = useWords(methodWords)
  const texts = textsIn(level, language)
  const setText = (name: 'subject' | 'letter' | 'email') => (text: string) =>
    onChange({ texts: withTexts(level, language, { [name]: text }).texts })
  const error = (name: string) => errorAt(`/texts/${language}/${name}`)
  return (
    <fieldset className={styles['level']}>
      <legend className="sr">{words.level(number)}</legend>
      <div className={styles['levelHead']}>
        <span className="name grow" aria-hidden>
          {words.level(number)}
        </span>
        {onRemove ? (
          <ActionIcon size={28} aria-label={words.removeLevel(number)} onClick={onRemove}>
            <IconTrash aria-hidden />
          </ActionIcon>
        ) : null}
      </div>
      <div className={styles['three']}>
        <TextInput
          label={words.days}
          value={level.days === 0 ? '' : String(level.days)}
          inputMode="numeric"
          maxLength={3}
          error={errorAt('/days')}
          onChange={({ currentTarget }) => onChange({ days: Number(currentTarget.value.replace(/\D/g, '')) })}
        />
        <AmountInput
          label={words.minimum}
          value={level.minimumAmount}
          error={errorAt('/minimumAmount')}
          onChange={(minimumAmount) => onChange({ minimumAmount })}
        />
        <NativeSelect
          label={words.way}
          value={level.way}
          data={(['email', 'letter', 'both'] as const).map((value) => ({ value, label: words[value] }))}
          onChange={({ currentTarget }) => onChange({ way: currentTarget.value as Level['way'] })}
        />
      </div>
      <Checkbox
        label={words.looked}
        checked={level.needsValidation}
        onChange={({ currentTarget }) => onChange({ needsValidation: currentTarget.checked })}
      />
      <TextInput
        label={words.subject}
        lang={language}
        value={texts.subject}
        maxLength={200}
        error={error('subject') ?? errorAt('/texts')}
        onChange={({ currentTarget }) => setText('subject')(currentTarget.value)}
      />
      {level.way === 'letter' ? null : (
        <Textarea
          label={words.emailText}
          lang={language}
          autosize
          minRows={3}
          maxRows={12}
          value={texts.email}
          error={error('email')}
          onChange={({ currentTarget }) => setText('email')(currentTarget.value)}
        />
      )}
      <Textarea
        label={words.letterText}
        lang={language}
        autosize
        minRows={3}
        maxRows={12}
        value={texts.letter}
        error={error('letter')}
        onChange={({ currentTarget }) => setText('letter')(currentTarget.value)}
      />
    </fieldset>
  )
}

interface AmountInputProps {
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** As the reader writes it; taken over when the input is left. */
function AmountInput({ label, value, error, onChange }: AmountInputProps) {
  const reader = useLanguage()
  return (
    <TextInput
      label={label}
      defaultValue={showDecimal(value, reader)}
      inputMode="decimal"
      error={error}
      onChange={({ currentTarget }) =>
        onChange(readDecimal(currentTarget.value, reader) ?? currentTarget.value)
      }
    />
  )
}
