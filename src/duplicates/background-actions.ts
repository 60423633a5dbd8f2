// What the address book as a whole lends to the comparison of a few of its records.
import type { Db } from '../kit/database.ts'
import type { SubjectName } from './kept-match.ts'
import { listBearers, readModel, type Model, type NamePart } from './lookup-queries.ts'
import type { MatchRecord } from './match-record.ts'
import { weightsOf, type Weights } from './model/weights.ts'
import { nameForm } from './normalise/name.ts'
import { compact } from './normalise/text.ts'
import type { Background } from './records.ts'

export interface Known {
  readonly background: Background
  readonly weights: Weights
}

/** Names that no more records bear are not counted by a scan. */
export const fewest = 2

export async function knownOf(db: Db, subject: SubjectName, records: readonly MatchRecord[]): Promise<Known> {
  return knownFrom(db, subject, await readModel(db, subject), records)
}

/** The same where the model was read beforehand. */
export async function knownFrom(
  db: Db,
  subject: SubjectName,
  { records: size, weights, scannedAt }: Model,
  records: readonly MatchRecord[],
): Promise<Known> {
  if (scannedAt === null) return { background: { size }, weights: weightsOf(size) }
  const bearers = await listBearers(db, subject, namesOf(records))
  return {
    background: { size, bearers: (part, name) => bearers.get(`${part}:${compact(name)}`) ?? fewest },
    weights: weights ?? weightsOf(size),
  }
}

function namesOf(records: readonly MatchRecord[]): NamePart[] {
  const all = records.flatMap(({ firstName = '', lastName = '' }) => [
    `first:${compact(nameForm(firstName))}`,
    `last:${compact(nameForm(lastName))}`,
  ])
  return [...new Set(all)].map((text) => {
    const [part = '', name = ''] = text.split(':')
    return { part: part === 'first' ? 'first' : 'last', name }
  })
}
