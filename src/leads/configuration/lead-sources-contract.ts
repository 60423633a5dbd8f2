// Where leads come from, such as a fair, the web site or somebody who knows us.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'

const LeadSource = z.object({ id: z.int(), name: z.string(), archived: z.boolean() })

const NewLeadSource = z.strictObject({ name: z.string().trim().min(1).max(100) })

export const leadSourceContract = configurationContract(
  'lead-sources',
  { one: 'a source of leads', many: 'sources of leads' },
  {
    item: LeadSource,
    created: NewLeadSource,
    changed: NewLeadSource.extend({ archived: z.boolean() }).partial(),
  },
)
