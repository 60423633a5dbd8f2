// Whom rows of a page may be, as it is answered to one reader.
import type { Db } from '../../kit/database.ts'
import { likenessOf } from '../../duplicates/say-reasons.ts'
import type { Who } from '../../organisation/who.ts'
import { listAlike, listNamed, type KeptAlike, type NamedRecord } from './alike-queries.ts'
import type { AlikeRow, ImportSubjectName } from './contract.ts'
import { namesOfLines } from './row-queries.ts'
import { asNames } from './written-names.ts'

export async function shownAlike(
  db: Db,
  who: Who,
  importId: number,
  subject: ImportSubjectName,
  rows: readonly { readonly line: number }[],
): Promise<Map<number, AlikeRow[]>> {
  const alike = await listAlike(
    db,
    importId,
    rows.map((row) => row.line),
  )
  const others = [...alike.values()].flat().map(({ other }) => other)
  const ids = others.filter((other) => other > 0)
  const lines = others.filter((other) => other < 0).map((other) => -other)
  const records = await listNamed(db, who, subject, [...new Set(ids)])
  const named = await namesOfLines(db, importId, [...new Set(lines)])
  return new Map(
    [...alike].map(([line, own]) => [
      line,
      own.flatMap((one) => {
        const shown =
          one.other > 0 ? ofRecord(records.get(one.other)) : ofLine(-one.other, named.get(-one.other))
        return shown ? [{ ...shown, ...likeness(one, who) }] : []
      }),
    ]),
  )
}

type Shown = Pick<
  AlikeRow,
  'recordId' | 'reference' | 'archived' | 'settled' | 'line' | 'name' | 'partnerName'
>

function ofRecord(record: NamedRecord | undefined): Shown | undefined {
  if (!record) return undefined
  const { id: recordId, ...named } = record
  return { recordId, line: null, ...named }
}

function ofLine(
  line: number,
  named: { readonly name: string; readonly partnerName: string } | undefined,
): Shown | undefined {
  return named && { recordId: null, reference: null, archived: false, settled: false, line, ...named }
}

function likeness({ names, ...explained }: KeptAlike, who: Who) {
  const [own, other] = names ?? []
  return likenessOf(who.language, explained, asNames(own), asNames(other))
}
