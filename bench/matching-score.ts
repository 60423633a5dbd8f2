// Scores what was found in a file against what is known, pairwise over all pairs of one cluster.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCsv } from '../src/duplicates/file/read-csv.ts'
import { matchFile } from '../src/duplicates/match-file.ts'
import { AUTOMATIC_THRESHOLD, DEFAULT_THRESHOLD } from '../src/duplicates/model/score.ts'
import { decode } from '../src/duplicates/population/raw-table.ts'

const work = mkdtempSync(path.join(tmpdir(), 'carnet-bench-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

export const SCORE_HEADER = [
  'file'.padEnd(44),
  'F1'.padStart(7),
  'precision',
  '  recall',
  '   automatic: precision, recall',
].join(' ')

/** One line of the table; records that the truth does not name are left out. */
export async function scoreLine(name: string, file: string, truth: Map<string, string>): Promise<string> {
  const found = await score(file, truth, DEFAULT_THRESHOLD)
  const sure = await score(file, truth, AUTOMATIC_THRESHOLD)
  const automatic = `${sure.precision.toFixed(4)} ${sure.recall.toFixed(4)}`
  const row = [found.f1, found.precision, found.recall].map((value) => value.toFixed(4).padStart(8))
  return [name.padEnd(44), ...row, automatic.padStart(24)].join(' ')
}

type Score = { precision: number; recall: number; f1: number }

async function score(file: string, truth: Map<string, string>, threshold: number): Promise<Score> {
  const [pairs, clusters] = [path.join(work, 'pairs.csv'), path.join(work, 'clusters.csv')]
  await matchFile({ path: file, pairs, clusters, threshold })
  const found = new Map([...clustersIn(clusters)].filter(([id]) => truth.has(id)))
  const both = new Map([...found].map(([id, cluster]) => [id, `${cluster} ${truth.get(id)}`]))
  const right = pairsOf(both)
  const precision = pairsOf(found) === 0 ? 1 : right / pairsOf(found)
  const recall = right / Math.max(pairsOf(truth), 1)
  return { precision, recall, f1: (2 * precision * recall) / Math.max(precision + recall, Number.MIN_VALUE) }
}

export function clustersIn(file: string): Map<string, string> {
  const table = readCsv(file)
  const cell = (column: number, row: number): string => {
    const { texts, cells } = table.columns[column] as (typeof table.columns)[number]
    return decode(texts.view(cells[row] as number))
  }
  return new Map(Array.from({ length: table.size }, (_, row) => [cell(0, row), cell(1, row)]))
}

function pairsOf(clusters: Map<string, string>): number {
  const sizes = new Map<string, number>()
  for (const cluster of clusters.values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}
