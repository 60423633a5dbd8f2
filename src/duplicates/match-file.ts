// Finds the duplicates of any CSV file and writes them as two: its pairs with their reasons, and its groups.
import { once } from 'node:events'
import { createWriteStream, statSync, type WriteStream } from 'node:fs'
import path from 'node:path'
import type { Language } from '../kit/words.ts'
import { newComparison } from './compare/levels.ts'
import { comparePair } from './compare/pair.ts'
import { Crew } from './crew.ts'
import {
  columnsOfFile,
  readPopulation,
  type FileColumns,
  type FilePopulation,
} from './file/read-population.ts'
import { membersOfGroups } from './groups.ts'
import type { Role } from './match-record.ts'
import { Unusable } from '../kit/unusable.ts'
import { matchPopulation, type Match } from './match-population.ts'
import { DEFAULT_THRESHOLD, probability, scoreOfProbability } from './model/score.ts'
import { sayReason } from './reason-labels.ts'
import { reasonsOf } from './reasons.ts'
import { tierOf } from './tiers.ts'

export type MatchFileOptions = {
  path: string
  /** Where to write the pairs and the groups. */
  pairs: string
  clusters: string
  /** What columns hold, by header, where the file should not be left to speak for itself. */
  columns?: ReadonlyMap<string, Role>
  /** The least probability of a pair, between 0 and 1. */
  threshold?: number
  language?: Language
  threads?: 1 | 2
}

export type MatchFileSummary = FileColumns & { records: number; pairs: number; groups: number }

/** Below this size a second thread costs more than it saves. */
const LARGE_FILE = 4_000_000

export async function matchFile(options: MatchFileOptions): Promise<MatchFileSummary> {
  const size = sizeOf(options.path)
  for (const output of [options.pairs, options.clusters]) refuseOutput(output, options)
  const columns = columnsOfFile(options.path, options.columns ?? new Map())
  const crew = new Crew(options.threads ?? (size > LARGE_FILE ? 2 : 1))
  try {
    const file = await readPopulation(options.path, columns.roles, crew)
    const match = await matchPopulation(
      file.population,
      crew,
      scoreOfProbability(options.threshold ?? DEFAULT_THRESHOLD),
    )
    const groups = membersOfGroups(match.group)
    const pairs = await writePairs(options, file, match, groups.values())
    await writeGroups(options.clusters, file, match.group)
    return { ...columns, records: file.population.size, pairs, groups: groups.size }
  } finally {
    await crew.close()
  }
}

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found?.isFile() === true && found.size === 0) throw new Unusable(`${file} is empty.`)
  if (found?.isFile() === true) return found.size
  throw new Unusable(`There is no file ${file}.`)
}

/** Before hours of work, not after. */
function refuseOutput(output: string, { path: file, pairs, clusters }: MatchFileOptions): void {
  const folder = path.dirname(path.resolve(output))
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Unusable(`There is no folder ${folder} to write ${output} in.`)
  if (path.resolve(output) === path.resolve(file))
    throw new Unusable(`${output} would overwrite what is read.`)
  if (path.resolve(pairs) === path.resolve(clusters))
    throw new Unusable(`Pairs and groups are two files; both were to be ${output}.`)
}

/** Every pair of every group, so that both files say the same. */
async function writePairs(
  options: MatchFileOptions,
  file: FilePopulation,
  match: Match,
  groups: Iterable<number[]>,
): Promise<number> {
  const explainer = new PairWriter(match, file, options.language ?? 'fr')
  const out = createWriteStream(options.pairs)
  let count = 0
  let text = 'id_a,id_b,score,probability,reasons,tier\n'
  for (const members of groups) {
    for (const [at, a] of members.entries()) {
      for (const b of members.slice(at + 1)) {
        text += explainer.line(a, b)
        count++
      }
    }
    if (text.length > WRITTEN_AT_ONCE) text = await written(out, text)
  }
  await finished(out, text)
  return count
}

const WRITTEN_AT_ONCE = 1 << 16

async function written(out: WriteStream, text: string): Promise<''> {
  if (!out.write(text)) await once(out, 'drain')
  return ''
}

async function finished(out: WriteStream, text: string): Promise<void> {
  out.end(text)
  await once(out, 'finish')
}

class PairWriter {
  private readonly comparison = newComparison()
  private readonly match: Match
  private readonly file: FilePopulation
  private readonly language: Language

  constructor(match: Match, file: FilePopulation, language: Language) {
    this.match = match
    this.file = file
    this.language = language
  }

  line(a: number, b: number): string {
    const { population, weights } = this.match
    comparePair(population, a, b, this.comparison)
    const { score, reasons } = reasonsOf(weights, this.comparison)
    const words = reasons.flatMap(({ field, level, bits }) => {
      const said = sayReason(this.language, field, level)
      return said === undefined ? [] : [`${said} ${bits > 0 ? '+' : '−'}${Math.abs(bits).toFixed(1)}`]
    })
    const cells = [
      this.file.ids(a),
      this.file.ids(b),
      score.toFixed(2),
      probability(score).toFixed(4),
      words.join(' · '),
      tierOf(probability(score)),
    ]
    return `${cells.map(quoted).join(',')}\n`
  }
}

async function writeGroups(clusters: string, file: FilePopulation, group: Int32Array): Promise<void> {
  const out = createWriteStream(clusters)
  let text = 'id,cluster\n'
  for (let record = 0; record < group.length; record++) {
    text += `${quoted(file.ids(record))},${quoted(file.ids(group[record] as number))}\n`
    if (text.length > WRITTEN_AT_ONCE) text = await written(out, text)
  }
  await finished(out, text)
}

/** RFC 4180, and no formula: a spreadsheet runs what begins with =, +, − or @ (OWASP, CSV injection). */
function quoted(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) && !/^-?\d/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
