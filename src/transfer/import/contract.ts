// The endpoints of imports: a file comes, its columns are settled, a trial says what would happen, a run does it.
import { z } from 'zod'
import { contract } from '../../kit/contract.ts'
import { likeness } from '../../duplicates/likeness.ts'
import { IdParams, page, PageQuery } from '../../kit/list/list-contract.ts'
import { largestImport } from './largest-import.ts'
import { outcomes, Reason } from './reason.ts'

export const importSubjects = ['contact', 'partner', 'lead'] as const
export type ImportSubjectName = (typeof importSubjects)[number]

/** What becomes of a record that is there already: completed, left as it is, or made a second time. */
export const policies = ['fill', 'skip', 'create'] as const
export type Policy = (typeof policies)[number]

/** What becomes of a row that may be a record that is there: somebody is asked, or it is so for all of them. */
export const doubtfuls = ['ask', 'update', 'create', 'leave'] as const
export type Doubtful = (typeof doubtfuls)[number]

const importStates = [
  /** The trial is under way. */
  'trying',
  'tried',
  /** The trial was stopped or failed: PATCH or POST trials begins it again. */
  'untried',
  'running',
  'done',
  /** Stopped or failed in the middle: POST runs goes on, DELETE runs takes it back. */
  'interrupted',
  'undoing',
  'undone',
] as const

