// The name, by which every row of configuration is listed.
import type { Field } from '../field.ts'

export function nameField(max: number) {
  return {
    name: 'name',
    label: { fr: 'Nom', en: 'Name' },
    kind: 'text',
    required: true,
    max,
    sort: true,
    column: { width: 320, shown: true },
  } as const satisfies Field
}
