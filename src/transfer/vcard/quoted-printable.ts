// How vCard 2.1 writes what is not plain English: "é" is `=C3=A9`, and a line that ends in `=` goes on.

/** From signs that stand for bytes to bytes; an `=` that means nothing stays. */
export function decodeQuotedPrintable(text: string): Uint8Array {
  const signs = text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return new Uint8Array(Buffer.from(signs, 'latin1'))
}

const lineLength = 75

/**
 * Written behind `head`, which ends in a colon. Blanks are encoded, or mail programs drop them at line ends, and colons,
 * or a piece that reads `END:VCARD` at the start of a line would end the card.
 */
export function quotedPrintableLine(head: string, text: string): string {
  const lines: string[] = []
  let line = head
  for (const byte of Buffer.from(text)) {
    const sign = isPlain(byte)
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (line.length + sign.length >= lineLength) {
      lines.push(line + '=')
      line = ''
    }
    line += sign
  }
  return [...lines, line].join('\r\n') + '\r\n'
}

const equals = 0x3d
const colon = 0x3a

function isPlain(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && byte !== equals && byte !== colon
}
