// The PostgreSQL of one run of the tests, and how to speak to it.
import { Client, type ClientConfig, type QueryResultRow } from 'pg'

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
