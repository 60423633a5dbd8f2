// The fields of a source of leads.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const leadSourceFields = fields([nameField(100)])
