// Says what a conversion takes along and what it leaves, before anything is written.
import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { valueText, type FormField } from '../../kit/ui/form/form-field.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useAttempt, useProblemText } from '../../kit/ui/use-attempt.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import { usePhone } from '../../kit/ui/use-phone.ts'
import type { Labels } from '../../kit/records/labels.ts'
import {
  convertIndividual,
  individualTrialQuery,
  undoIndividualConversion,
  type Convertible,
} from './individual-calls.ts'
import styles from './individual-dialog.module.css'
import { individualDialogWords } from './individual-labels.ts'

interface ConvertibleRecord {
  readonly id: number
  readonly version: number
  readonly labels: Labels
}

interface IndividualDialogProps {
  readonly of: Convertible
  readonly record: ConvertibleRecord & ({ readonly displayName: string } | { readonly name: string })
  readonly fields: readonly FormField[]
  readonly onClose: () => void
}

export function IndividualDialog({ of, record, fields, onClose }: IndividualDialogProps) {
  const words = useWords(individualDialogWords)
  const kit = useWords(kitWords)
  const phone = usePhone()
  const problemText = useProblemText()
  useOpener()
  const { data, error } = useQuery(individualTrialQuery(of, record.id, record.version))
  const [converting, setConverting] = useState(false)
  const convert = useConvert(of, record, onClose)
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      fullScreen={phone}
      title={`${words.title(of)} · ${nameOf(record)}`}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <p>{words.explained(of)}</p>
      {error ? (
        <p className={styles['problem']} role="alert">
          {problemText(error)}
        </p>
      ) : null}
      <ToldFields title={words.goes} names={data?.goes ?? []} record={record} fields={fields} />
      <ToldFields title={words.stays(of)} names={data?.stays ?? []} record={record} fields={fields} />
      <div className={styles['foot']}>
        <Button onClick={onClose}>{kit.cancel}</Button>
        <Button
          variant="filled"
          disabled={!data}
          loading={converting}
          onClick={() => {
            setConverting(true)
            void convert().finally(() => setConverting(false))
          }}
        >
          {words.convert}
        </Button>
      </div>
    </Modal>
  )
}

function nameOf(record: IndividualDialogProps['record']): string {
  return 'displayName' in record ? record.displayName : record.name
}

function useConvert(of: Convertible, record: IndividualDialogProps['record'], onClose: () => void) {
  const words = useWords(individualDialogWords)
  const kit = useWords(kitWords)
  const attempt = useAttempt()
  const navigate = useNavigate()
  const go = (to: Convertible, id: number) =>
    void navigate({ to: to === 'partner' ? '/partners/$id' : '/contacts/$id', params: { id: String(id) } })
  return () =>
    attempt(async () => {
      const { id, made } = await convertIndividual(of, record.id, record.version)
      onClose()
      if (!made || id === null) return
      go(of === 'partner' ? 'contact' : 'partner', made.id)
      const back = async () => {
        go(of, record.id)
        await undoIndividualConversion(of, record.id, id)
      }
      toast(words.done(nameOf(record)), [{ label: kit.undo, undo: true, run: () => attempt(back) }])
    })
}

interface ToldFieldsProps {
  readonly title: string
  readonly names: readonly string[]
  readonly record: ConvertibleRecord
  readonly fields: readonly FormField[]
}

function ToldFields({ title, names, record, fields }: ToldFieldsProps) {
  const language = useLanguage()
  const told = names.flatMap((name) => {
    const field = fields.find((one) => one.name === (name === 'pictureId' ? 'picture' : name))
    if (!field) return []
    const value = valueText(field, Reflect.get(record, name), language, record.labels[name])
    return [{ name, label: field.label[language], value }]
  })
  if (told.length === 0) return null
  return (
    <section className={styles['told']}>
      <h3>{title}</h3>
      <dl>
        {told.map(({ name, label, value }) => (
          <div key={name} className={styles['field']}>
            <dt className="soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
