// The language of a form: that of its addressee, as in every letter.
import type { Speech } from '../sale-forms/sale-form.ts'
import type { Party } from './party.ts'

export function speechOf({ addressee: { language, country } }: Party): Speech {
  return { language, country }
}
