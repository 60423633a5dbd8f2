// carnet user create: lets somebody in from the terminal.
import { askPassword } from './ask-password.ts'
import type { Command } from './command.ts'

export const userCreate: Command = {
  name: 'user create',
  summary: 'Create a user who may sign in.',
  details: 'Without --password it is asked for, or read from the first line of the standard input.',
  options: {
    email: { value: 'ADDRESS', help: 'with which they sign in', required: true },
    name: { value: 'NAME', help: 'such as "Camille Roux"', required: true },
    profile: { value: 'PROFILE', help: 'administrator, manager, salesperson or reader (salesperson)' },
    language: { value: 'LANGUAGE', help: 'fr or en (fr)' },
    password: {
      value: 'PASSWORD',
      help: 'at least 8 characters; others may see it in the list of processes',
    },
  },
  run: async ({ password, ...given }, environment) => {
    const { readInput } = await import('../../kit/read-input.ts')
    const { createUser } = await import('../../organisation/users/actions.ts')
    const { NewUser } = await import('../../organisation/users/user.ts')
    const { openCarnet } = await import('../open.ts')
    const draft = readInput(NewUser, { ...given, password: password ?? (await askPassword()) })
    const carnet = await openCarnet(environment(), 'visit')
    try {
      const user = await createUser(carnet.app.db, draft)
      console.log(`Created ${user.name} (${user.email}), ${user.profile}.`)
    } finally {
      await carnet.close()
    }
  },
}
