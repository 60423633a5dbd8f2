// The fields of a team.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const teamFields = fields([nameField(100)])
