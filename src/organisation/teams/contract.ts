// Teams: groups of users.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'

const Team = z.object({ id: z.int(), name: z.string(), archived: z.boolean() })

const NewTeam = z.strictObject({ name: z.string().trim().min(1).max(100) })

export const teamContract = configurationContract(
  'teams',
  { one: 'a team', many: 'teams' },
  { item: Team, created: NewTeam, changed: NewTeam.extend({ archived: z.boolean() }).partial() },
)
