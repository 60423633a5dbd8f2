// The words of a lead's form.
import { catalogue } from '../../kit/words.ts'

export const leadFormWords = catalogue({
  en: {
    newLead: 'New lead',
    archived: 'Archived',
    leadsNamesake: 'There is already a lead with this name.',
    leadsLookAlike: 'There may already be a record of this lead.',
    contactsNamesake: 'A contact has this name.',
    contactsLookAlike: 'A contact may be this lead.',
    partnersNamesake: 'A partner has this name.',
    partnersLookAlike: 'A partner may be this lead.',
    namesakeArchived: 'archived',
    at: 'at',
    detailsTab: 'Contact details',
    tabs: 'The lead’s record',
    qualification: 'Qualification',
    identity: 'Identity',
    aside: 'Configurations',
    defaultsHint: 'Left empty, owner, team and companies are yours, and the status is the first one.',
    pictureLost: 'The lead is there; its picture was refused.',
  },
  fr: {
    newLead: 'Nouvelle piste',
    archived: 'Archivée',
    leadsNamesake: 'Il y a déjà une piste avec ce nom.',
    leadsLookAlike: 'Cette piste a peut-être déjà une fiche.',
    contactsNamesake: 'Un contact porte ce nom.',
    contactsLookAlike: 'Un contact est peut-être cette piste.',
    partnersNamesake: 'Un tiers porte ce nom.',
    partnersLookAlike: 'Un tiers est peut-être cette piste.',
    namesakeArchived: 'archivé',
    at: 'chez',
    detailsTab: 'Coordonnées',
    tabs: 'Fiche de la piste',
    qualification: 'Qualification',
    identity: 'Identité',
    aside: 'Configurations',
    defaultsHint:
      'Laissés vides, propriétaire, équipe et sociétés sont les vôtres, et le statut est le premier.',
    pictureLost: 'La piste est créée ; son image a été refusée.',
  },
})
