// Who I am here: my name and language, which I change; my rights and places, which an administrator does.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ApiProblem, client, type FieldError } from '../../kit/ui/client.ts'
import { messageAt } from '../../kit/ui/form/pointers.ts'
import { useSay, useSetLanguage, useWords } from '../../kit/ui/language.tsx'
import { toast } from '../../kit/ui/toast-queue.ts'
import { isLanguage } from '../../kit/words.ts'
import { profileLabels } from '../labels.ts'
import type { Me, meContract } from '../me/contract.ts'
import { accountWords } from './account-labels.ts'
import styles from './account.module.css'

const call = client<typeof meContract>()

export function AccountProfile({ me }: { readonly me: Me }) {
  const words = useWords(accountWords)
  const say = useSay()
  const { change, errors } = useMyChange()
  const [name, setName] = useState(me.name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void change({ name })
  }
  return (
    <section className={styles['part']}>
      <h2 className={styles['title']}>{words.profile}</h2>
      <form className={styles['form']} onSubmit={submit}>
        <TextInput
          label={words.name}
          autoComplete="name"
          value={name}
          error={messageAt(errors, '/name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={words.language}
          value={me.language}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          onChange={({ currentTarget }) => {
            if (isLanguage(currentTarget.value)) void change({ language: currentTarget.value })
          }}
        />
        <Button type="submit" variant="default">
          {words.save}
        </Button>
      </form>
      <dl className={styles['facts']}>
        <dt>{words.email}</dt>
        <dd>{me.email}</dd>
        <dt>{words.rights}</dt>
        <dd>{say(profileLabels[me.profile])}</dd>
        <dt>{words.team}</dt>
        <dd>{me.team?.name ?? words.none}</dd>
        <dt>{words.companies}</dt>
        <dd>{me.companies.map((company) => company.name).join(', ') || words.none}</dd>
      </dl>
    </section>
  )
}

function useMyChange() {
  const words = useWords(accountWords)
  const setLanguage = useSetLanguage()
  const queries = useQueryClient()
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const change = async (body: { name?: string; language?: Me['language'] }) => {
    try {
      const me = await call('PATCH /api/v1/me', { body })
      queries.setQueryData(['me'], me)
      setLanguage(me.language)
      setErrors([])
      toast(words.saved)
    } catch (problem) {
      const refused = problem instanceof ApiProblem ? problem : null
      setErrors(refused?.errors ?? [])
      if (!refused || refused.errors.length === 0) toast(refused?.message ?? words.unreachable)
    }
  }
  return { change, errors }
}
