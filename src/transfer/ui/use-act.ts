// Does what a button asks for, and keeps why it could not be done, to be shown where it was asked.
import { useCallback, useState } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'

export interface Act {
  readonly act: (action: () => Promise<unknown>) => void
  readonly acting: boolean
  /** In the reader's language; null when all went well. */
  readonly problem: string | null
}

export function useAct(): Act {
  const { unreachable } = useWords(kitWords)
  const [acting, setActing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = useCallback(
    async (action: () => Promise<unknown>) => {
      setActing(true)
      setProblem(null)
      try {
        await action()
      } catch (error) {
        setProblem(error instanceof ApiProblem ? problemText(error) : unreachable)
      }
      setActing(false)
    },
    [unreachable],
  )
  const begin = useCallback((action: () => Promise<unknown>) => void act(action), [act])
  return { act: begin, acting, problem }
}

/** What went wrong with a field says more than that something did. */
export function problemText({ message, errors }: ApiProblem): string {
  return errors[0]?.message ?? message
}
