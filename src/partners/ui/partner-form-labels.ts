// The words of a partner's form.
import { catalogue } from '../../kit/words.ts'

export const partnerFormWords = catalogue({
  en: {
    newPartner: 'New partner',
    archived: 'Archived',
    namesake: 'There is already a partner with this name.',
    namesakeArchived: 'archived',
    company: 'Company',
    individual: 'Individual',
    prospect: 'Prospect',
    customer: 'Customer',
    supplier: 'Supplier',
    detailsTab: 'Contact details',
    tabs: 'The partner’s record',
    identity: 'Identity',
    aside: 'Configurations',
    defaultsHint: 'Left empty, owner, team and companies are yours.',
    pictureLost: 'The partner is there; its picture was refused.',
  },
  fr: {
    newPartner: 'Nouveau tiers',
    archived: 'Archivé',
    namesake: 'Il y a déjà un tiers avec ce nom.',
    namesakeArchived: 'archivé',
    company: 'Société',
    individual: 'Particulier',
    prospect: 'Prospect',
    customer: 'Client',
    supplier: 'Fournisseur',
    detailsTab: 'Coordonnées',
    tabs: 'Fiche du tiers',
    identity: 'Identité',
    aside: 'Configurations',
    defaultsHint: 'Laissés vides, propriétaire, équipe et sociétés sont les vôtres.',
    pictureLost: 'Le tiers est créé ; son image a été refusée.',
  },
})
