// The endpoints of users.
import { ConfigurationQuery } from '../../kit/configuration/configuration-contract.ts'
import { contract } from '../../kit/contract.ts'
import { IdParams, page } from '../../kit/list/list-contract.ts'
import { NewUser, User, UserChange } from './user.ts'

export const userContract = contract({
  'GET /api/v1/users': {
    summary: 'List users',
    right: 'read',
    query: ConfigurationQuery,
    reply: page(User),
    problems: [],
  },
  'GET /api/v1/users/{id}': {
    summary: 'Read a user',
    right: 'read',
    params: IdParams,
    reply: User,
    problems: ['not-found'],
  },
  'POST /api/v1/users': {
    summary: 'Create a user, with the password to begin with',
    right: 'configure',
    body: NewUser,
    status: 201,
    reply: User,
    problems: ['already-exists'],
  },
  'PATCH /api/v1/users/{id}': {
    summary: 'Change a user, archive or restore them; archiving and a new password sign them out everywhere',
    right: 'configure',
    params: IdParams,
    body: UserChange,
    reply: User,
    problems: ['not-found', 'already-exists', 'conflict'],
  },
})
