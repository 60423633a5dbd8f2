// Jobs: long work that whoever began it watches and cancels.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { IdParams, page, PageQuery } from '../../kit/list/list-contract.ts'

export const Job = z.object({
  id: z.int(),
  kind: z.string(),
  /** In the language of the reader. */
  title: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  /** Null until it is known. */
  total: z.int().nullable(),
  result: z.unknown(),
  problem: z.string().nullable(),
  /** Somebody asked to stop; it ends at the next step. */
  stopping: z.boolean(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
})
export type Job = z.output<typeof Job>

export const jobContract = contract({
  'GET /api/v1/jobs': {
    summary: 'List your own jobs, the latest first',
    right: 'read',
    query: PageQuery.pick({ limit: true, cursor: true }).extend({
      /** `yes` leaves out those that have ended. */
      running: z.enum(['yes']).optional(),
    }),
    reply: page(Job),
    problems: [],
  },
  'GET /api/v1/jobs/{id}': {
    summary: 'Read how far a job of your own is',
    right: 'read',
    params: IdParams,
    reply: Job,
    problems: ['not-found'],
  },
  'POST /api/v1/jobs/{id}/cancellation': {
    summary: 'Ask a job of your own to stop',
    right: 'read',
    params: IdParams,
    status: 202,
    reply: Job,
    problems: ['not-found', 'conflict'],
  },
})
