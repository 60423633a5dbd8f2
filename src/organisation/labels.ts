// The words of the organisation.
import type { Words } from '../kit/words.ts'
import type { Profile } from './who.ts'

export const profileLabels: Readonly<Record<Profile, Words>> = {
  administrator: { fr: 'Administrateur', en: 'Administrator' },
  manager: { fr: 'Responsable', en: 'Manager' },
  salesperson: { fr: 'Commercial', en: 'Salesperson' },
  reader: { fr: 'Lecteur', en: 'Reader' },
}
