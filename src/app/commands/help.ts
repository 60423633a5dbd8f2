// The help of the command line: all commands, or one with its options.
import type { Command } from './command.ts'

export function helpOfAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return [
    'Usage: carnet COMMAND [OPTIONS]',
    '',
    ...lines,
    '',
    'carnet COMMAND --help tells more about one of them.',
    'CARNET_DATA names the folder of the data (./data), DATABASE_URL a PostgreSQL of your own.',
  ].join('\n')
}

export function helpOf(command: Command): string {
  const options = Object.entries(command.options)
  const required = options
    .filter(([, option]) => option.required)
    .map(([name, { value }]) => ` --${name} ${value}`)
  const rest = options.length > required.length ? ' [OPTIONS]' : ''
  const left = options.map(([name, { value }]) => `  --${name} ${value}`)
  const width = Math.max(0, ...left.map((text) => text.length))
  return [
    `Usage: carnet ${command.name}${command.operand ? ` ${command.operand.value}` : ''}${required.join('')}${rest}`,
    '',
    command.summary,
    ...(command.details === undefined ? [] : ['', command.details]),
    ...(options.length === 0 ? [] : ['']),
    ...options.map(([, { help }], index) => `${(left[index] ?? '').padEnd(width)}  ${help}`),
  ].join('\n')
}
