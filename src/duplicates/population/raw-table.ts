// Holds the cells of a file or of records column by column, each distinct text once.
import { ByteTable, grown } from './byte-table.ts'

export type RawColumn = {
  name: string
  texts: ByteTable
  /** The text number of each record. */
  cells: Int32Array
}

const FIRST_ROWS = 32
const SPACE = 32

export class RawTable {
  size = 0
  readonly columns: RawColumn[]
  private readonly wanted: readonly boolean[]

  /** Columns that are not wanted stay empty. */
  constructor(names: readonly string[], wanted: readonly boolean[] = names.map(() => true)) {
    this.wanted = wanted
    this.columns = names.map((name) => ({ name, texts: new ByteTable(), cells: new Int32Array(FIRST_ROWS) }))
  }

  /** The same records with some of their columns. */
  only(kept: readonly number[]): RawTable {
    const table = new RawTable([])
    table.size = this.size
    table.columns.push(...kept.map((at) => this.columns[at] as RawColumn))
    return table
  }

  /** Ends the current record and makes room for the next. */
  nextRow(): void {
    this.size++
    for (let at = 0; at < this.columns.length; at++) {
      const column = this.columns[at] as RawColumn
      if (this.size >= column.cells.length && this.wanted[at] === true)
        column.cells = grown(column.cells, this.size + 1)
    }
  }

  /** Sets a cell of the current record from UTF-8 bytes, spaces around it left out. */
  setBytes(column: number, bytes: Uint8Array, from: number, to: number): void {
    const target = this.columns[column]
    if (target === undefined || this.wanted[column] !== true) return
    let start = from
    let end = to
    while (start < end && (bytes[start] as number) <= SPACE) start++
    while (end > start && (bytes[end - 1] as number) <= SPACE) end--
    target.cells[this.size] = target.texts.intern(bytes, start, end)
  }

  setText(column: number, text: string): void {
    const bytes = encoder.encode(text)
    this.setBytes(column, bytes, 0, bytes.length)
  }
}

const encoder = new TextEncoder()
const windows1252 = new TextDecoder('windows-1252')
const NON_ASCII = 128
const REPLACEMENT = '\ufffd'

/** The text of a cell; bytes that are no UTF-8 are read as Windows-1252, Excel's encoding in western Europe. */
export function decode(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) >= NON_ASCII) return decodeAccents(buffer)
  return buffer.toString('latin1')
}

function decodeAccents(buffer: Buffer): string {
  const text = buffer.toString('utf8')
  return text.includes(REPLACEMENT) ? windows1252.decode(buffer) : text
}
