// When a page cannot be shown: what happened, and to try again.
import { Button } from '@mantine/core'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem } from '../../kit/ui/client.ts'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { DoorPage } from './door-page.tsx'

/** With the menu around it. */
export function ErrorPage(props: ErrorComponentProps) {
  const { title, why, again } = useFailure(props)
  return (
    <EmptyState wholePage title={title} actions={again}>
      {why}
    </EmptyState>
  )
}

/** Where there is no menu. */
export function WholeErrorPage(props: ErrorComponentProps) {
  const { title, why, again } = useFailure(props)
  return (
    <DoorPage title={title} why={why}>
      {again}
    </DoorPage>
  )
}

function useFailure({ error, reset }: ErrorComponentProps) {
  const words = useWords(kitWords)
  const router = useRouter()
  const answered = error instanceof ApiProblem
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return {
    title: answered ? words.failed : words.unreachable,
    why: answered ? error.message : words.unreachableWhy,
    again: (
      <Button variant="filled" color="ink" onClick={retry}>
        {words.retry}
      </Button>
    ),
  }
}
