import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest'
import { WrongUsage } from './command.ts'
import { runCommand } from './run-command.ts'

let log: MockInstance<typeof console.log>
beforeEach(() => {
  log = vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => log.mockRestore())

async function complaint(words: readonly string[]): Promise<string> {
  try {
    await runCommand(words)
  } catch (error) {
    if (error instanceof WrongUsage) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}

test.each([
  [['seed'], '--contacts is missing.'],
  [['seed', '--contacts', 'many'], '--contacts is a whole number, not “many”.'],
  [['seed', '--contacts', '9000000'], '--contacts is at most 5000000.'],
  [['seed', '--contact', '5'], "Unknown option '--contact'."],
  [['seed', '5'], "Unexpected argument '5'."],
  [['migrate', 'now'], "Unexpected argument 'now'."],
  [['user'], '“user” alone is no command; there are: user create.'],
  [['sed'], 'There is no command “sed”; there are: start, migrate, seed, user create, key create, match.'],
])('%j is refused: %s', async (words, message) => {
  expect(await complaint(words)).toBe(message)
})

test.each(['start', 'migrate', 'seed', 'user create', 'key create'])(
  '%s --help says what it does',
  async (name) => {
    await runCommand([...name.split(' '), '--help'])
    expect(log.mock.calls.join('')).toMatch(new RegExp(`^Usage: carnet ${name}`))
  },
)

test.each([[[]], [['--help']], [['help']], [['-h']]])('%j shows every command', async (words) => {
  await runCommand(words)
  for (const name of ['start', 'migrate', 'seed', 'user create', 'key create']) {
    expect(log.mock.calls.join('')).toContain(`\n  ${name} `)
  }
})
