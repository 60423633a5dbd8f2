// Tells the whole truth about Carnet: checks, tests and browser journeys, all run even when one fails.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { installWhatIsMissing, root } from './install.js'

installWhatIsMissing()
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'carnet-reports-'))

const results = [
  check('build', process.execPath, 'bin/build.js'),
  check('types', ...tool('typescript', 'tsc'), '-p', '.'),
  check('lint', ...tool('oxlint', 'oxlint'), '--type-aware', '--deny-warnings'),
  check('format', ...tool('prettier', 'prettier'), '--check', '--log-level', 'warn', '.'),
  check('unused code', ...tool('knip', 'knip')),
  tests('tests', 'vitest.config.ts'),
  tests('journeys', 'vitest.journeys.config.ts'),
]
fs.rmSync(reports, { recursive: true })

summarise(results)

function check(title, ...command) {
  const { status, seconds } = run(title, ...command)
  return status === 0
    ? { title, passed: 1, failures: [], seconds }
    : { title, passed: 0, failures: ['the reason is told above'], seconds }
}

function tests(title, config) {
  const report = path.join(reports, `${title}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status, seconds } = run(title, ...tool('vitest', 'vitest'), 'run', '--config', config, ...reporters)
  const { passed, failures } = read(report)
  // Such as an error outside of any test, which no test counts.
  if (status !== 0 && failures.length === 0) failures.push(`${title} ended with an error; it is told above`)
  return { title, passed, failures, seconds }
}

// A test that was left out counts as failed: nothing is skipped in silence.
function read(report) {
  if (!fs.existsSync(report)) return { passed: 0, failures: ['no test was run; the reason is told above'] }
  const files = JSON.parse(fs.readFileSync(report, 'utf8')).testResults
  const all = files.flatMap((file) => file.assertionResults)
  const broken = files.filter((file) => file.status !== 'passed' && !file.assertionResults.some(hasFailed))
  const names = all
    .filter((test) => test.status !== 'passed')
    .map((test) => (hasFailed(test) ? test.fullName : `left out: ${test.fullName}`))
  return {
    passed: all.length - names.length,
    failures: [...names, ...broken.map((file) => path.relative(root, file.name))],
  }
}

function hasFailed(test) {
  return test.status === 'failed'
}

function run(title, program, ...words) {
  console.log(`\n▸ ${title}`)
  const begin = performance.now()
  const { status } = spawnSync(program, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  return { status, seconds: (performance.now() - begin) / 1000 }
}

function tool(name, command) {
  const folder = path.join(root, 'node_modules', name)
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return [process.execPath, path.join(folder, typeof bin === 'string' ? bin : bin[command])]
}

function summarise(all) {
  console.log(`\n${'─'.repeat(60)}`)
  for (const { title, passed, failures, seconds } of all) {
    const count = failures.length === 0 ? `${passed} passed` : `${passed} passed, ${failures.length} failed`
    const mark = failures.length === 0 ? '✓' : '✗'
    console.log(`${mark} ${title.padEnd(14)} ${count.padEnd(28)} ${seconds.toFixed(1)} s`)
    for (const failure of failures) console.log(`    ${failure}`)
  }
  const passed = sum(all.map((result) => result.passed))
  const failed = sum(all.map((result) => result.failures.length))
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
