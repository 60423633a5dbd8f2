// Prints how well duplicates are found in a folder of labelled files: NAME.csv, and NAME.truth.csv or NAME.clusters.csv.
// With --half 0 or --half 1 only half of the people count, so that what was tuned on one half is measured on the other.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { hashOfText } from '../src/duplicates/population/byte-table.ts'
import { clustersIn, SCORE_HEADER, scoreLine } from './matching-score.ts'
import { variantsOf } from './matching-variants.ts'

const { values, positionals } = parseArgs({ options: { half: { type: 'string' } }, allowPositionals: true })
const folder = positionals[0]
if (folder === undefined) throw new Error('Say which folder: npx tsx bench/matching.ts FOLDER [--half 0|1]')
const work = mkdtempSync(path.join(tmpdir(), 'carnet-bench-'))

console.log(SCORE_HEADER)
for (const name of labelled(folder)) {
  const truth = halfOf(clustersIn(truthFile(folder, name) as string))
  for (const variant of variantsOf(path.join(folder, `${name}.csv`), work))
    console.log(await scoreLine(`${name}${variant.name}`, variant.file, truth))
}
rmSync(work, { recursive: true })

/** Whole people, by a hash of their number: all records of one are in the same half. */
function halfOf(truth: Map<string, string>): Map<string, string> {
  const { half } = values
  if (half === undefined) return truth
  return new Map([...truth].filter(([, person]) => hashOfText(`half ${person}`) % 2 === Number(half)))
}

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
