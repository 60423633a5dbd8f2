// How a kind of record describes itself to the engine: contacts, partners, and whatever comes.
import type { Db } from '../kit/database.ts'
import type { MatchData, SubjectName } from './kept-match.ts'

export interface Matching {
  /** The name of its table; what the engine reads of it stands in `<subject>_match`. */
  readonly subject: SubjectName
  /** The fields of the record that it reads. */
  readonly compared: ReadonlySet<string>
  /** What the engine compares, whoever may see it; records that are no more are left out. */
  load(db: Db, ids: readonly number[]): Promise<readonly { readonly id: number; readonly data: MatchData }[]>
}
