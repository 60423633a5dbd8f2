// A pasted or saved table (CSV, or cells copied from a sheet) as rows of cells.

export interface DelimitedRow {
  /** In the text, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

const separators = ['\t', ';', ','] as const

/** The separator that the first line has most of. Quoted cells keep separators and line ends; empty rows are left out. */
export function delimitedRows(text: string): DelimitedRow[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const head = plain.slice(0, plain.indexOf('\n') === -1 ? undefined : plain.indexOf('\n'))
  const separator = separators.toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';'
  return rowsOf(plain, separator).filter(({ cells }) => cells.some((cell) => cell !== ''))
}

function rowsOf(text: string, separator: string): DelimitedRow[] {
  const rows: DelimitedRow[] = []
  let cells: string[] = []
  let line = 1
  let began = 1
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    cells.push(cell.trim())
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    rows.push({ line: began, cells })
    cells = []
    began = line + 1
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i)
    if (quoted) {
      if (sign === '"' && text.charAt(i + 1) === '"') cell += text.charAt(i++)
      else if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (sign === separator) endCell()
    else if (sign === '\n') endRow()
    else cell += sign
    if (sign === '\n') line++
  }
  endRow()
  return rows
}