/** How far a trial, a run or its undoing is; the job is watched and cancelled under /api/v1/jobs. */
const Progress = z.object({
  jobId: z.int(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  /** Rows in the file; null until they are counted. */
  total: z.int().nullable(),
  /** Since it began, by the server's clock: the time left is `elapsed * (total - done) / done`. */
  elapsedMs: z.int(),
  /** Why it failed. */
  problem: z.string().nullable(),
})

const Tally = z.object({
  created: z.int(),
  updated: z.int(),
  matched: z.int(),
  /** Rows that somebody should decide about: the run leaves them out. */
  undecided: z.int(),
  /** Rows that stay out, as somebody said. */
  left: z.int(),
  refused: z.int(),
  /** Rows, whatever their outcome, of which something was kept otherwise than it stands in the file. */
  warned: z.int(),
})

const Rows = Progress.extend({ tally: Tally })

const undoShape = {
  /** Records that the import made, that nobody touched and nothing points at: they go. */
  removed: z.int(),
  /** Records that the import made and that stay, because somebody or something uses them since. */
  kept: z.int(),
  /** Records that get back what they were. */
  restored: z.int(),
  /** Of those, records of which some fields were changed since: these fields stay as they are. */
  changedSince: z.int(),
}

const Facts = z.object({
  format: z.enum(['csv', 'vcard']),
  /** In bytes. */
  size: z.int(),
  /** Null until the rows are counted. */
  rows: z.int().nullable(),
  /** The program that wrote the file, where it can be told: `Outlook`. */
  program: z.string().nullable(),
  ownExport: z.boolean(),
  encoding: z.string(),
  /** Null for vCards and for a table of one column. */
  separator: z.string().nullable(),
  hasHeader: z.boolean(),
})

const Column = z.object({
  index: z.int(),
  /** Empty where the file has no header. */
  header: z.string(),
  examples: z.array(z.string()),
  /** The name of a target, or `ignore`. */
  target: z.string(),
  /** Columns of one group make one e-mail, phone or address together. */
  group: z.string(),
  label: z.string(),
  /** From 0 to 1: below 0.6 somebody should look at it. */
  confidence: z.number(),
  because: z.enum(['header', 'content', 'nothing', 'saved', 'chosen']),
})
export type ImportColumn = z.output<typeof Column>

const Target = z.object({
  name: z.string(),
  /** In the reader's language. */
  label: z.string(),
  /** What the column makes together with others of its group; null when it stands alone. */
  part: z.enum(['email', 'phone', 'address', 'link']).nullable(),
  /** Any number of columns may have it. */
  several: z.boolean(),
})

const ImportSummary = z.object({
  id: z.int(),
  subject: z.enum(importSubjects),
  fileName: z.string(),
  userId: z.int(),
  userName: z.string(),
  createdAt: z.string(),
  /** What becomes of rows that are surely a record that is there. */
  policy: z.enum(policies),
  doubtful: z.enum(doubtfuls),
  state: z.enum(importStates),
  facts: Facts,
  /** What the last trial said; null before the first one. */
  trial: Rows.nullable(),
  /** What has been done; null before. */
  run: Rows.nullable(),
  undoing: Progress.extend({
    /** So far; null before anything was taken back. */
    counts: z.object(undoShape).nullable(),
  }).nullable(),
})

export const Import = ImportSummary.extend({
  /** Empty for vCards, which say themselves what is what. */
  columns: z.array(Column),
  targets: z.array(Target),
  /** Whether this reader keeps a correspondence for files with this header. */
  mappingSaved: z.boolean(),
})
export type Import = z.output<typeof Import>

/** A record, or another row of the file, that the row may be. */
const AlikeRow = z.object({
  recordId: z.int().nullable(),
  reference: z.string().nullable(),
  archived: z.boolean(),
  /** A lead that was converted: it stays as it is. */
  settled: z.boolean(),
  /** Of another row: its line. */
  line: z.int().nullable(),
  name: z.string(),
  partnerName: z.string(),
  ...likeness,
})
export type AlikeRow = z.output<typeof AlikeRow>

const choices = ['create', 'update', 'leave'] as const

const ImportRow = z.object({
  /** As in the file, counted from 1. */
  line: z.int(),
  outcome: z.enum(outcomes),
  name: z.string(),
  partnerName: z.string(),
  /** The record that the row became or belongs to; null while there is none. */
  recordId: z.int().nullable(),
  reference: z.string().nullable(),
  /** Something was kept otherwise than it stands in the file. */
  warned: z.boolean(),
  reasons: z.array(Reason),
  /** The reasons in the reader's language: `T0412, e-mail identique`. */
  text: z.string(),
  /** Those of the file that may be one have the same: the line of the first of them. Null for a row that stands alone. */
  group: z.int().nullable(),
  /** What somebody decided about it; null where nobody did. */
  decision: z.enum(choices).nullable(),
  /** The surest first. */
  alike: z.array(AlikeRow),
})
export type ImportRow = z.output<typeof ImportRow>

const ImportChange = z
  .strictObject({
    policy: z.enum(policies),
    doubtful: z.enum(doubtfuls),
    /** The columns to settle otherwise; those that are left out stay. */
    columns: z
      .array(
        z.strictObject({
          index: z.int().min(0),
          target: z.string().max(100),
          group: z.string().max(50).optional(),
          label: z.string().max(100).optional(),
        }),
      )
      .max(1000),
    /** How to read the file otherwise than it was found; its columns are recognised anew. */
    layout: z
      .strictObject({
        encoding: z.string().max(50),
        separator: z.string().length(1).nullable(),
        hasHeader: z.boolean(),
      })
      .partial(),
  })
  .partial()
export type ImportChange = z.output<typeof ImportChange>

const mostDecided = 1000
/** As the database counts lines. */
const Line = z.int32().positive()

const Decisions = z.strictObject({
  items: z
    .array(
      z.strictObject({
        lines: z.array(Line).min(1).max(mostDecided),
        /** `ask` takes an earlier decision back. */
        decision: z.enum([...choices, 'ask']),
        /** What an update is of, a record or what another row becomes; the likeliest where neither is said. */
        recordId: z.int().positive().optional(),
        line: Line.optional(),
      }),
    )
    .min(1)
    .max(mostDecided),
})
export type Decisions = z.output<typeof Decisions>

const Undo = z.object({ ...undoShape, jobId: z.int().nullable() })
export type ImportUndo = z.output<typeof Undo>

export const importContract = contract({
  'POST /api/v1/imports': {
    summary: 'Bring a file (multipart: `subject`, then `file`); its trial begins by itself',
    right: 'write',
    body: z.object({ subject: z.enum(importSubjects), file: z.unknown() }),
    bodyType: 'form',
    bodyLimit: largestImport,
    status: 201,
    reply: Import,
    problems: ['too-large', 'unreadable-file'],
  },
  'GET /api/v1/imports': {
    summary: 'List imports, the latest first: your own, for an administrator everybody’s',
    right: 'write',
    query: PageQuery.pick({ limit: true, cursor: true }),
    reply: page(ImportSummary),
    problems: [],
  },
  'GET /api/v1/imports/{id}': {
    summary: 'Read an import: its file, columns, trial and run',
    right: 'write',
    params: IdParams,
    reply: Import,
    problems: ['not-found'],
  },
  'PATCH /api/v1/imports/{id}': {
    summary: 'Settle columns, policy or layout otherwise; the trial begins again',
    right: 'write',
    params: IdParams,
    body: ImportChange,
    reply: Import,
    problems: ['not-found', 'conflict'],
  },
  'DELETE /api/v1/imports/{id}': {
    summary: 'Forget an import with its file; what it made stays and can no longer be taken back',
    right: 'write',
    params: IdParams,
    status: 204,
    reply: null,
    problems: ['not-found', 'conflict'],
  },
  'POST /api/v1/imports/{id}/trials': {
    summary: 'Try again, for example after the records changed',
    right: 'write',
    params: IdParams,
    status: 202,
    reply: Import,
    problems: ['not-found', 'conflict'],
  },
  'GET /api/v1/imports/{id}/rows': {
    summary: 'What becomes of each row, in the order of the file',
    right: 'write',
    params: IdParams,
    query: PageQuery.pick({ limit: true, cursor: true }).extend({
      /** `yes`: what the trial said; `no`: what the run did. */
      trial: z.enum(['yes', 'no']).default('yes'),
      outcome: z.enum(outcomes).optional(),
      /** Those that may be one: the line of the first of them. */
      group: z.coerce.number().int().positive().optional(),
      warned: z.enum(['yes']).optional(),
    }),
    reply: page(ImportRow),
    problems: ['not-found'],
  },
  'PUT /api/v1/imports/{id}/decisions': {
    summary: 'Decide about rows of the trial: each makes a record, goes into one, or stays out',
    right: 'write',
    params: IdParams,
    body: Decisions,
    reply: Import,
    problems: ['not-found', 'conflict'],
  },
  'POST /api/v1/imports/{id}/runs': {
    summary: 'Import, but for what is undecided; after an interruption, go on',
    right: 'write',
    params: IdParams,
    status: 202,
    reply: Import,
    problems: ['not-found', 'conflict'],
  },
  'DELETE /api/v1/imports/{id}/runs': {
    summary: 'Take the import back; `dryRun=yes` only counts',
    right: 'write',
    params: IdParams,
    query: z.strictObject({ dryRun: z.enum(['yes', 'no']).default('no') }),
    reply: Undo,
    problems: ['not-found', 'conflict'],
  },
  'GET /api/v1/imports/{id}/refused-rows': {
    summary:
      'The rows that were refused or that nobody decided about, as a file like the one that came, with the reason',
    right: 'write',
    params: IdParams,
    query: z.strictObject({ trial: z.enum(['yes', 'no']).default('no') }),
    reply: 'application/octet-stream',
    problems: ['not-found'],
  },
  'PUT /api/v1/imports/{id}/saved-mapping': {
    summary: 'Keep this correspondence of columns for the next file with the same header',
    right: 'write',
    params: IdParams,
    reply: Import,
    problems: ['not-found', 'conflict'],
  },
  'DELETE /api/v1/imports/{id}/saved-mapping': {
    summary: 'Forget the correspondence that is kept for this header',
    right: 'write',
    params: IdParams,
    reply: Import,
    problems: ['not-found', 'conflict'],
  },
})
