// The three rules of the house, read off the imports themselves.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../src')

/** A slice imports only what stands before it. */
const slices = [
  'kit',
  'organisation',
  'duplicates',
  'contact-details',
  'partners',
  'contacts',
  'leads',
  'activity',
  'sales',
  'reminders',
  'documents',
  'transfer',
  'carddav',
  'app',
  'web',
]

/** Who follows a record and how it is reached look the same on every kind of record. */
const partsOfEveryRecord = new Set(['organisation', 'contact-details'])

const forbiddenNames = /^(index|utils?|helpers?|managers?|services?|common|misc|shared)$/

/** What runs only on the server says so by its name, or lies in kit or app. */
const serverName = /(^|-)(queries|actions|routes|worker)\.ts$/

interface Source {
  readonly file: string
  readonly slice: string
  readonly text: string
  /** Files of ours that it imports, from src. */
  readonly imports: readonly { readonly file: string; readonly typeOnly: boolean }[]
  readonly packages: readonly { readonly name: string; readonly typeOnly: boolean }[]
}

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .map(readSource)
const byFile = new Map(sources.map((source) => [source.file, source]))

function readSource(file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = [
    ...text.matchAll(
      /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ]
  const all = found.map((match) => ({
    typeOnly: match[1] !== undefined,
    name: match[2] ?? match[3] ?? match[4] ?? '',
  }))
  return {
    file,
    slice: file.split(path.sep)[0] ?? '',
    text,
    imports: all
      .filter((one) => one.name.startsWith('.'))
      .map((one) => ({ file: path.join(path.dirname(file), one.name), typeOnly: one.typeOnly })),
    packages: all.filter((one) => !one.name.startsWith('.')),
  }
}

describe('rule 1: a slice imports only slices above it', () => {
  it('knows every folder of src', () => {
    expect(sources.map((source) => source.slice).filter((slice) => !slices.includes(slice))).toEqual([])
  })

  it('holds for every import', () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .map((one) => one.file.split(path.sep)[0] ?? '')
        .filter((slice) => slices.indexOf(slice) > slices.indexOf(source.slice))
        .map((slice) => `${source.file} imports ${slice}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps the screens of two slices apart: they meet in web', () => {
    const wrong = sources
      .filter((source) => source.slice !== 'web' && source.file.includes(`${path.sep}ui${path.sep}`))
      .flatMap((source) =>
        source.imports
          .filter((one) => one.file.includes(`${path.sep}ui${path.sep}`))
          .filter(
            (one) => !one.file.startsWith(`kit${path.sep}`) && one.file.split(path.sep)[0] !== source.slice,
          )
          .filter((one) => !partsOfEveryRecord.has(one.file.split(path.sep)[0] ?? ''))
          .map((one) => `${source.file} imports ${one.file}`),
      )
    expect(wrong).toEqual([])
  })
})

describe('no file leads back to itself', () => {
  it('holds for every import, those of types too', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const follow = (source: Source, way: readonly string[]): void => {
      const at = way.indexOf(source.file)
      if (at !== -1) circles.push([...way.slice(at), source.file].join(' → '))
      if (at !== -1 || done.has(source.file)) return
      for (const one of source.imports) {
        const next = byFile.get(one.file)
        if (next) follow(next, [...way, source.file])
      }
      done.add(source.file)
    }
    for (const source of sources) follow(source, [])
    expect(circles).toEqual([])
  })
})

describe('rule 2: the name says where a file runs', () => {
  const isUi = (file: string): boolean =>
    file.split(path.sep).includes('ui') || file.startsWith(`web${path.sep}`)

  it('lets nothing of the server into the browser', () => {
    const start = sources.filter((source) => isUi(source.file))
    const seen = new Set<string>()
    const reach = (source: Source, way: string): string[] => {
      if (seen.has(source.file)) return []
      seen.add(source.file)
      const onServer = serverName.test(source.file)
        ? [`${way} reaches ${source.file}`]
        : source.packages
            .filter(
              (one) =>
                !one.typeOnly &&
                /^(node:|pg$|fastify|@fastify|kysely|sharp|pino|better-auth|zod$)/.test(one.name),
            )
            .map((one) => `${way} reaches ${one.name} in ${source.file}`)
      const further = source.imports
        .filter((one) => !one.typeOnly)
        .flatMap((one) => {
          const next = byFile.get(one.file)
          return next ? reach(next, way) : []
        })
      return [...onServer, ...further]
    }
    expect(start.flatMap((source) => reach(source, source.file))).toEqual([])
  })

  it('lets no screen into the server', () => {
    const wrong = sources
      .filter((source) => !isUi(source.file))
      .flatMap((source) =>
        source.imports.filter((one) => isUi(one.file)).map((one) => `${source.file} imports ${one.file}`),
      )
    expect(wrong).toEqual([])
  })

  it('keeps SQL in queries', () => {
    const wrong = sources
      .filter((source) => source.slice !== 'kit' && !/(^|-)queries\.ts$/.test(path.basename(source.file)))
      .filter((source) =>
        /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(source.text),
      )
      .map((source) => source.file)
    expect(wrong).toEqual([])
  })

  it('lets pure files decide without a database, a clock or a request', () => {
    const wrong = sources
      .filter((source) => !['kit', 'app', 'web'].includes(source.slice) && !isUi(source.file))
      .filter((source) => !/-?(queries|actions|routes|worker|file)\.ts$/.test(source.file))
      .filter((source) =>
        source.packages.some((one) => !one.typeOnly && /^(pg$|fastify|@fastify|kysely)/.test(one.name)),
      )
      .map((source) => source.file)
    expect(wrong).toEqual([])
  })
})

describe('rule 3: a name says what the thing is', () => {
  it('has no index, utils, helpers, manager, service or common', () => {
    const wrong = sources
      .map((source) => source.file)
      .filter((file) => file.split(path.sep).some((part) => forbiddenNames.test(part.replace(/\.tsx?$/, ''))))
    expect(wrong).toEqual([])
  })

  it('opens every file with a sentence that tells its purpose', () => {
    const wrong = sources
      .filter((source) => !/^(\/\/ \S|\/\*\* ?\S)/.test(source.text))
      .map((source) => source.file)
    expect(wrong).toEqual([])
  })

  it('writes names of files in kebab-case', () => {
    const wrong = sources
      .map((source) => path.basename(source.file))
      .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(name))
    expect(wrong).toEqual([])
  })
})
