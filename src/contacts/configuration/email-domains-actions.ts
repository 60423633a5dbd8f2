// Checks a rule for a mail domain before it is written.
import { findRows } from '../../kit/configuration/configuration-queries.ts'
import type { ConfigurationSubject, Values } from '../../kit/configuration/configuration-subject.ts'
import type { Trx } from '../../kit/database.ts'
import { badField } from '../../kit/problem.ts'
import { registrableDomain } from '../../kit/registrable-domain.ts'
import type { EmailDomainChange } from './email-domains-contract.ts'
import { emailDomainFields } from './email-domains-fields.ts'
import { aliasesFrom } from './email-domains-queries.ts'

export const emailDomains: ConfigurationSubject = {
  table: 'email_domain',
  columns: { domain: 'domain', rule: 'rule', aliasOf: 'alias_of' },
  fields: emailDomainFields,
  order: 'domain',
  search: ['domain', 'aliasOf'],
  archivable: false,
  constraints: { email_domain_domain_key: '/domain' },
  prepare,
}

async function prepare(trx: Trx, id: number | null, values: Values): Promise<Values> {
  const [before] = id === null ? [] : await findRows(trx, emailDomains, [id])
  const { domain, rule, aliasOf } = { ...before, ...values } as EmailDomainChange
  const kept = registered(domain, '/domain')
  if (rule !== 'alias') return { domain: kept, rule, aliasOf: null }
  const other = registered(aliasOf, '/aliasOf')
  if ((await aliasesFrom(trx, other, id)).includes(kept)) throw badField('/aliasOf', 'leads-back')
  return { domain: kept, rule, aliasOf: other }
}

function registered(text: string | null | undefined, pointer: string): string {
  if (!text) throw badField(pointer, 'required')
  const domain = registrableDomain(text)
  if (domain === null) throw badField(pointer, 'invalid-domain')
  return domain
}
