// Finds a Chromium for the journeys, installs one on Debian, or says what to install.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [path.join(process.env[name], 'Google/Chrome/Application/chrome.exe')] : [],
  ),
]

export function findBrowser(): string {
  const asked = process.env['CHROME_PATH']
  if (asked) {
    if (runs(asked)) return asked
    throw new Error(`CHROME_PATH names ${asked}, which cannot be run.`)
  }
  const found = installed() ?? (installOnDebian() ? installed() : undefined)
  if (found) return found
  throw new Error(
    'The journeys need a browser and none was found. Install Chromium or Chrome ' +
      '(on Debian: apt-get install chromium), or set CHROME_PATH to one.',
  )
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const inPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...inPath, ...applications, chromium.executablePath()].find(runs)
}

// Some systems have a file of that name that only says how to get the browser.
function runs(program: string): boolean {
  if (!fs.existsSync(program)) return false
  if (process.platform === 'win32') return true
  return spawnSync(program, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0
}

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version')) return false
  console.log('Installing Chromium for the journeys (apt-get install chromium)…')
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  return apt('update') && apt('install', '--yes', '--no-install-recommends', 'chromium')
}
