// Does what a button asks for, and keeps why it could not be done, to be shown where it was asked.
import { useCallback, useState } from 'react'
import { useProblemText } from '../../kit/ui/use-attempt.ts'

export interface Act {
  readonly act: (action: () => Promise<unknown>) => void
  readonly acting: boolean
  /** In the reader's language; null when all went well. */
  readonly problem: string | null
}

export function useAct(): Act {
  const problemText = useProblemText()
  const [acting, setActing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = useCallback(
    async (action: () => Promise<unknown>) => {
      setActing(true)
      setProblem(null)
      try {
        await action()
      } catch (error) {
        setProblem(problemText(error))
      }
      setActing(false)
    },
    [problemText],
  )
  const begin = useCallback((action: () => Promise<unknown>) => void act(action), [act])
  return { act: begin, acting, problem }
}
