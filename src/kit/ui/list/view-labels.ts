// The words of saved views.
import { catalogue } from '../../words.ts'

export const viewWords = catalogue({
  en: {
    savedViews: 'Saved views',
    saveNew: 'Save a new view',
    changed: 'changed, not saved',
    viewActions: (name: string) => `Actions on the view ${name}`,
    saveChanges: 'Save the changes',
    rename: 'Rename or share',
    delete: 'Delete',
    deleted: (name: string) => `The view ${name} is deleted.`,
    name: 'Name of the view',
    shared: 'Everybody sees it',
    keeps: 'It keeps search, filters, order, groups and columns.',
  },
  fr: {
    savedViews: 'Vues enregistrées',
    saveNew: 'Enregistrer une nouvelle vue',
    changed: 'modifiée, pas enregistrée',
    viewActions: (name: string) => `Actions sur la vue ${name}`,
    saveChanges: 'Enregistrer les changements',
    rename: 'Renommer ou partager',
    delete: 'Supprimer',
    deleted: (name: string) => `La vue ${name} est supprimée.`,
    name: 'Nom de la vue',
    shared: 'Tout le monde la voit',
    keeps: 'Elle garde recherche, filtres, ordre, groupes et colonnes.',
  },
})
