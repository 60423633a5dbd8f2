// Looks at the beginning of a file: what it is, how its columns are laid out and what they seem to hold, or why it is none of ours.
import { readHead, chunksOf, type ByteSource } from '../byte-source.ts'
import type { ImportTarget } from '../columns/target.ts'
import { ownColumns } from '../csv/own-export.ts'
import { readCsv } from '../csv/read-csv.ts'
import type { CsvFacts, CsvOptions, CsvRefusal } from '../csv/layout.ts'
import { fileKind } from '../file-kind.ts'
import { knownNames, recogniseColumns } from '../recognise-columns.ts'
import type { ImportColumn } from './contract.ts'
import { ownMapping } from './own-mapping.ts'

/** What is kept of a file beside its bytes. */
export interface KeptFacts {
  readonly format: 'csv' | 'vcard'
  readonly size: number
  /** Null until they are counted. */
  readonly rows: number | null
  readonly program: string | null
  /** Written by Carnet, its own numbers included. */
  readonly ownExport: boolean
  readonly encoding: string
  readonly separator: string | null
  readonly hasHeader: boolean
  /** The names of the columns. */
  readonly header: readonly string[]
  /** How somebody chose to read it, where that is not what was found. */
  readonly layout: Layout
}

export interface Layout {
  readonly encoding?: string
  /** Null for one column. */
  readonly separator?: string | null
  readonly hasHeader?: boolean
}

export type Looked =
  | { readonly ok: true; readonly facts: KeptFacts; readonly mapping: readonly ImportColumn[] }
  | { readonly ok: false; readonly refusal: CsvRefusal }

export interface Targets {
  /** By which other programs' columns are recognised. */
  readonly recognised: readonly ImportTarget[]
  /** All that a column can become. */
  readonly offered: readonly ImportTarget[]
}

/** `source` is asked anew for each look at the file. */
export async function lookAtFile(
  source: () => ByteSource,
  size: number,
  targets: Targets,
  layout: Layout = {},
): Promise<Looked> {
  const chunks = chunksOf(source())
  const head = await readHead(chunks, 4096)
  await chunks.return()
  if (fileKind(head.bytes) === 'vcard') return { ok: true, facts: vcardFacts(size), mapping: [] }
  const options: CsvOptions = { isKnownName: knownNames(targets.recognised), ...csvLayout(layout) }
  const reading = await readCsv(source(), options)
  if (!reading.ok) return reading
  await reading.rows.return()
  return { ok: true, ...tableFacts(reading.facts, size, targets, layout) }
}

export function csvLayout({ encoding, separator, hasHeader }: Layout): CsvOptions {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator: separator ?? '\0' }),
    ...(hasHeader === undefined ? {} : { hasHeader }),
  }
}

function vcardFacts(size: number): KeptFacts {
  return {
    format: 'vcard',
    size,
    rows: null,
    program: null,
    ownExport: false,
    encoding: 'utf-8',
    separator: null,
    hasHeader: false,
    header: [],
    layout: {},
  }
}

function tableFacts(
  facts: CsvFacts,
  size: number,
  { recognised, offered }: Targets,
  layout: Layout,
): { facts: KeptFacts; mapping: ImportColumn[] } {
  const ownExport = facts.columns.includes(ownColumns[0])
  const found = recogniseColumns(facts.columns, facts.sample, recognised)
  const guesses = ownExport ? ownMapping(facts.columns, offered) : found.columns
  const known = new Set(offered.map((target) => target.name))
  const mapping = guesses.map(({ column, target, ...guess }): ImportColumn => ({
    ...guess,
    index: column,
    target: known.has(target) ? target : 'ignore',
    examples: examplesOf(facts.sample, column),
  }))
  return {
    facts: {
      format: 'csv',
      size,
      rows: null,
      program: found.program,
      ownExport,
      encoding: facts.encoding,
      separator: facts.separator,
      hasHeader: facts.hasHeader,
      header: facts.columns,
      layout,
    },
    mapping,
  }
}

function examplesOf(sample: readonly (readonly string[])[], column: number): string[] {
  const cells = sample.map((row) => (row[column] ?? '').replace(/\s+/g, ' ').trim().slice(0, 100))
  return [...new Set(cells.filter((cell) => cell !== ''))].slice(0, 3)
}
