// What a running Carnet hands to its actions: the database, the jobs and where things are kept.
import type { FastifyBaseLogger } from 'fastify'
import type { Db } from './database.ts'
import type { Jobs } from './jobs.ts'
import type { Language } from './words.ts'

export interface App {
  readonly db: Db
  readonly jobs: Jobs
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
}

/** What kit needs to know of whoever asks; organisation knows the rest. */
export interface Caller {
  readonly language: Language
  readonly rights: ReadonlySet<string>
}
