// The words of the frame around every page: toasts, keys, search, menu, account.
import { catalogue } from '../words.ts'

export const kitWords = catalogue({
  en: {
    undo: 'Undo',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    retry: 'Try again',
    keys: 'Keyboard shortcuts',
    keysEverywhere: 'Everywhere',
    undone: 'Undone.',
    notUndone: 'This could not be undone.',
    unreachable: 'Carnet does not answer',
    unreachableWhy: 'Nothing is lost. Check that it is running, then try again.',
    failed: 'This could not be shown',
  },
  fr: {
    undo: 'Annuler',
    close: 'Fermer',
    cancel: 'Annuler',
    save: 'Enregistrer',
    retry: 'Réessayer',
    keys: 'Raccourcis clavier',
    keysEverywhere: 'Partout',
    undone: 'Annulé.',
    notUndone: 'L’annulation n’a pas pu se faire.',
    unreachable: 'Carnet ne répond pas',
    unreachableWhy: 'Rien n’est perdu. Vérifiez qu’il tourne, puis réessayez.',
    failed: 'Impossible d’afficher ceci',
  },
})
