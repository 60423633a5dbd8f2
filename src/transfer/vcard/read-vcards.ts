// Reads vCards of any version, one or thousands in a file, from any program, and says what it could not keep.
import iconv from 'iconv-lite'
import { chunksOf, type ByteSource } from '../byte-source.ts'
import { looksLikeUtf16 } from '../file-kind.ts'
import { lineCutter, type Line } from '../lines.ts'
import { unfolder, type ContentLine } from './content-lines.ts'
import { interpret, type CardProblem } from './interpret.ts'
import { parseProperty, type Property } from './property.ts'
import type { Vcard, VcardVersion } from './vcard.ts'

export interface ReadVcard {
  /** The line of its `BEGIN:VCARD`. */
  readonly line: number
  readonly version: VcardVersion
  readonly card: Vcard
  /** How often each property occurred that Carnet does not keep. */
  readonly skipped: Readonly<Record<string, number>>
  readonly problems: readonly VcardProblem[]
}

export interface VcardProblem {
  readonly line: number
  readonly code:
    CardProblem | 'badly-folded' | 'not-a-property' | 'missing-end' | 'outside-a-card' | 'line-too-long'
}

/** A file in memory; problems are those of its cards and of what stands outside them. */
export function readVcards(input: string | Uint8Array): { cards: ReadVcard[]; problems: VcardProblem[] } {
  const reader = vcardReader()
  const bytes = typeof input === 'string' ? Buffer.from(input) : input
  const found = [...reader.push(bytes), ...reader.end()]
  const cards = found.filter((item) => 'card' in item)
  return { cards, problems: found.flatMap((item) => ('card' in item ? item.problems : [item])) }
}

/** A file as it arrives: each card, or a problem outside of cards, as soon as it is read. */
export async function* streamVcards(source: ByteSource): AsyncGenerator<ReadVcard | VcardProblem, void> {
  const reader = vcardReader()
  for await (const chunk of chunksOf(source)) yield* reader.push(chunk)
  yield* reader.end()
}

// A picture of twenty megabytes on one line is no longer one.
const longestLine = 1 << 25

function vcardReader() {
  const toBytes = utf8Bytes()
  const cutter = lineCutter(longestLine)
  const unfold = unfolder()
  const assembler = cardAssembler()

  function* cards(lines: readonly Line[]): Generator<ReadVcard | VcardProblem> {
    for (const line of lines) {
      if (line.cut) yield { line: line.number, code: 'line-too-long' }
      for (const content of unfold.push(line)) yield* assembler.push(content)
    }
  }

  return {
    *push(chunk: Uint8Array): Generator<ReadVcard | VcardProblem> {
      yield* cards(cutter.push({ text: Buffer.from(toBytes(chunk)).toString('latin1') }))
    },
    *end(): Generator<ReadVcard | VcardProblem> {
      yield* cards(cutter.end())
      for (const content of unfold.end()) yield* assembler.push(content)
      yield* assembler.end()
    },
  }
}

/** Old address books of the Mac write UTF-16; everything else passes as it is, without its byte order mark. */
export function utf8Bytes(): (chunk: Uint8Array) => Uint8Array {
  let convert: ((chunk: Uint8Array) => Uint8Array) | null = null
  return (chunk) => {
    if (convert) return convert(chunk)
    const wide = looksLikeUtf16(chunk.subarray(0, 1024))
    const stream = wide && iconv.getDecoder(wide)
    convert = stream ? (bytes) => Buffer.from(stream.write(Buffer.from(bytes))) : (bytes) => bytes
    const hasMark = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
    return convert(hasMark ? chunk.subarray(3) : chunk)
  }
}

interface OpenCard {
  readonly line: number
  readonly properties: Property[]
  readonly problems: VcardProblem[]
  /** Cards within this one, such as an assistant's, that are passed over. */
  depth: number
}

function cardAssembler() {
  let open: OpenCard | null = null

  function* close(problem?: VcardProblem): Generator<ReadVcard> {
    if (!open) return
    const { line, properties, problems } = open
    open = null
    const version = versionOf(properties)
    const { card, skipped, problems: found } = interpret(properties, version)
    yield { line, version, card, skipped, problems: [...problems, ...found, ...(problem ? [problem] : [])] }
  }

  function* begin(line: number): Generator<ReadVcard> {
    const within = open?.properties.at(-1)
    if (open && (open.depth > 0 || (within?.name === 'AGENT' && within.raw.trim() === ''))) {
      open.depth += 1
      return
    }
    yield* close({ line, code: 'missing-end' })
    open = { line, properties: [], problems: [], depth: 0 }
  }

  function* push(content: ContentLine): Generator<ReadVcard | VcardProblem> {
    const { line, text } = content
    if (/^\s*begin:vcard\s*$/i.test(text)) return yield* begin(line)
    if (!open) return yield { line, code: 'outside-a-card' }
    const ends = /^\s*end:vcard\s*$/i.test(text)
    if (open.depth > 0) {
      if (ends) open.depth -= 1
      return
    }
    if (ends) return yield* close()
    const property = parseProperty(line, text)
    if (property) open.properties.push(property)
    else open.problems.push({ line, code: 'not-a-property' })
    if (content.badlyFolded) open.problems.push({ line, code: 'badly-folded' })
  }

  return {
    push,
    *end(): Generator<ReadVcard> {
      if (open) yield* close({ line: open.line, code: 'missing-end' })
    },
  }
}

function versionOf(properties: readonly Property[]): VcardVersion {
  const version = properties.find((property) => property.name === 'VERSION')?.raw.trim()
  return version === '2.1' || version === '4.0' ? version : '3.0'
}
