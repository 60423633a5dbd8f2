import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let clone: string

beforeEach(() => {
  clone = fs.mkdtempSync(path.join(os.tmpdir(), 'carnet-clone-'))
  fs.mkdirSync(path.join(clone, 'bin'))
  fs.mkdirSync(path.join(clone, 'node_modules'))
  fs.copyFileSync(path.join(import.meta.dirname, '../bin/install.js'), path.join(clone, 'bin/install.js'))
  fs.writeFileSync(path.join(clone, 'package.json'), '{"type":"module"}')
  list('package-lock.json', { '': {}, 'node_modules/pg': { version: '8.23.1' }, ...forWindows })
})
afterEach(() => fs.rmSync(clone, { recursive: true }))

const forWindows = { 'node_modules/pg-windows': { version: '8.23.1', optional: true } }

function list(file: string, packages: object) {
  fs.writeFileSync(path.join(clone, file), JSON.stringify({ packages }))
}

const installed = (version: string) =>
  list('node_modules/.package-lock.json', { 'node_modules/pg': { version } })

/** Runs the installation with an npm that only notes what it was asked for, and fails at `refused`. */
function install(...refused: string[]) {
  const npm = `#!/bin/sh\necho "$1" >> asked\ncase " ${refused.join(' ')} " in *" $1 "*) exit 1;; esac\n`
  fs.writeFileSync(path.join(clone, 'npm'), npm, { mode: 0o755 })
  const script = `import('${clone}/bin/install.js').then((module) => module.installWhatIsMissing())`
  const env = { PATH: `${clone}:${process.env['PATH']}` }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' })
  const asked = path.join(clone, 'asked')
  return {
    status,
    asked: fs.existsSync(asked) ? fs.readFileSync(asked, 'utf8').trim() : '',
    said: stdout + stderr,
  }
}

test('a fresh clone, or an installation that was cut short, is installed exactly as listed', () => {
  expect(install()).toMatchObject({ status: 0, asked: 'ci' })
})

test('what is installed already is left alone, also without the packages of other systems', () => {
  installed('8.23.1')
  expect(install()).toMatchObject({ status: 0, asked: '', said: '' })
})

test('another version than the listed one is installed anew', () => {
  installed('8.22.0')
  expect(install()).toMatchObject({ status: 0, asked: 'ci' })
})

test('where npm cannot install the list, it says so and installs what this system needs', () => {
  const { status, asked, said } = install('ci')
  expect({ status, asked }).toEqual({ status: 0, asked: 'ci\ninstall' })
  expect(said).toContain('its registry may lack packages')
})

test('where nothing can be installed, it ends and says why', () => {
  const { status, said } = install('ci', 'install')
  expect(status).toBe(1)
  expect(said).toContain('npm could not install what Carnet needs')
})
