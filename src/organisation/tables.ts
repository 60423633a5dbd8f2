// The tables of the organisation: who works here, how they sign in, and what they set.
import type { Generated } from 'kysely'
import type { Instant, Json } from '../kit/database.ts'
import type { Language } from '../kit/words.ts'
import type { Profile } from './who.ts'

declare module '../kit/database.ts' {
  interface Tables {
    localization: LocalizationTable
    team: NamedTable
    company: CompanyTable
    app_user: UserTable
    user_company: { user_id: number; company_id: number }
    session: SessionTable
    account: AccountTable
    verification: VerificationTable
    sign_in_attempt: { key: string; count: number; until: Instant }
    api_key: ApiKeyTable
    number_sequence: { code: string; prefix: string; digits: number; next: number }
    number_use: { sequence_code: string; table_name: string; column_name: string }
    saved_view: SavedViewTable
    preference: { user_id: number; name: string; value: Json }
  }
}

interface NamedTable {
  id: Generated<number>
  name: string
  archived_at: Instant | null
}

interface CompanyTable extends NamedTable {
  localization_id: number | null
}

interface LocalizationTable {
  id: Generated<number>
  country: string
  language: string
  is_default: Generated<boolean>
  archived_at: Instant | null
}

interface UserTable {
  id: Generated<number>
  name: string
  email: string
  email_verified: Generated<boolean>
  image: string | null
  language: Generated<Language>
  profile: Generated<Profile>
  team_id: number | null
  archived_at: Instant | null
  created_at: Instant
  updated_at: Instant
}

interface SessionTable {
  id: Generated<number>
  user_id: number
  token: string
  expires_at: Instant
  ip_address: string | null
  user_agent: string | null
  created_at: Instant
  updated_at: Instant
}

interface AccountTable {
  id: Generated<number>
  user_id: number
  account_id: string
  provider_id: string
  password: string | null
  created_at: Instant
  updated_at: Instant
}

interface VerificationTable {
  id: Generated<number>
  identifier: string
  value: string
  expires_at: Instant
  created_at: Instant
  updated_at: Instant
}

interface ApiKeyTable {
  id: Generated<number>
  user_id: number
  name: string
  key_hash: Buffer
  start: string
  created_at: Instant
  last_used_at: Instant | null
  expires_at: Instant | null
}

interface SavedViewTable {
  id: Generated<number>
  subject: string
  name: string
  user_id: number
  shared: Generated<boolean>
  content: Json
  created_at: Instant
  updated_at: Instant
}
