// Sends a file to be imported, telling how much of it has arrived.
import { ApiProblem } from '../../kit/ui/client.ts'
import type { Import, ImportSubjectName } from '../import/contract.ts'

interface Sending {
  readonly subject: ImportSubjectName
  readonly file: File
  readonly onProgress: (sent: number) => void
  readonly signal: AbortSignal
}

/** By XMLHttpRequest: fetch does not tell how much was sent. Rejects with an `ApiProblem`, or without an answer with an `Error`. */
export function sendFile({ subject, file, onProgress, signal }: Sending): Promise<Import> {
  const form = new FormData()
  form.append('subject', subject)
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/imports')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(Math.min(loaded, file.size)))
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status === 201) resolve(answer as Import)
      else reject(new ApiProblem(request.status, Object(answer) as Record<string, unknown>))
    })
    request.addEventListener('error', () => reject(new Error('no answer')))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
