// Installs what Carnet needs from npm, when it is missing or older than the list of exact versions.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export const root = path.dirname(import.meta.dirname)

export function installWhatIsMissing() {
  refuseOldNode()
  if (isInstalled()) return
  console.log('Installing what Carnet needs (once, about a minute)…')
  if (npm('silent', 'ci') === 0) return
  console.log(
    'npm could not install exactly what package-lock.json lists: its registry may lack packages that are meant\n' +
      'for other systems. Trying again with what this one needs…',
  )
  if (npm('error', 'install', '--no-save') !== 0) {
    stop('npm could not install what Carnet needs; its message is above.')
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Carnet needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`)
}

// npm writes its record at the end of an installation, so one cut short has none. What is optional may be
// meant for another system.
function isInstalled() {
  const record = readPackages('node_modules/.package-lock.json')
  const wanted = readPackages('package-lock.json')
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    const found = record?.[place]
    return place === '' || (found ? found.version === version : record && optional)
  })
}

function readPackages(file) {
  const place = path.join(root, file)
  return fs.existsSync(place) ? JSON.parse(fs.readFileSync(place, 'utf8')).packages : undefined
}

// Carnet is built here, also where the environment says that only what runs is to be installed.
function npm(loglevel, ...command) {
  const running = process.env.npm_execpath ?? ''
  const [program, ...before] = running.endsWith('npm-cli.js') ? [process.execPath, running] : ['npm']
  const words = [...before, ...command, '--include=dev', '--include=optional', `--loglevel=${loglevel}`]
  const windows = process.platform === 'win32' && program === 'npm'
  const stdio = ['ignore', 'inherit', 'inherit']
  return spawnSync(program, words, { cwd: root, stdio, shell: windows }).status
}

export function stop(message) {
  console.error(`\n${message}`)
  process.exit(1)
}
