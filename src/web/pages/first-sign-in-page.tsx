// The first start: whoever holds the link from the terminal says who they are, and is the administrator.
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { ApiProblem, client, type FieldError } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import type { firstAdministratorContract } from '../../organisation/first-administrator/contract.ts'
import { webWords } from '../labels.ts'
import { signIn } from '../session.ts'
import { DoorPage } from './door-page.tsx'

const call = client<typeof firstAdministratorContract>()
const empty = { name: '', email: '', password: '' }

export function FirstSignInPage() {
  const words = useWords(webWords)
  const token = useLocation().hash
  const { data, isPending } = useQuery({
    queryKey: ['first-administrator', token],
    queryFn: () => call('GET /api/v1/first-administrator', { query: token ? { token } : {} }),
  })
  if (isPending) return null
  if (!data?.valid)
    return (
      <DoorPage title={words.linkUsed} why={words.linkUsedWhy}>
        <Link to="/sign-in" className="link">
          {words.signIn}
        </Link>
      </DoorPage>
    )
  return <FirstForm token={token} />
}

function FirstForm({ token }: { readonly token: string }) {
  const words = useWords(webWords)
  const kit = useWords(kitWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(empty)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await call('POST /api/v1/first-administrator', { body: { token, language, ...draft } })
      await signIn(draft.email, draft.password)
      await navigate({ to: '/', replace: true })
    } catch (error) {
      setErrors(errorsOf(error, kit.unreachable))
      setBusy(false)
    }
  }
  const field = (name: keyof typeof empty) => ({
    name,
    required: true,
    withAsterisk: false,
    value: draft[name],
    error: errors.find((error) => error.pointer === `/${name}`)?.message,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setDraft((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <DoorPage title={words.firstTitle} why={words.firstWhy} onSubmit={(event) => void submit(event)}>
      <TextInput label={words.yourName} autoComplete="name" {...field('name')} />
      <TextInput label={words.email} type="email" autoComplete="username" {...field('email')} />
      <PasswordInput
        label={words.password}
        description={words.passwordHint}
        autoComplete="new-password"
        {...field('password')}
      />
      <Button type="submit" variant="filled" color="ink" loading={busy}>
        {words.begin}
      </Button>
    </DoorPage>
  )
}

/** What names no field stands at the last one. */
function errorsOf(error: unknown, unreachable: string): readonly FieldError[] {
  if (!(error instanceof ApiProblem))
    return [{ pointer: '/password', code: 'unreachable', message: unreachable }]
  return error.errors.length > 0
    ? error.errors
    : [{ pointer: '/password', code: error.code, message: error.message }]
}
