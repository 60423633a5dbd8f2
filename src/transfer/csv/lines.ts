// Cuts decoded text into physical lines, each with its number, its own line end and what had to be mended.
import type { Piece } from './decode.ts'

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

/** Nobody's row is longer; a file without line ends must not fill the memory. */
export const longestLine = 1 << 20

export function lineCutter(): LineCutter {
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

  return {
    push(piece) {
      const lines: Line[] = []
      const text = rest + piece.text
      repairedAs = piece.repairedAs ?? repairedAs
      let start = 0
      for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r(?!$)/g)) {
        lines.push(line(text.slice(start, index), end))
        start = index + end.length
        repairedAs = piece.repairedAs
        cut = false
      }
      rest = text.slice(start)
      if (rest === '') repairedAs = undefined
      if (rest.length > longestLine) [rest, cut] = [rest.slice(0, longestLine), true]
      return lines
    },
    end() {
      const text = rest.replace(/\r$/, '')
      return rest === '' ? [] : [line(text, rest.slice(text.length))]
    },
  }
}
