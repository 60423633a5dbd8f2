// What a command of the command line is, and how what was typed after it is read.
import { parseArgs } from 'node:util'
import type { Environment } from '../environment.ts'

export interface Option {
  /** How its value is called in the help, such as `ADDRESS`. */
  readonly value: string
  readonly help: string
  readonly required?: boolean
}

export interface Command {
  /** `user create` */
  readonly name: string
  readonly summary: string
  /** What the options leave to say. */
  readonly details?: string
  /** The one thing that is named without an option, such as a file; it is needed. */
  readonly operand?: { readonly name: string; readonly value: string }
  readonly options: Readonly<Record<string, Option>>
  readonly run: (given: Readonly<Record<string, string>>, environment: () => Environment) => Promise<void>
}

/** What was typed cannot be meant; `command` is the one whose help tells more. */
export class WrongUsage extends Error {
  readonly command: Command | undefined

  constructor(message: string, command?: Command) {
    super(message)
    this.command = command
  }
}

/** Names what is unknown, missing or too much. */
export function readOptions(command: Command, words: readonly string[]): Record<string, string> {
  const given = parsed(command, words)
  const { operand } = command
  if (operand && !given[operand.name]) throw new WrongUsage(`${operand.value} is missing.`, command)
  for (const [name, { required }] of Object.entries(command.options)) {
    if (required && !given[name]) throw new WrongUsage(`--${name} is missing.`, command)
  }
  return given
}

function parsed(command: Command, words: readonly string[]): Record<string, string> {
  const options = Object.fromEntries(
    Object.keys(command.options).map((name) => [name, { type: 'string' as const }]),
  )
  const { operand } = command
  try {
    const allowPositionals = operand !== undefined
    const { values, positionals } = parseArgs({ args: [...words], options, strict: true, allowPositionals })
    if (positionals.length > 1) throw new Error(`Only one ${operand?.value ?? 'word'} can be given`)
    const named = operand ? { ...values, [operand.name]: positionals[0] } : values
    return Object.fromEntries(
      Object.entries(named).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error), command)
  }
}

/** `wholeNumber(command, given, 'contacts', 1000)`: the default where nothing is given. */
export function wholeNumber(
  command: Command,
  given: Readonly<Record<string, string>>,
  name: string,
  otherwise: number,
): number {
  const text = given[name]
  if (text === undefined) return otherwise
  const number = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number
  throw new WrongUsage(`--${name} is a whole number, not “${text}”.`, command)
}
