// The PostgreSQL of one run of the tests, and how to speak to it.
import { Client, DatabaseError, type ClientConfig, type QueryResultRow } from 'pg'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

export interface TestServer {
  connection: ClientConfig
  template: string
  /** Copying files is quickest, but makes a server that keeps its promises flush everything to disk. */
  copyFiles: boolean
}

export function inDatabase(connection: ClientConfig, database: string): ClientConfig {
  if (connection.connectionString === undefined) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

export async function run<Row extends QueryResultRow>(
  connection: ClientConfig,
  statement: string,
): Promise<Row[]> {
  const client = new Client(connection)
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

/**
 * Cuts whoever is connected to the database, but for the application named `except`. The server's own workers may be in
 * it, too, and are not a client's to end.
 */
export async function cutConnections(connection: ClientConfig, except = ''): Promise<void> {
  await run(
    connection,
    `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
      and application_name <> '${except}'`,
  )
}

/** The server's own worker may be cleaning up in it, whom only the server ends: a drop that forces nobody waits for it. */
export async function dropDatabase(connection: ClientConfig, name: string): Promise<void> {
  try {
    await run(connection, `drop database ${name} with (force)`)
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === insufficientPrivilege)) throw error
    await run(connection, `drop database ${name}`)
  }
}

/** As PostgreSQL names it (appendix A of its documentation). */
const insufficientPrivilege = '42501'
