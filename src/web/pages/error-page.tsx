// When a page cannot be shown: what happened, and to try again.
import { Button } from '@mantine/core'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem } from '../../kit/ui/client.ts'
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const words = useWords(kitWords)
  const router = useRouter()
  const answered = error instanceof ApiProblem
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <EmptyState
      wholePage
      title={answered ? words.failed : words.unreachable}
      actions={
        <Button variant="filled" color="ink" onClick={again}>
          {words.retry}
        </Button>
      }
    >
      {answered ? error.message : words.unreachableWhy}
    </EmptyState>
  )
}
