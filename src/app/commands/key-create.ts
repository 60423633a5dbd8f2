// carnet key create: makes a key with which a program calls the API in somebody's name.
import { Problem } from '../../kit/problem.ts'
import type { Command } from './command.ts'

export const keyCreate: Command = {
  name: 'key create',
  summary: 'Print a new API key, for “Authorization: Bearer KEY”. It is shown this once.',
  details: 'A key has the rights of its user; only the key is printed on the standard output.',
  options: {
    user: { value: 'ADDRESS', help: 'e-mail of the user in whose name programs call', required: true },
    name: { value: 'NAME', help: 'what the key is for ("command line")' },
  },
  run: async ({ user: email = '', name = 'command line' }, environment) => {
    const { readInput } = await import('../../kit/read-input.ts')
    const { createApiKey } = await import('../../organisation/api-keys/actions.ts')
    const { NewApiKey } = await import('../../organisation/api-keys/contract.ts')
    const { findUserByEmail } = await import('../../organisation/users/queries.ts')
    const draft = readInput(NewApiKey, { name })
    const { openCarnet } = await import('../open.ts')
    const carnet = await openCarnet(environment(), 'visit')
    try {
      const user = await findUserByEmail(carnet.app.db, email)
      if (!user) throw new Problem('bad-input', { fields: [{ pointer: '/user', code: 'not-found' }] })
      const { key } = await createApiKey(carnet.app.db, user.id, draft)
      console.log(key)
    } finally {
      await carnet.close()
    }
  },
}
