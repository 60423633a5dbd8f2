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
  const [problem, setProblem] = useState<Problem>({})
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await signIn(email, password)
      await navigate({ href: isOurs(to) ? to : '/', replace: true })
    } catch (error) {
      setProblem(problemOf(error, kit.unreachable))
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
        error={problem.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={words.password}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        error={problem.password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" color="ink" loading={busy}>
        {words.signIn}
      </Button>
    </DoorPage>
  )
}

interface Problem {
  readonly email?: string | undefined
  readonly password?: string | undefined
}

/** What names no field stands at the last one. */
function problemOf(error: unknown, unreachable: string): Problem {
  if (!(error instanceof ApiProblem)) return { password: unreachable }
  const at = (pointer: string) => error.errors.find((one) => one.pointer === pointer)?.message
  const [email, password] = [at('/email'), at('/password')]
  return email || password ? { email, password } : { password: error.message }
}

/** Only an address of our own: `//elsewhere.example` is another site. */
function isOurs(to: string | undefined): to is string {
  return to !== undefined && /^\/(?![/\\])/.test(to)
}
