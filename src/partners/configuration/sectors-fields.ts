// The fields of a sector.
import { nameField } from '../../kit/configuration/name-field.ts'
import { fields } from '../../kit/field.ts'

export const sectorFields = fields([nameField(100)])
