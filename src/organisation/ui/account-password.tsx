// My password: the present one opens the change, the others who are signed in as me are signed out.
import { Button, PasswordInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { ApiProblem, client, type FieldError } from '../../kit/ui/client.ts'
import { messageAt } from '../../kit/ui/form/pointers.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import type { meContract } from '../me/contract.ts'
import { accountWords } from './account-labels.ts'
import styles from './account.module.css'

const call = client<typeof meContract>()
const empty = { current: '', next: '' }

export function AccountPassword({ email }: { readonly email: string }) {
  const words = useWords(accountWords)
  const [typed, setTyped] = useState(empty)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await call('PUT /api/v1/me/password', { body: typed })
      setTyped(empty)
      setErrors([])
      toast(words.passwordChanged)
    } catch (problem) {
      const refused = problem instanceof ApiProblem ? problem : null
      setErrors(refused?.errors ?? [])
      if (!refused || refused.errors.length === 0) toast(refused?.message ?? words.unreachable)
    }
  }
  return (
    <section className={styles['part']}>
      <h2 className={styles['title']}>{words.password}</h2>
      <form className={styles['form']} onSubmit={(event) => void submit(event)}>
        {/* So that a password manager knows whose password it keeps. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordInput
          label={words.current}
          autoComplete="current-password"
          value={typed.current}
          error={messageAt(errors, '/current')}
          onChange={({ currentTarget }) => setTyped({ ...typed, current: currentTarget.value })}
        />
        <PasswordInput
          label={words.next}
          description={words.passwordHint}
          autoComplete="new-password"
          value={typed.next}
          error={messageAt(errors, '/next')}
          onChange={({ currentTarget }) => setTyped({ ...typed, next: currentTarget.value })}
        />
        <Button type="submit" variant="default">
          {words.changePassword}
        </Button>
      </form>
    </section>
  )
}
