// Every kind of long work by name, on one screen.
import type pg from 'pg'
import { contactSubject } from '../contacts/save-actions.ts'
import { runPrint } from '../documents/print-job-actions.ts'
import { runBatch as runMerges, runBatchUndo as undoMerges } from '../duplicates/batch-actions.ts'
import { jobs, type JobKinds, type RunningJob } from '../kit/jobs.ts'
import {
  runBatch as runConversions,
  runBatchUndo as undoConversions,
} from '../leads/batches/run-batch-actions.ts'
import { leadSubject } from '../leads/save-actions.ts'
import { Problem } from '../kit/problem.ts'
import { runBulkEdit, runBulkEditUndo } from '../organisation/records/bulk-edit-actions.ts'
import { asWho } from '../organisation/sign-in/actions.ts'
import { findWho } from '../organisation/sign-in/queries.ts'
import type { Who } from '../organisation/who.ts'
import { partnerSubject } from '../partners/save-actions.ts'
import { runReminders } from '../reminders/run-actions.ts'
import { sendReminders } from '../reminders/send-actions.ts'
import { saleSubject } from '../sales/save-actions.ts'
import { runImport, runTrial } from '../transfer/import/run-import-actions.ts'
import { runUndo } from '../transfer/import/undo-actions.ts'
import { duplicateKinds } from './duplicates.ts'
import { makeReminderLetter } from '../documents/forms/reminder-letter-actions.ts'
import { matchings } from './matchings.ts'

/** `connection` is for work on a thread of its own. */
export const jobKinds = (connection: pg.PoolConfig): JobKinds => ({
  'contact-bulk-edit': async (job) => runBulkEdit(job, await whoAsked(job), contactSubject),
  'contact-bulk-edit-undo': async (job) => runBulkEditUndo(job, await whoAsked(job), contactSubject),
  'partner-bulk-edit': async (job) => runBulkEdit(job, await whoAsked(job), partnerSubject),
  'partner-bulk-edit-undo': async (job) => runBulkEditUndo(job, await whoAsked(job), partnerSubject),
  'document-print': (job) => runPrint(job),
  'lead-bulk-edit': async (job) => runBulkEdit(job, await whoAsked(job), leadSubject),
  'lead-bulk-edit-undo': async (job) => runBulkEditUndo(job, await whoAsked(job), leadSubject),
  'sale-bulk-edit': async (job) => runBulkEdit(job, await whoAsked(job), saleSubject),
  'sale-bulk-edit-undo': async (job) => runBulkEditUndo(job, await whoAsked(job), saleSubject),
  'lead-conversion-batch': async (job) => runConversions(job, await whoAsked(job)),
  'lead-conversion-batch-undo': async (job) => undoConversions(job, await whoAsked(job)),
  'import-trial': async (job) => runTrial(job, await whoAsked(job), connection),
  'import-run': async (job) => runImport(job, await whoAsked(job), connection),
  'import-undo': async (job) => runUndo(job, await whoAsked(job)),
  'reminder-run': async (job) => runReminders({ db: job.db, jobs }, await whoAsked(job), { scheduled: true }),
  'reminder-send': async (job) => sendReminders(job, await whoAsked(job), makeReminderLetter),
  'merge-batch': async (job) => runMerges(job, await whoAsked(job), duplicateKinds),
  'merge-batch-undo': async (job) => undoMerges(job, await whoAsked(job), duplicateKinds),
  ...duplicateKinds.contact.jobs(whoAsked, matchings, connection),
  ...duplicateKinds.partner.jobs(whoAsked, matchings, connection),
  ...duplicateKinds.lead.jobs(whoAsked, matchings, connection),
})

/** A job sees and does what the person who asked for it may see and do now. */
async function whoAsked(job: RunningJob): Promise<Who> {
  const row = await findWho(job.db, job.userId)
  if (!row) throw new Problem('not-allowed')
  return asWho(row, null)
}
