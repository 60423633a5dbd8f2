// What was printed, for whoever sees every addressee of it; and the logos of our companies.
import sharp from 'sharp'
import type { FormPart, SentFile } from '../kit/contract.ts'
import { inTransaction, type Db } from '../kit/database.ts'
import { byIdDescending } from '../kit/list/id-pages.ts'
import { badField, Problem } from '../kit/problem.ts'
import type { Who } from '../organisation/who.ts'
import { findLogo, lockCompany, setLogo } from './addressee-queries.ts'
import type { PrintedDocument } from './contract.ts'
import { findDocument, findFile, listDocuments, type Wanted } from './document-queries.ts'

export function printedDocuments(
  db: Db,
  who: Who,
  asked: Wanted & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ items: PrintedDocument[]; next: string | null }> {
  return byIdDescending(asked, (before, limit) => listDocuments(db, who, asked, before, limit))
}

export async function getDocument(db: Db, who: Who, id: number): Promise<PrintedDocument> {
  const found = await findDocument(db, who, id)
  if (!found) throw new Problem('not-found')
  return found
}

/** `conflict` while its job has not set it yet, `not-found` when that was stopped or failed. */
export async function documentFile(db: Db, who: Who, id: number, inline: boolean): Promise<SentFile> {
  const { title, endedBy } = await getDocument(db, who, id)
  if (endedBy !== null) throw new Problem('not-found')
  const content = await findFile(db, id)
  if (!content) throw new Problem('conflict')
  return { name: `${title.replace(/[\\/:*?"<>|]/g, '-')}.pdf`, type: 'application/pdf', content, inline }
}

/** 50 million pixels: a small file may unfold into more memory than there is. */
const mostPixels = 50_000_000

export async function giveLogo(db: Db, id: number, form: AsyncIterable<FormPart>): Promise<undefined> {
  for await (const part of form) {
    if (part.kind !== 'file') continue
    const png = await asLogo(await part.bytes())
    if (!png) throw badField('/file', 'not-a-picture')
    await replaceLogo(db, id, png)
    return undefined
  }
  throw badField('/file', 'required')
}

export async function replaceLogo(db: Db, id: number, png: Buffer | null): Promise<undefined> {
  await inTransaction(db, async (trx) => {
    const company = await lockCompany(trx, id)
    if (!company) throw new Problem('not-found')
    await setLogo(trx, id, company.logoId, png)
  })
  return undefined
}

/** Whole, on white, sharp enough for 50 × 11 mm at 300 points an inch. */
function asLogo(bytes: Buffer): Promise<Buffer | null> {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize(600, 132, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
    .catch(() => null)
}

/** `not-found` for whoever does not belong to that company, as without a logo. */
export async function logoFile(db: Db, who: Who, id: number): Promise<SentFile> {
  const content = who.seesAll || who.companyIds.includes(id) ? await findLogo(db, id) : undefined
  if (!content) throw new Problem('not-found')
  return { name: 'logo.png', type: 'image/png', content, inline: true }
}
