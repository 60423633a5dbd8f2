// The endpoints of reminder methods.
import { configurationContract } from '../../kit/configuration/configuration-contract.ts'
import { Method, MethodChange, NewMethod } from './method.ts'

export const methodContract = configurationContract(
  'reminder-methods',
  { one: 'a reminder method', many: 'reminder methods' },
  { item: Method, created: NewMethod, changed: MethodChange },
)
