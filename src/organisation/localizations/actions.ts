// Lists localizations by name, and keeps one of them as the default.
import type { ConfigurationQuery } from '../../kit/configuration/configuration-contract.ts'
import { findRows } from '../../kit/configuration/configuration-queries.ts'
import type { ConfigurationSubject, Row, Values } from '../../kit/configuration/configuration-subject.ts'
import type { Db, Trx } from '../../kit/database.ts'
import { Problem } from '../../kit/problem.ts'
import type { Language } from '../../kit/words.ts'
import { localizationName } from '../effective-localization.ts'
import { localizationFields } from './fields.ts'
import type { Localization, LocalizationChange } from './localization.ts'
import { namedPage } from './page.ts'
import { clearDefault, localizationIds } from './queries.ts'

export const localizations: ConfigurationSubject = {
  table: 'localization',
  columns: { country: 'country', language: 'language', isDefault: 'is_default' },
  fields: localizationFields,
  order: 'country',
  search: ['country', 'language'],
  archivable: true,
  constraints: { localization_country_language_key: '/language' },
  prepare,
  guardDelete,
  present: named,
}

type LocalizationRow = Omit<Localization, 'name'>

function named(row: Row, language: Language): Row & { name: string } {
  const { country, language: spoken } = row as LocalizationRow
  return { ...row, name: localizationName({ country, language: spoken }, language) }
}

export async function listLocalizations(
  db: Db,
  asked: ConfigurationQuery,
  language: Language,
): Promise<{ items: Row[]; next: string | null }> {
  const ids = await localizationIds(db, asked.archived ?? 'no')
  const wanted = asked.ids === undefined ? ids : ids.filter((id) => asked.ids?.includes(id))
  const rows = await findRows(db, localizations, wanted)
  return namedPage(
    rows.map((row) => named(row, language)),
    asked,
    language,
  )
}

/** The default cannot be unset or put away: another takes its place. */
async function prepare(trx: Trx, id: number | null, values: Values): Promise<Values> {
  const change: LocalizationChange = values
  if (change.isDefault) {
    await clearDefault(trx, id)
    return { ...values, ...(id === null ? {} : { archived: false }) }
  }
  const leaves = (['isDefault', 'archived'] as const).find((field) =>
    field === 'isDefault' ? change.isDefault === false : change.archived,
  )
  if (id !== null && leaves && (await isDefault(trx, id))) throw lastOne(`/${leaves}`)
  return values
}

async function guardDelete(trx: Trx, id: number): Promise<void> {
  if (await isDefault(trx, id)) throw lastOne('')
}

async function isDefault(trx: Trx, id: number): Promise<boolean> {
  const [row] = await findRows(trx, localizations, [id])
  return row?.['isDefault'] === true
}

function lastOne(pointer: string): Problem {
  return new Problem('conflict', { fields: [{ pointer, code: 'last-one' }] })
}
