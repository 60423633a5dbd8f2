// Prints how fast duplicates are found in files of ten thousand, a hundred thousand and a million people it makes up.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HEADER, people } from './people.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const carnet = path.join(import.meta.dirname, '../bin/carnet')
const work = mkdtempSync(path.join(tmpdir(), 'carnet-bench-'))

console.log(['records'.padStart(9), 'wall s'.padStart(8), 'CPU s'.padStart(8), 'MB'.padStart(6)].join(' '))
for (const size of SIZES) print(size)
rmSync(work, { recursive: true })

function print(size: number): void {
  const file = path.join(work, `${size}.csv`)
  write(file, size)
  const begin = performance.now()
  const outputs = ['--pairs', path.join(work, 'pairs.csv'), '--clusters', path.join(work, 'clusters.csv')]
  const { status, stderr } = spawnSync('/usr/bin/env', [
    'time',
    '-f',
    '%M %U %S',
    process.execPath,
    carnet,
    'match',
    file,
    ...outputs,
  ])
  const wall = (performance.now() - begin) / 1000
  if (status !== 0) throw new Error(`carnet match ended with ${status}: ${String(stderr)}`)
  const [kilobytes = 0, user = 0, system = 0] =
    String(stderr).trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  const cells = [
    String(size).padStart(9),
    wall.toFixed(1).padStart(8),
    (user + system).toFixed(1).padStart(8),
    String(Math.round(kilobytes / 1024)).padStart(6),
  ]
  console.log(cells.join(' '))
}

function write(file: string, size: number): void {
  const out = openSync(file, 'w')
  let text = `${HEADER}\n`
  for (const row of people(size)) {
    text += `${row}\n`
    if (text.length > 1 << 20) {
      writeSync(out, text)
      text = ''
    }
  }
  writeSync(out, text)
  closeSync(out)
}
