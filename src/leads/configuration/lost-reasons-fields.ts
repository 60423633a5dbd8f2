// The fields of a reason for which leads are lost.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const lostReasonFields = fields([nameField(100)])
