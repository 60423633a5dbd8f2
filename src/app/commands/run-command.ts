// Finds the command that was typed and runs it, or says in words what is wrong.
import { fieldProblemWords, problemTitles } from '../../kit/problem-labels.ts'
import { Problem } from '../../kit/problem.ts'
import { Unusable } from '../../kit/unusable.ts'
import { readOptions, WrongUsage, type Command } from './command.ts'
import { helpOf, helpOfAll } from './help.ts'
import { keyCreate } from './key-create.ts'
import { match } from './match.ts'
import { migrate } from './migrate.ts'
import { seed } from './seed.ts'
import { start } from './start.ts'
import { userCreate } from './user-create.ts'
import { readEnvironment } from '../environment.ts'

const commands: readonly Command[] = [start, migrate, seed, userCreate, keyCreate, match]

export async function runCommand(words: readonly string[]): Promise<void> {
  const command = commands.find(({ name }) => words.slice(0, 2).join(' ') === name || words[0] === name)
  const help = words.includes('--help') || words.includes('-h')
  if (!command) return withoutCommand(words, help)
  if (help) return console.log(helpOf(command))
  const given = readOptions(command, words.slice(command.name.split(' ').length))
  await command.run(given, () => readEnvironment(process.env, process.cwd()))
}

/** `carnet user --help` is help about everything that begins so. */
function withoutCommand(words: readonly string[], help: boolean): void {
  const [first = ''] = words
  const family = commands.filter(({ name }) => name.startsWith(`${first} `))
  if (first === '' || help || first === 'help') {
    console.log(helpOfAll(family.length > 0 ? family : commands))
    return
  }
  const names = (family.length > 0 ? family : commands).map(({ name }) => name).join(', ')
  const wrong = family.length > 0 ? `“${first}” alone is no command` : `There is no command “${first}”`
  throw new WrongUsage(`${wrong}; there are: ${names}.`)
}

/** What went wrong, for the terminal. */
export function wordsFor(error: unknown): unknown {
  if (error instanceof WrongUsage) {
    const more = error.command ? `carnet ${error.command.name} --help` : 'carnet --help'
    return `${error.message}\n${more} tells how it is used.`
  }
  if (error instanceof Problem) return wordsForProblem(error)
  return error instanceof Unusable ? error.message : error
}

function wordsForProblem({ code, fields }: Problem): string {
  if (fields.length === 0) return problemTitles.en[code]
  const words = fields.map((field) => {
    const option = field.pointer.split('/')[1] ?? ''
    return `--${option}: ${fieldProblemWords.en[field.code](field.params ?? {})}`
  })
  return words.join('\n')
}
