// Prints how well duplicates are found in a folder of labelled files: NAME.csv, and NAME.truth.csv or NAME.clusters.csv.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCsv } from '../src/duplicates/file/read-csv.ts'
import { decode } from '../src/duplicates/population/raw-table.ts'
import { AUTOMATIC_THRESHOLD, DEFAULT_THRESHOLD } from '../src/duplicates/model/score.ts'
import { variantsOf, type Variant } from './matching-variants.ts'
import { matchFile } from '../src/duplicates/match-file.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Say which folder: npx tsx bench/matching.ts FOLDER')
const work = mkdtempSync(path.join(tmpdir(), 'carnet-bench-'))

console.log(
  ['file'.padEnd(44), 'F1'.padStart(7), 'precision', '  recall', '   automatic: precision, recall'].join(' '),
)
for (const name of labelled(folder))
  for (const variant of variantsOf(path.join(folder, `${name}.csv`), work)) await print(folder, name, variant)
rmSync(work, { recursive: true })

function labelled(place: string): string[] {
  const names = readdirSync(place).flatMap((file) =>
    /^[^.]+\.csv$/.test(file) ? [file.slice(0, -'.csv'.length)] : [],
  )
  return names.filter((name) => truthFile(place, name) !== undefined)
}

function truthFile(place: string, name: string): string | undefined {
  return ['truth', 'clusters']
    .map((kind) => path.join(place, `${name}.${kind}.csv`))
    .find((file) => existsSync(file))
}

async function print(place: string, name: string, variant: Variant): Promise<void> {
  const truth = clustersIn(truthFile(place, name) as string)
  const found = await score(variant.file, truth, DEFAULT_THRESHOLD)
  const sure = await score(variant.file, truth, AUTOMATIC_THRESHOLD)
  const automatic = `${sure.precision.toFixed(4)} ${sure.recall.toFixed(4)}`
  const row = [found.f1, found.precision, found.recall].map((value) => value.toFixed(4).padStart(8))
  console.log([`${name}${variant.name}`.padEnd(44), ...row, automatic.padStart(24)].join(' '))
}

type Score = { precision: number; recall: number; f1: number }

/** Pairwise, over all pairs of one cluster. */
async function score(file: string, truth: Map<string, string>, threshold: number): Promise<Score> {
  const [pairs, clusters] = [path.join(work, 'pairs.csv'), path.join(work, 'clusters.csv')]
  await matchFile({ path: file, pairs, clusters, threshold })
  const found = clustersIn(clusters)
  const both = new Map([...found].map(([id, cluster]) => [id, `${cluster} ${truth.get(id)}`]))
  const right = pairsOf(both)
  const precision = pairsOf(found) === 0 ? 1 : right / pairsOf(found)
  const recall = right / Math.max(pairsOf(truth), 1)
  return { precision, recall, f1: (2 * precision * recall) / Math.max(precision + recall, Number.MIN_VALUE) }
}

function clustersIn(file: string): Map<string, string> {
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
