// Signing in with e-mail and password.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { webWords } from '../labels.ts'
import { signIn } from '../session.ts'
import { DoorPage } from './door-page.tsx'

export function SignInPage() {
  const words = useWords(webWords)
  const kit = useWords(kitWords)
  const { to } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await signIn(email, password)
      await navigate({ href: isOurs(to) ? to : '/', replace: true })
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error.message : kit.unreachable)
      setBusy(false)
    }
  }
  return (
    <DoorPage title={words.signInTitle} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={words.email}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        data-autofocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.password}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        error={problem || undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" color="ink" loading={busy}>
        {words.signIn}
      </Button>
    </DoorPage>
  )
}

/** Only an address of our own: `//elsewhere.example` is another site. */
function isOurs(to: string | undefined): to is string {
  return to !== undefined && /^\/(?![/\\])/.test(to)
}
