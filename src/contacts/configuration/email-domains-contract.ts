// Mail domains that say, or do not say, that two people work together.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'

/** ignored: never joins; allowed: joins although it is known as public; alias: counts as another domain. */
const domainRules = ['ignored', 'allowed', 'alias'] as const

const EmailDomain = z.object({
  id: z.int(),
  domain: z.string(),
  rule: z.enum(domainRules),
  aliasOf: z.string().nullable(),
})

const domain = z.string().trim().min(1).max(253)
const shape = { domain, rule: z.enum(domainRules), aliasOf: domain.nullable() }

export const EmailDomainChange = z.strictObject(shape).partial()
export type EmailDomainChange = z.output<typeof EmailDomainChange>

/** A host or an address may be given: the domain that was registered is kept. */
export const emailDomainContract = configurationContract(
  'email-domains',
  { one: 'a rule for a mail domain', many: 'rules for mail domains' },
  {
    item: EmailDomain,
    created: z.strictObject({ ...shape, aliasOf: shape.aliasOf.default(null) }),
    changed: EmailDomainChange,
  },
)
