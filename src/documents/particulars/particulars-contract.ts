// The endpoints of what our companies say of themselves on documents.
import { contract } from '../../kit/contract.ts'
import { IdParams } from '../../kit/list/list-contract.ts'
import { Particulars } from './particulars.ts'

export const particularsContract = contract({
  'GET /api/v1/companies/{id}/particulars': {
    summary: 'What one of our companies says of itself on documents, for those who belong to it',
    right: 'read',
    params: IdParams,
    reply: Particulars,
    problems: ['not-found'],
  },
  'PUT /api/v1/companies/{id}/particulars': {
    summary: 'Say what one of our companies says of itself on documents',
    right: 'configure',
    params: IdParams,
    body: Particulars,
    status: 204,
    reply: null,
    problems: ['not-found'],
  },
})
