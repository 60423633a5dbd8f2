// The words of converting an individual into a contact, and a contact into an individual.
import { catalogue } from '../../kit/words.ts'
import type { Convertible } from './individual-calls.ts'

export const individualDialogWords = catalogue({
  en: {
    toContact: 'Convert into a contact…',
    toIndividual: 'Convert into an individual…',
    title: (of: Convertible) =>
      ({ partner: 'Convert into a contact', contact: 'Convert into an individual' })[of],
    explained: (of: Convertible) =>
      ({
        partner:
          'A contact is made from this partner. The partner is archived, and keeps its history, its documents and whatever else points at it.',
        contact:
          'A partner of the kind individual is made from this contact. The contact is archived, and keeps its history, its documents and whatever else points at it.',
      })[of],
    goes: 'Goes along',
    stays: (of: Convertible) =>
      ({
        partner: 'Has no place in a contact, and stays here',
        contact: 'Has no place in a partner, and stays here',
      })[of],
    convert: 'Convert',
    done: (name: string) => `${name} was converted.`,
    undone: 'The conversion was undone.',
    undo: 'Undo the conversion',
    became: (of: Convertible) => ({ partner: 'Became the contact', contact: 'Became the partner' })[of],
    camefrom: (of: Convertible) =>
      ({ partner: 'Came from the contact', contact: 'Came from the partner' })[of],
    hidden: 'a record that you may not see',
    by: (name: string, when: string) => `Converted by ${name}, ${when}.`,
    changedSince: 'It was changed since.',
    usedSince: 'Something new points at it.',
  },
  fr: {
    toContact: 'Convertir en contact…',
    toIndividual: 'Convertir en particulier…',
    title: (of: Convertible) =>
      ({ partner: 'Convertir en contact', contact: 'Convertir en particulier' })[of],
    explained: (of: Convertible) =>
      ({
        partner:
          'Un contact naît de ce tiers. Le tiers est archivé et garde son historique, ses documents et tout ce qui s’y rattache.',
        contact:
          'Un tiers de type particulier naît de ce contact. Le contact est archivé et garde son historique, ses documents et tout ce qui s’y rattache.',
      })[of],
    goes: 'Suit',
    stays: (of: Convertible) =>
      ({
        partner: 'N’a pas de place dans un contact et reste ici',
        contact: 'N’a pas de place dans un tiers et reste ici',
      })[of],
    convert: 'Convertir',
    done: (name: string) => `${name} : converti.`,
    undone: 'Conversion annulée.',
    undo: 'Annuler la conversion',
    became: (of: Convertible) => ({ partner: 'Devenu le contact', contact: 'Devenu le tiers' })[of],
    camefrom: (of: Convertible) => ({ partner: 'Venu du contact', contact: 'Venu du tiers' })[of],
    hidden: 'une fiche que vous ne pouvez pas voir',
    by: (name: string, when: string) => `Converti par ${name}, ${when}.`,
    changedSince: 'La fiche a été modifiée depuis.',
    usedSince: 'Du nouveau s’y rattache.',
  },
})
