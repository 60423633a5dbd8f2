// What one of our companies says of itself on quotations and invoices, asked for in one dialog.
import { Button, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { readDecimal, showDecimal } from '../../kit/decimal.ts'
import { ApiProblem, client, type FieldError } from '../../kit/ui/client.ts'
import { messageAt } from '../../kit/ui/form/pointers.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { queryClient } from '../../kit/ui/query-client.ts'
import { toast } from '../../kit/ui/toast-queue.ts'
import { useOpener } from '../../kit/ui/use-opener.ts'
import type { Particulars } from '../particulars/particulars.ts'
import type { particularsContract } from '../particulars/particulars-contract.ts'
import { particularsWords } from './particulars-labels.ts'
import styles from './company-particulars.module.css'

const call = client<typeof particularsContract>()

interface CompanyParticularsProps {
  readonly id: number
  readonly name: string
  readonly onClose: () => void
}

export function CompanyParticulars({ id, name, onClose }: CompanyParticularsProps) {
  const words = useWords(particularsWords)
  const { close } = useWords(kitWords)
  useOpener()
  const { data } = useQuery({
    queryKey: ['company-particulars', id],
    queryFn: ({ signal }) => call('GET /api/v1/companies/{id}/particulars', { params: { id } }, { signal }),
    staleTime: 0,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={words.title(name)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <p className="soft">{words.why}</p>
      {data ? <ParticularsForm id={id} name={name} known={data} onClose={onClose} /> : null}
    </Modal>
  )
}

const fields = [
  'legalForm',
  'capital',
  'siren',
  'registry',
  'vatNumber',
  'phone',
  'email',
  'website',
  'iban',
  'bic',
] as const satisfies readonly (keyof Particulars)[]

function ParticularsForm({
  id,
  name,
  known,
  onClose,
}: CompanyParticularsProps & { readonly known: Particulars }) {
  const words = useWords(particularsWords)
  const { cancel } = useWords(kitWords)
  const language = useLanguage()
  const [draft, setDraft] = useState({ ...known, capital: showDecimal(known.capital ?? '', language) })
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const typed = draft.capital.trim()
    const capital = typed === '' ? null : (readDecimal(typed, language) ?? typed)
    try {
      await call('PUT /api/v1/companies/{id}/particulars', { params: { id }, body: { ...draft, capital } })
      await queryClient.invalidateQueries({ queryKey: ['company-particulars', id] })
      toast(words.saved(name))
      onClose()
    } catch (problem) {
      const refused = problem instanceof ApiProblem ? problem : null
      setErrors(refused?.errors ?? [])
      if (!refused || refused.errors.length === 0) toast(refused?.message ?? words.unreachable)
    }
  }
  return (
    <form className={styles['form']} onSubmit={(event) => void save(event)}>
      {fields.map((field, at) => (
        <TextInput
          key={field}
          label={words[field]}
          value={draft[field]}
          error={messageAt(errors, `/${field}`)}
          autoComplete="off"
          data-autofocus={at === 0 || undefined}
          onChange={({ currentTarget }) => setDraft({ ...draft, [field]: currentTarget.value })}
        />
      ))}
      <footer className={styles['foot']}>
        <Button onClick={onClose}>{cancel}</Button>
        <Button type="submit" variant="filled" color="ink">
          {words.save}
        </Button>
      </footer>
    </form>
  )
}
