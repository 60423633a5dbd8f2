// A list that could not be read: why, and to try again.
import { Button } from '@mantine/core'
import { ApiProblem } from '../client.ts'
import { EmptyState } from '../empty-state.tsx'
import { kitWords } from '../labels.ts'
import { useWords } from '../language.tsx'

interface ListFailedProps {
  readonly error: Error | null
  readonly onRetry: () => void
}

export function ListFailed({ error, onRetry }: ListFailedProps) {
  const words = useWords(kitWords)
  const answered = error instanceof ApiProblem
  return (
    <EmptyState
      title={answered ? words.failed : words.unreachable}
      actions={
        <Button variant="default" onClick={onRetry}>
          {words.retry}
        </Button>
      }
    >
      {answered ? error.message : words.unreachableWhy}
    </EmptyState>
  )
}
