// Prints what was measured beside what was promised, and how busy the machine was with other things.
import os from 'node:os'

export interface Row {
  readonly what: string
  readonly measured: string
  readonly promise?: string
  /** Left out where nothing is promised. */
  readonly kept?: boolean
}

export function print(title: string, rows: readonly Row[]): void {
  const width = (pick: (row: Row) => string) => Math.max(...rows.map((row) => pick(row).length))
  const [first, second, third] = [
    width((row) => row.what),
    width((row) => row.measured),
    width((row) => row.promise ?? ''),
  ]
  console.log(`\n${title}\n${busyness()}\n`)
  for (const { what, measured, promise = '', kept } of rows) {
    const verdict = kept === undefined ? '' : kept ? 'kept' : 'MISSED'
    console.log(
      `  ${what.padEnd(first)}  ${measured.padStart(second)}  ${promise.padStart(third)}  ${verdict}`,
    )
  }
}

/** `atMost('page of 50', 12.3, 10, 'ms')` */
export function atMost(what: string, value: number, limit: number, unit: string): Row {
  return { what, measured: `${figure(value)} ${unit}`, promise: `≤ ${limit} ${unit}`, kept: value <= limit }
}

/** Milliseconds at the middle and at the 95th of a hundred, against two limits. */
export function percentiles(what: string, times: readonly number[], limits?: readonly [number, number]): Row {
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
  const measured = `${figure(p50)} / ${figure(p95)} ms`
  if (!limits) return { what, measured }
  return { what, measured, promise: `≤ ${limits.join(' / ')} ms`, kept: p50 <= limits[0] && p95 <= limits[1] }
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function figure(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0)
}

/** A figure taken on a busy machine says little about Carnet. */
function busyness(): string {
  return `${os.cpus().length} processors, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}`
}
