import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const mantine = 'node_modules/@mantine/core'
const componentFiles = new Map(
  filesBelow(`${mantine}/esm/components`, '.mjs').map((file) => [path.basename(file, '.mjs'), file]),
)

test('each Mantine component that is used has its styles loaded, with those it is made of', () => {
  const loaded = readFileSync('src/kit/ui/mantine-styles.ts', 'utf8')
  const needed = [...usedComponents()].flatMap((name) => [...sheetsOf(componentFiles.get(name), new Set())])
  const missing = [...new Set(needed)].filter((sheet) => !loaded.includes(`/${sheet}.layer.css`))
  expect(needed).toContain('Button')
  expect(missing).toEqual([])
})

function usedComponents(): Set<string> {
  const used = new Set<string>()
  for (const file of filesBelow('src', '.tsx')) {
    const imports = readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)
    for (const [, names = ''] of imports)
      for (const [name] of names.matchAll(/\b[A-Z]\w+/g)) if (componentFiles.has(name)) used.add(name)
  }
  return used
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file))
}

/** The sheets behind a component's file and the files it imports. */
function sheetsOf(file: string | undefined, seen: Set<string>): Set<string> {
  if (!file || seen.has(file) || !existsSync(file)) return new Set()
  seen.add(file)
  const own = path.basename(file).endsWith('.module.mjs') ? [path.basename(file, '.module.mjs')] : []
  const sheets = own.filter((sheet) => existsSync(`${mantine}/styles/${sheet}.layer.css`))
  const imported = [...readFileSync(file, 'utf8').matchAll(/from\s*"(\.[^"]+)"/g)].flatMap(
    ([, target = '']) => [...sheetsOf(path.join(path.dirname(file), target), seen)],
  )
  return new Set([...sheets, ...imported])
}
