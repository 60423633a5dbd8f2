// carnet start: the same as npm start.
import type { Command } from './command.ts'

export const start: Command = {
  name: 'start',
  summary: 'Start Carnet and serve it until it is stopped.',
  details: `Environment:
  PORT, HOST                      where it listens (3000, 127.0.0.1)
  CARNET_PROXY                    addresses or networks of the https proxy in front (none):
                                  its X-Forwarded-For, -Proto and -Host are believed
  CARNET_DATA                     folder of the embedded database and files (./data)
  DATABASE_URL                    a PostgreSQL of your own instead of the embedded one
  CARNET_ADMIN_EMAIL, CARNET_ADMIN_PASSWORD
                                  make that administrator on the first start
  CARNET_EXAMPLE=0                start empty, without the example`,
  options: {},
  run: async () => {
    await import('../main.ts')
  },
}
