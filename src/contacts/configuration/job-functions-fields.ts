// The fields of a function.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const jobFunctionFields = fields([nameField(100)])
