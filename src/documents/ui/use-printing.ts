// Prints what was chosen: waits for the job where there are many, then opens the PDF or keeps it.
import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../kit/ui/client.ts'
import { kitWords } from '../../kit/ui/labels.ts'
import { useWords } from '../../kit/ui/language.tsx'
import { queryClient } from '../../kit/ui/query-client.ts'
import { saveFile } from '../../kit/ui/save-file.ts'
import { toast } from '../../kit/ui/toast-queue.ts'
import type { PrintedDocument } from '../contract.ts'
import { documentAddress, documentFile, readJob, stopJob } from './print-calls.ts'
import { printWords } from './print-labels.ts'

interface Progress {
  readonly jobId: number
  readonly done: number
  readonly total: number
}

export interface Printing {
  readonly begin: (way: 'open' | 'save', print: () => Promise<PrintedDocument>) => void
  readonly busy: boolean
  readonly progress: Progress | null
  readonly problem: string | null
  readonly stop: () => void
}

const lookEvery = 400

export function usePrinting(onDone: () => void): Printing {
  const words = useWords(printWords)
  const { unreachable } = useWords(kitWords)
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  /** False when it was stopped; the dialog may be left meanwhile, and the foot of the menu goes on telling. */
  const finished = async ({ jobId, count }: PrintedDocument): Promise<boolean> => {
    if (jobId === null) return true
    void queryClient.invalidateQueries({ queryKey: ['jobs', 'running'] })
    for (;;) {
      const { state, done } = await readJob(jobId)
      if (state === 'done') return true
      if (state === 'failed') throw new Error(words.hasFailed)
      if (state === 'cancelled') return false
      if (!here.current) return false
      setProgress({ jobId, done, total: count })
      await new Promise((resolve) => setTimeout(resolve, lookEvery))
    }
  }

  const run = async (way: 'open' | 'save', print: () => Promise<PrintedDocument>) => {
    // Browsers open a tab only where a hand asked for it: before anything is waited for.
    const tab = way === 'open' ? window.open('', '_blank') : null
    setBusy(true)
    setProblem(null)
    try {
      const made = await print()
      const done = await finished(made)
      void queryClient.invalidateQueries({ queryKey: ['documents'] })
      if (done && tab && !tab.closed) tab.location.href = documentAddress(made.id)
      else if (done) {
        const file = await documentFile(made.id)
        saveFile(file)
        toast(words.printed(file.name))
      } else {
        tab?.close()
        if (here.current) toast(words.wasStopped)
      }
      if (done) onDone()
    } catch (error) {
      tab?.close()
      const refused = error instanceof ApiProblem ? (error.errors[0]?.message ?? error.message) : null
      setProblem(refused ?? (error instanceof TypeError ? unreachable : words.hasFailed))
    }
    setProgress(null)
    setBusy(false)
  }
  return {
    begin: (way, print) => void run(way, print),
    busy,
    progress,
    problem,
    stop: () => void (progress && stopJob(progress.jobId).catch(() => undefined)),
  }
}
