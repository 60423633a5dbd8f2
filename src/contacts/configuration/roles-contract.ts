// Roles: what a contact is inside its company, such as decision maker, buyer or billing.
import { z } from 'zod'
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'

const Role = z.object({ id: z.int(), name: z.string(), code: z.string(), archived: z.boolean() })

const NewRole = z.strictObject({
  name: z.string().trim().min(1).max(100),
  code: z.string().trim().min(1).max(20),
})

export const roleContract = configurationContract(
  'roles',
  { one: 'a role', many: 'roles' },
  { item: Role, created: NewRole, changed: NewRole.extend({ archived: z.boolean() }).partial() },
)
