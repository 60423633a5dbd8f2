// Reads any table of text, row by row in little memory: encoding, separator, header and quoting are found.
import { chunksOf, readHead, type ByteSource } from '../byte-source.ts'
import { decoder } from './decode.ts'
import {
  findLayout,
  headSize,
  noSeparator,
  type CsvFacts,
  type CsvOptions,
  type CsvRefusal,
  type Layout,
} from './layout.ts'
import { lineCutter, type Line } from '../lines.ts'
import { unguardFormula } from './own-export.ts'
import { longestLine, rowParser } from './parse-rows.ts'
import type { CsvRow } from './row.ts'

export type CsvReading =
  | { readonly ok: true; readonly facts: CsvFacts; readonly rows: AsyncGenerator<CsvRow, void> }
  | { readonly ok: false; readonly refusal: CsvRefusal }

/** Thrown while rows are read, when the file turns out to be longer than `maxBytes`. */
export class FileTooLarge extends Error {
  readonly code = 'file-too-large'
  readonly limit: number

  constructor(limit: number) {
    super('file-too-large')
    this.limit = limit
  }
}

/** `const reading = await readCsv(bytes); if (reading.ok) for await (const row of reading.rows) …` */
export async function readCsv(source: ByteSource, options: CsvOptions = {}): Promise<CsvReading> {
  const chunks = chunksOf(source)
  const head = await readHead(chunks, headSize)
  const layout = findLayout(head, options)
  if ('code' in layout) {
    await chunks.return()
    return { ok: false, refusal: layout }
  }
  const bytes = upTo(options.maxBytes ?? Infinity, head.bytes, chunks)
  return { ok: true, facts: layout.facts, rows: rowsOf(bytes, layout) }
}

async function* upTo(
  limit: number,
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void>,
): AsyncGenerator<Uint8Array, void> {
  let read = head.length
  if (read <= limit) yield head
  for await (const chunk of rest) {
    read += chunk.length
    if (read > limit) break
    yield chunk
  }
  if (read > limit) throw new FileTooLarge(limit)
}

async function* rowsOf(
  chunks: AsyncGenerator<Uint8Array, void>,
  layout: Layout,
): AsyncGenerator<CsvRow, void> {
  const { facts } = layout
  let skip = layout.skip
  const decode = decoder(facts.encoding)
  const cutter = lineCutter(longestLine)
  const body = bodyParser(layout)
  for await (const chunk of chunks) {
    for (const piece of decode.push(chunk.subarray(skip))) yield* body.push(cutter.push(piece))
    skip = 0
  }
  for (const piece of decode.end()) yield* body.push(cutter.push(piece))
  yield* body.push(cutter.end())
  yield* body.end()
}

/** The rows behind the header, as Carnet or another program meant them. */
function bodyParser({ facts, firstLine }: Layout): { push(lines: Line[]): CsvRow[]; end(): CsvRow[] } {
  const parser = rowParser(facts.separator ?? noSeparator, facts.columns.length)
  let headerIsAhead = facts.hasHeader

  function body(rows: CsvRow[]): CsvRow[] {
    const behind = headerIsAhead ? rows.slice(1) : rows
    if (rows.length > 0) headerIsAhead = false
    return facts.ownExport ? behind.map((row) => ({ ...row, cells: row.cells.map(unguardFormula) })) : behind
  }

  return {
    push: (lines) =>
      body(lines.filter((line) => line.number >= firstLine).flatMap((line) => parser.push(line))),
    end: () => body(parser.end()),
  }
}
