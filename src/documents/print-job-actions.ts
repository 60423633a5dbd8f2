// Sets a document for many in a job: what was kept when it was asked for, and nothing newer.
import type { App } from '../kit/app.ts'
import type { Db } from '../kit/database.ts'
import type { RunningJob } from '../kit/jobs.ts'
import { Problem } from '../kit/problem.ts'
import type { Who } from '../organisation/who.ts'
import { findLayout, listItems, setFile } from './document-queries.ts'
import { documentWords } from './labels.ts'
import { logosOf, sharedLogo, withKnownLogos } from './logos-actions.ts'
import type { PrintedItem, PrintedKind } from './print/printed.ts'
import { typesetApart } from './typeset-actions.ts'

interface PrintInput {
  readonly documentId: number
}

/** Answers the job's id. */
export function queuePrint(
  app: App,
  trx: Db,
  who: Who,
  printed: PrintInput & { readonly kind: PrintedKind; readonly count: number },
): Promise<number> {
  const { documentId, kind, count } = printed
  const title = (language: 'fr' | 'en') =>
    documentWords[language].printing(documentWords[language][kind], count)
  return app.jobs.queue(trx, {
    kind: 'document-print',
    title: { fr: title('fr'), en: title('en') },
    input: { documentId },
    userId: who.userId,
  })
}

const itemsAtOnce = 1_000

/** A second run after a crash makes the same document. */
export async function runPrint(job: RunningJob): Promise<PrintInput> {
  const { documentId } = job.input as PrintInput
  const kept = await findLayout(job.db, documentId)
  if (!kept) throw new Problem('not-found')
  if (kept.ready) return { documentId }
  const { layout, count, logoId, createdAt } = kept
  const goOn = (done: number) => job.progress(done, count)
  const items = await itemsOf(job.db, documentId, count)
  const pictures = [...(await sharedLogo(job.db, logoId)), ...(await logosOf(job.db, items))]
  await goOn(0)
  const file = await typesetApart(
    { layout, items: withKnownLogos(items, pictures), pictures, now: createdAt },
    goOn,
  )
  await job.progress(count, count)
  await setFile(job.db, documentId, file)
  return { documentId }
}

async function itemsOf(db: Db, documentId: number, count: number): Promise<PrintedItem[]> {
  const items: PrintedItem[] = []
  for (let last = 0; items.length < count;) {
    const rows = await listItems(db, documentId, last, itemsAtOnce)
    if (rows.length === 0) break
    items.push(...rows.map(({ content }) => content))
    last = rows.at(-1)?.position ?? last
  }
  return items
}
