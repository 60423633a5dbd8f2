// Hands a file that was received to the reader, as a download under its name.
import type { ReceivedFile } from './client.ts'

/** The browser reads the address once the click has been handled. */
const keptFor = 60_000

export function saveFile({ name, content }: ReceivedFile): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keptFor)
}
