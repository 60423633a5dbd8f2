// The words of a lead's form.
import { catalogue } from '../../kit/words.ts'

export const leadFormWords = catalogue({
  en: {
    newLead: 'New lead',
    archived: 'Archived',
    leadNamesake: 'There is already a lead with this name.',
    contactNamesake: 'A contact has this name.',
    partnerNamesake: 'A partner has this name.',
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
    leadNamesake: 'Il y a déjà une piste avec ce nom.',
    contactNamesake: 'Un contact porte ce nom.',
    partnerNamesake: 'Un tiers porte ce nom.',
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
