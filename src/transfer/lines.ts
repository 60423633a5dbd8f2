// Cuts decoded text into physical lines, each with its number, its own line end and what had to be mended.

export interface Piece {
  readonly text: string
  /** The encoding that this piece was read with, when it is not the file's. */
  readonly repairedAs?: string
}

export interface Line {
  readonly number: number
  readonly text: string
  /** `\n`, `\r\n`, `\r`, or nothing at the end of the file. */
  readonly end: string
  readonly repairedAs?: string
  /** NUL characters, which no database keeps, were taken out. */
  readonly nul?: true
  /** The rest of an endless line was passed over. */
  readonly cut?: true
}

export interface LineCutter {
  push(piece: Piece): Line[]
  end(): Line[]
}

/** A file without line ends must not fill the memory: of a line longer than `longest` the rest is passed over. */
export function lineCutter(longest: number): LineCutter {
  let number = 1
  let rest = ''
  let repairedAs: string | undefined
  let cut = false

  function line(text: string, end: string): Line {
    const clean = text.includes('\0') ? text.replaceAll('\0', '') : text
    return {
      number: number++,
      text: clean,
      end,
      ...(repairedAs === undefined ? {} : { repairedAs }),
      ...(clean === text ? {} : { nul: true as const }),
      ...(cut ? { cut: true as const } : {}),
    }
  }

  function linesOf(piece: Piece, lineEnds: RegExp): Line[] {
    const lines: Line[] = []
    const text = rest + piece.text
    repairedAs = piece.repairedAs ?? repairedAs
    let start = 0
    for (const { 0: end, index } of text.matchAll(lineEnds)) {
      lines.push(line(text.slice(start, index), end))
      start = index + end.length
      repairedAs = piece.repairedAs
      cut = false
    }
    rest = text.slice(start)
    if (rest === '') repairedAs = undefined
    if (rest.length > longest) [rest, cut] = [rest.slice(0, longest), true]
    return lines
  }

  return {
    push: (piece) => linesOf(piece, lineEndsWithin),
    end() {
      const lines = linesOf({ text: '' }, lineEnds)
      return rest === '' ? lines : [...lines, line(rest, '')]
    },
  }
}

// Two returns and a line feed come from programs that turned `\n` into `\r\n` twice.
const lineEnds = /\r\r\n|\r\n|\n|\r/g
// A return at the end of a piece may be the first half of one.
const lineEndsWithin = /\r\r\n|\r\n|\n|\r(?!\r?$)/g
