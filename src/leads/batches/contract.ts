// The endpoints of conversions of many leads at once.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { IdParams, page } from '../../kit/list/list-contract.ts'
import { BatchBody, BatchReply, BatchSummary, ConversionBatch } from './batch.ts'

export const conversionBatchContract = contract({
  'POST /api/v1/leads/conversion-batches': {
    summary:
      'Convert many leads as a job: into whoever is known beyond doubt, else into new records; who may be known is left out. `dryRun` only tells what each would become',
    right: 'write',
    body: BatchBody,
    status: 202,
    reply: BatchReply,
    problems: [],
  },
  'GET /api/v1/leads/conversion-batches': {
    summary: 'List such batches, the latest first: your own, for an administrator everybody’s',
    right: 'write',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(100).default(20),
      cursor: z.coerce.number().int().positive().optional(),
    }),
    reply: page(BatchSummary),
    problems: [],
  },
  'GET /api/v1/leads/conversion-batches/{id}': {
    summary: 'How far a batch is, and what became of each lead',
    right: 'write',
    params: IdParams,
    reply: ConversionBatch,
    problems: ['not-found'],
  },
  'DELETE /api/v1/leads/conversion-batches/{id}': {
    summary: 'Undo its conversions, the last first, as a job; those on which something depends stay',
    right: 'write',
    params: IdParams,
    status: 202,
    reply: BatchSummary,
    problems: ['not-found', 'conflict'],
  },
})
