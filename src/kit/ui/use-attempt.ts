// Why something could not be done, in the reader's language, and where that is said.
import { useCallback } from 'react'
import { ApiProblem } from './client.ts'
import { kitWords } from './labels.ts'
import { useWords } from './language.tsx'
import { toast } from './toast-queue.ts'

/** What went wrong with a field says more than that something did; where nothing was answered, that is said. */
export function problemText(error: unknown, unreachable: string): string {
  return error instanceof ApiProblem ? (error.errors[0]?.message ?? error.message) : unreachable
}

export function useProblemText(): (error: unknown) => string {
  const { unreachable } = useWords(kitWords)
  return useCallback((error) => problemText(error, unreachable), [unreachable])
}

/** Does what a button asks for; a toast says why it could not be done. */
export function useAttempt(): (act: () => Promise<unknown>) => Promise<void> {
  const textOf = useProblemText()
  return async (act) => {
    try {
      await act()
    } catch (error) {
      toast(textOf(error))
    }
  }
}
