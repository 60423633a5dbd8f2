// Sends the chosen file: checked before, watched meanwhile, and the reason in words when it is refused.
import { useEffect, useRef, useState } from 'react'
import { formatSize } from '../../kit/ui/formats.ts'
import { useLanguage, useWords } from '../../kit/ui/language.tsx'
import { problemText } from '../../kit/ui/use-attempt.ts'
import type { Import, ImportSubjectName } from '../import/contract.ts'
import { largestImport } from '../import/largest-import.ts'
import { fileWords } from './file-labels.ts'
import { known } from './import-calls.ts'
import { isCard, joinCards } from './join-cards.ts'
import { sendFile } from './send-file.ts'

export interface FileSending {
  /** Null while nothing is on its way. */
  readonly file: File | null
  /** In bytes. */
  readonly sent: number
  readonly problem: string | null
  readonly send: (files: readonly File[]) => void
  readonly cancel: () => void
}

export function useFileSending(subject: ImportSubjectName, onReady: (one: Import) => void): FileSending {
  const words = useWords(fileWords)
  const language = useLanguage()
  const [file, setFile] = useState<File | null>(null)
  const [sent, setSent] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const sending = useRef<AbortController>(null)
  useEffect(() => () => sending.current?.abort(), [])

  const refusal = ({ size }: File): string | null => {
    if (size === 0) return words.emptyFile
    if (size <= largestImport) return null
    return words.tooLarge(formatSize(language, size), formatSize(language, largestImport))
  }
  const sendOne = async (one: File) => {
    const refused = refusal(one)
    setProblem(refused)
    if (refused !== null) return
    const { signal } = (sending.current = new AbortController())
    setFile(one)
    setSent(0)
    try {
      onReady(known(await sendFile({ subject, file: one, onProgress: setSent, signal })))
    } catch (error) {
      if (!signal.aborted) setProblem(problemText(error, words.unreachable))
      setFile(null)
    }
  }
  const send = async (files: readonly File[]) => {
    const [first, ...others] = files
    if (!first) return
    if (others.length === 0) await sendOne(first)
    else if (files.every(isCard)) await sendOne(await joinCards(files))
    else setProblem(words.manyFiles)
  }
  return {
    file,
    sent,
    problem,
    send: (files) => void send(files),
    cancel: () => sending.current?.abort(),
  }
}
