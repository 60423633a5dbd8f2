// Makes poorer copies of a file, so that an engine fitted to one shape of data shows it.
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readFileSync, writeFileSync } from 'node:fs'
import { roleOfHeader } from '../src/duplicates/columns/header-words.ts'
import type { Role } from '../src/duplicates/match-record.ts'

export type Variant = { name: string; file: string }

/** The first column is the id, and stays. */
type Change = (rows: string[][], header: string[]) => string[][]

const CHANGES: Record<string, Change> = {
  ' headers col1, col2 …': (rows) => [(rows[0] ?? []).map((_, at) => `col${at + 1}`), ...rows.slice(1)],
  ' columns in reverse': (rows) => rows.map((row) => row.toReversed()),
  ' no birth date': without(['birth']),
  ' no phone': without(['phone', 'mobile']),
  ' no e-mail': without(['email']),
  ' name, company, city': onlyWith(['firstName', 'lastName', 'company', 'city']),
  ' name, address': onlyWith(['firstName', 'lastName', 'street', 'streetNumber', 'postcode', 'city']),
}

export function variantsOf(file: string, folder: string): Variant[] {
  const rows: string[][] = parse(readFileSync(file, 'utf8'), { relax_column_count: true })
  const header = rows[0] ?? []
  const made = Object.entries(CHANGES).map(([name, change], at) => {
    const copy = path.join(folder, `variant-${at}.csv`)
    writeFileSync(copy, stringify(change(rows, header)))
    return { name, file: copy }
  })
  return [{ name: '', file }, ...made]
}

function without(roles: readonly Role[]): Change {
  return keep((role) => role === undefined || !roles.includes(role))
}

function onlyWith(roles: readonly Role[]): Change {
  return keep((role) => role !== undefined && roles.includes(role))
}

function keep(wanted: (role: Role | undefined) => boolean): Change {
  return (rows, header) =>
    rows.map((row) => row.filter((_, at) => at === 0 || wanted(roleOfHeader(header[at] ?? ''))))
}
