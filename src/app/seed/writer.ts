// Writes made-up records by the thousand, two thousands at a time.
import { inTransaction, type Db, type Trx } from '../../kit/database.ts'
import { takeIds, type Values } from '../../kit/records/scalars.ts'
import { writeTrail } from '../../kit/records/trail-queries.ts'
import { changedFields } from '../../kit/trail.ts'
import { takeReferences } from '../../organisation/numbering/queries.ts'
import type { KeptTable } from '../../organisation/records/record-table.ts'
import type { NewRow } from '../../organisation/records/subject.ts'

/** What of a subject of records is needed to write without checking: nobody typed these. */
export interface Written<V extends Values> {
  readonly table: KeptTable
  readonly sequence: string | null
  readonly empty: V
  readonly trailFields: readonly string[]
  insert(trx: Trx, rows: readonly NewRow<V>[], userId: number | null): Promise<void>
}

export class Writer {
  readonly #db: Db
  readonly #author: number | null
  readonly #onProgress: (done: number) => void
  #done = 0
  #earlier: Promise<void> = Promise.resolve()

  constructor(db: Db, author: number | null, onProgress: (done: number) => void) {
    this.#db = db
    this.#author = author
    this.#onProgress = onProgress
  }

  /** The ids at once, in the order of the records; the rows while the next ones are made up. */
  async write<V extends Values>(subject: Written<V>, records: readonly V[]): Promise<number[]> {
    const ids = await takeIds(this.#db, subject.table, records.length)
    // In a transaction of their own, or the next rows would wait for these: a crash may leave a gap.
    const references = subject.sequence
      ? await takeReferences(this.#db, subject.sequence, records.length)
      : []
    const rows = records.map((values, index) => ({
      id: ids[index] ?? 0,
      reference: references[index] ?? '',
      values,
    }))
    const earlier = this.#earlier
    this.#earlier = inTransaction(this.#db, (trx) => this.#insert(trx, subject, rows))
    // A failure is heard where it is waited for: at the next rows, or at the end.
    this.#earlier.catch(() => {})
    await earlier
    return ids
  }

  finish(): Promise<void> {
    return this.#earlier
  }

  async #insert<V extends Values>(trx: Trx, subject: Written<V>, rows: readonly NewRow<V>[]): Promise<void> {
    await subject.insert(trx, rows, this.#author)
    const entries = rows.map(({ id, values }) => ({
      id,
      version: 1,
      action: 'created' as const,
      changes: changedFields(subject.empty, values, subject.trailFields),
    }))
    await writeTrail(trx, subject.table, entries, this.#author)
    this.#onProgress((this.#done += rows.length))
  }
}
