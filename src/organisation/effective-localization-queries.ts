// Reads the localizations that may stand for a record, as JSON columns.
import { sql, type RawBuilder } from 'kysely'

export interface LocalizationRow {
  readonly id: number
  readonly country: string
  readonly language: string
}

/** `from` goes on after `localization l`, with joins, a where and a limit. */
export function localizationJson(from: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select json_build_object('id', l.id, 'country', l.country, 'language', l.language) from localization l ${from})`
}
