// An application as small as can be, for tests that kill it: it writes numbers and says which are safe.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { openDatabase } from '../src/kit/database.ts'
import { startEmbeddedPostgres } from '../src/kit/embedded-postgres.ts'

const server = await startEmbeddedPostgres(process.argv[2] ?? '')
const db = openDatabase(server.connection)
await sql`create table if not exists written (number bigint)`.execute(db)
const { rows } = await sql<{ number: number }>`select number from written`.execute(db)
const found = rows.map((row) => row.number)
say({ postgres: server.pid, found })

const closing = new AbortController()
process.once('SIGTERM', () => closing.abort())
for (let number = found.length + 1; !closing.signal.aborted; number++) await write(number)
await db.destroy()
await server.stop()

async function write(number: number): Promise<void> {
  try {
    await sql`insert into written values (${number})`.execute(db)
    say({ written: number })
  } catch {
    await pause(20)
  }
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
