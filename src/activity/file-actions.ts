// Attaches files to records and gives them back: looked at when they come, and never run where they are read.
import type { App } from '../kit/app.ts'
import { Answer, type FormPart, type SentFile } from '../kit/contract.ts'
import { inTransaction } from '../kit/database.ts'
import { badField, Problem } from '../kit/problem.ts'
import type { Who } from '../organisation/who.ts'
import { addActivity, getActivity, requireSeen } from './activity-actions.ts'
import type { OnRecords } from './activity-queries.ts'
import type { Activity } from './activity.ts'
import { findFileOf, insertFile, type AttachedFile } from './file-queries.ts'
import { fileType } from './file-type.ts'
import { largestFile } from './kinds.ts'

/** The ids come before the file, so that nothing is taken in for a record that is not there. */
export async function attachFile(
  app: App,
  who: Who,
  form: AsyncIterable<FormPart>,
): Promise<Answer<Activity>> {
  let on: OnRecords = { contactId: null, partnerId: null, leadId: null }
  let text = ''
  for await (const part of form) {
    if (part.kind === 'file') {
      await requireSeen(app.db, who, on)
      // Awaited here: leaving the loop lets the rest of the request pass.
      return await keepFile(app, who, on, text, await readFile(part))
    }
    if (part.name === 'text') text = readText(part.value)
    else if (part.name in on) on = { ...on, [part.name]: readId(part) }
    else throw badField(`/${part.name.slice(0, 100)}`, 'unknown-field')
  }
  throw badField('/file', 'required')
}

function readId({ name, value }: { readonly name: string; readonly value: string }): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw badField(`/${name}`, 'invalid')
  return Number(value)
}

const longestText = 20_000

function readText(value: string): string {
  const text = value.replaceAll('\0', '').trim()
  if (text.length > longestText) throw badField('/text', 'too-long', { max: longestText })
  return text
}

async function readFile(part: FormPart & { readonly kind: 'file' }): Promise<AttachedFile> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of part.chunks()) {
    size += chunk.length
    if (size > largestFile) throw new Problem('too-large')
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  const name = part.fileName.replace(/[\p{Cc}\\/:*?"<>|]/gu, '-').slice(-200) || 'carnet'
  const verdict = fileType(name, bytes)
  if (!verdict.ok)
    throw new Problem('unreadable-file', { fields: [{ pointer: '/file', code: verdict.code }] })
  return { name, type: verdict.type, bytes }
}

function keepFile(
  app: App,
  who: Who,
  on: OnRecords,
  text: string,
  file: AttachedFile,
): Promise<Answer<Activity>> {
  return inTransaction(app.db, async (trx) => {
    const fileId = await insertFile(trx, file)
    const id = await addActivity(trx, who, 'file', on, { text }, fileId)
    const activity = await getActivity(trx, who, id)
    return new Answer(activity, { etag: '"1"', location: `/api/v1/activities/${id}` })
  })
}

/** Whatever it holds, a browser keeps it and neither guesses its type nor runs it. */
const harmless = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
}

export async function readAttachedFile(app: App, who: Who, id: number): Promise<Answer<SentFile>> {
  await getActivity(app.db, who, id)
  const file = await findFileOf(app.db, id)
  if (!file) throw new Problem('not-found')
  const { name, type, bytes } = file
  return new Answer({ name, type, content: bytes, cache: 'private, no-cache' }, harmless)
}
