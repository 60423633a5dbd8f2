// Takes a file in while it arrives, piece by piece, and says what it is or why it cannot be imported.
import { encodingExists } from 'iconv-lite'
import type { FormPart } from '../../kit/contract.ts'
import type { Db } from '../../kit/database.ts'
import { badField, Problem, type FieldProblemCode } from '../../kit/problem.ts'
import type { Who } from '../../organisation/who.ts'
import type { CsvRefusal } from '../csv/layout.ts'
import type { FileKind } from '../file-kind.ts'
import { importSubjects, type ImportColumn, type ImportSubjectName } from './contract.ts'
import { lookAtFile, type Targets } from './file-facts.ts'
import { headerOf } from './header-of.ts'
import {
  deleteHalfImports,
  deleteImport,
  findSavedMapping,
  insertImport,
  insertPiece,
  readPieces,
  saveFacts,
} from './import-queries.ts'
import { largestImport } from './largest-import.ts'

/** Answers the id of the import. The subject comes before the file, or nobody would know what its columns are. */
export async function receiveFile(
  db: Db,
  who: Who,
  form: AsyncIterable<FormPart>,
  targetsOf: (subject: ImportSubjectName) => Targets,
): Promise<number> {
  await deleteHalfImports(db)
  let subject: ImportSubjectName | undefined
  for await (const part of form) {
    if (part.kind === 'file') {
      if (!subject) throw badField('/subject', 'required')
      // Awaited here: leaving the loop lets the rest of the request pass.
      return await keepFile(db, who, subject, part, targetsOf(subject))
    }
    if (part.name === 'subject') subject = subjectNamed(part.value)
  }
  throw badField('/file', 'required')
}

function subjectNamed(name: string): ImportSubjectName {
  const subject = importSubjects.find((one) => one === name)
  if (!subject) throw badField('/subject', 'not-one-of', { values: importSubjects.join(', ') })
  return subject
}

async function keepFile(
  db: Db,
  who: Who,
  subject: ImportSubjectName,
  part: FormPart & { kind: 'file' },
  targets: Targets,
): Promise<number> {
  const fileName = part.fileName.replaceAll('\0', '').slice(-255) || 'import'
  const id = await insertImport(db, subject, who.userId, fileName)
  try {
    const size = await keepPieces(db, id, part.chunks())
    const looked = await lookAtFile(() => readPieces(db, id), size, targets)
    if (!looked.ok) throw refused(looked.refusal)
    const saved = await findSavedMapping(db, who, subject, headerOf(looked.facts))
    await saveFacts(db, id, looked.facts, saved ? withSaved(looked.mapping, saved) : looked.mapping)
    return id
  } catch (error) {
    await deleteImport(db, id)
    throw error
  }
}

const pieceSize = 1 << 20

async function keepPieces(db: Db, id: number, chunks: AsyncIterable<Buffer>): Promise<number> {
  let size = 0
  let position = 0
  let waiting: Buffer[] = []
  let waitingSize = 0
  const keep = async (): Promise<void> => {
    await insertPiece(db, id, position, Buffer.concat(waiting))
    position += 1
    waiting = []
    waitingSize = 0
  }
  for await (const chunk of chunks) {
    size += chunk.length
    waitingSize += chunk.length
    if (size > largestImport) throw new Problem('too-large')
    waiting.push(chunk)
    if (waitingSize >= pieceSize) await keep()
  }
  if (waitingSize > 0) await keep()
  return size
}

/** What somebody settled for this header before. */
function withSaved(found: readonly ImportColumn[], saved: readonly ImportColumn[]): ImportColumn[] {
  return found.map((column) => {
    const settled = saved.find((one) => one.index === column.index)
    if (!settled) return column
    const { target, group, label } = settled
    return { ...column, target, group, label, confidence: 1, because: 'saved' }
  })
}

function refused(refusal: CsvRefusal): Problem {
  return new Problem('unreadable-file', { fields: [{ pointer: '/file', code: refusalCode(refusal) }] })
}

function refusalCode(refusal: CsvRefusal): FieldProblemCode {
  switch (refusal.code) {
    case 'empty-file':
      return 'file-empty'
    case 'not-a-table':
      return codesByKind[refusal.kind] ?? 'file-unknown'
    default:
      return 'file-line-too-long'
  }
}

const codesByKind: Readonly<Partial<Record<FileKind, FieldProblemCode>>> = {
  empty: 'file-empty',
  executable: 'file-program',
  picture: 'file-picture',
  pdf: 'file-document',
  markup: 'file-document',
  zip: 'file-archive',
  spreadsheet: 'file-spreadsheet',
  'old-spreadsheet': 'file-spreadsheet',
}

/** One that tables are written in. */
export function isEncoding(name: string): boolean {
  return encodingExists(name)
}
