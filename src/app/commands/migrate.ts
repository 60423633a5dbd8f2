// carnet migrate: brings the database to the present shape without starting the application.
import type { Command } from './command.ts'

export const migrate: Command = {
  name: 'migrate',
  summary: 'Bring the database to the present shape; starting does it too.',
  options: {},
  run: async (_given, environment) => {
    const { openCarnet } = await import('../open.ts')
    const carnet = await openCarnet(environment(), 'visit')
    await carnet.close()
    const { migrated } = carnet
    console.log(migrated.length === 0 ? 'The database is up to date.' : `Applied ${migrated.join(', ')}.`)
  },
}
