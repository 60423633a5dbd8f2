// The command line of Carnet; bin/carnet runs it.
import { WrongUsage } from './commands/command.ts'
import { runCommand, wordsFor } from './commands/run-command.ts'

try {
  await runCommand(process.argv.slice(2))
} catch (error) {
  process.exitCode = error instanceof WrongUsage ? 2 : 1
  console.error(wordsFor(error))
}
