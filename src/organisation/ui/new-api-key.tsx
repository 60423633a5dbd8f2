// Makes an API key, and shows it this once.
import { Button, CopyButton, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { ApiProblem, client, type FieldError } from '../../kit/ui/client.ts'
import { messageAt } from '../../kit/ui/form/pointers.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import type { apiKeyContract } from '../api-keys/contract.ts'
import { accountWords } from './account-labels.ts'
import styles from './account.module.css'

const call = client<typeof apiKeyContract>()

export function NewApiKeyForm({ onMade }: { readonly onMade: () => void }) {
  const words = useWords(accountWords)
  const [name, setName] = useState('')
  const [until, setUntil] = useState('')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [made, setMade] = useState<{ name: string; key: string } | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      setMade(await call('POST /api/v1/api-keys', { body: { name, expiresAt: endOfDay(until) } }))
      setName('')
      setUntil('')
      setErrors([])
      onMade()
    } catch (problem) {
      const refused = problem instanceof ApiProblem ? problem : null
      setErrors(refused?.errors ?? [])
      if (!refused || refused.errors.length === 0) toast(refused?.message ?? words.unreachable)
    }
  }
  if (made) return <MadeKey name={made.name} secret={made.key} onClose={() => setMade(null)} />
  return (
    <form className={styles['newKey']} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={words.keyName}
        placeholder={words.keyNameExample}
        value={name}
        error={messageAt(errors, '/name')}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        label={words.expires}
        type="date"
        value={until}
        error={messageAt(errors, '/expiresAt')}
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {words.makeKey}
      </Button>
    </form>
  )
}

/** The last moment of the day that was named, where the reader is. */
function endOfDay(day: string): string | null {
  return day === '' ? null : new Date(`${day}T23:59:59`).toISOString()
}

interface MadeKeyProps {
  readonly name: string
  readonly secret: string
  readonly onClose: () => void
}

function MadeKey({ name, secret, onClose }: MadeKeyProps) {
  const words = useWords(accountWords)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} className={styles['shown']} role="group" aria-label={words.keyOnce(name)} tabIndex={-1}>
      <p>{words.keyOnce(name)}</p>
      <code className={styles['key']}>{secret}</code>
      <div className={styles['actions']}>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="s" variant="filled" color="ink" onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button size="s" onClick={onClose}>
          {words.noted}
        </Button>
      </div>
    </div>
  )
}
