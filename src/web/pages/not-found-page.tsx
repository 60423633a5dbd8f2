// An address where nothing is.
import { EmptyState } from '../../kit/ui/empty-state.tsx'
import { useWords } from '../../kit/ui/language.tsx'
import { shellWords } from '../../kit/ui/shell/labels.ts'

export function NotFoundPage() {
  const words = useWords(shellWords)
  return (
    <EmptyState wholePage title={words.notFound}>
      {words.notFoundWhy}
    </EmptyState>
  )
}
