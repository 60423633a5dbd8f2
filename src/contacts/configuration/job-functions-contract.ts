// Functions: the positions printed on business cards.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'

const JobFunction = z.object({ id: z.int(), name: z.string(), archived: z.boolean() })

const NewJobFunction = z.strictObject({ name: z.string().trim().min(1).max(100) })

export const jobFunctionContract = configurationContract(
  'job-functions',
  { one: 'a function', many: 'functions' },
  {
    item: JobFunction,
    created: NewJobFunction,
    changed: NewJobFunction.extend({ archived: z.boolean() }).partial(),
  },
)
