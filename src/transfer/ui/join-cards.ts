// Several vCards as one file: Outlook and many phones write a file for each person.

export function isCard(file: File): boolean {
  return /\.(vcf|vcard)$/i.test(file.name) || /vcard/i.test(file.type)
}

/** Each keeps its own text; what marks its encoding would be taken for text in the middle of another. */
export async function joinCards(files: readonly File[]): Promise<File> {
  const texts = await Promise.all(files.map(unmarked))
  const parts = texts.flatMap((text) => [text, '\r\n'])
  return new File(parts, `${files.length} vCards.vcf`, { type: 'text/vcard' })
}

async function unmarked(file: File): Promise<Uint8Array<ArrayBuffer> | string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes
}
