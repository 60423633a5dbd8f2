// The words of the list of imports.
import { catalogue, formatNumber, plural } from '../../kit/words.ts'

const en = (n: number) => formatNumber('en', n)

export const importListWords = catalogue({
  en: {
    imports: 'Imports',
    importFile: 'Import a file',
    file: 'File',
    result: 'Result',
    when: 'When',
    who: 'By',
    state: 'State',
    stateTrying: 'Dry run under way',
    stateTried: 'Not imported',
    stateUntried: 'Not imported',
    stateRunning: 'Importing',
    stateDone: 'Imported',
    stateInterrupted: 'Interrupted',
    stateUndoing: 'Being taken back',
    stateUndone: 'Taken back',
    numbers: (created: number, updated: number, refused: number) =>
      [
        created > 0 ? `${en(created)} created` : '',
        updated > 0 ? `${en(updated)} completed` : '',
        refused > 0 ? `${en(refused)} refused` : '',
      ]
        .filter(Boolean)
        .join(', ') || 'nothing new',
    contacts: 'contacts',
    partners: 'partners',
    leads: 'leads',
    forget: (file: string) => `Forget ${file}`,
    forgetTitle: 'Forget this import',
    forgetWhy: (file: string) => `${file} and its report are deleted.`,
    forgetStays: 'What it brought into Carnet stays, and can no longer be taken back.',
    forgetNow: 'Forget the import',
    noImports: 'No import yet',
    noImportsWhy: 'A file becomes contacts in a minute, and you see each line before anything is written.',
    more: 'Show more',
    ended: (title: string) => `${title}: done.`,
    see: 'See',
  },
  fr: {
    imports: 'Imports',
    importFile: 'Importer un fichier',
    file: 'Fichier',
    result: 'Résultat',
    when: 'Quand',
    who: 'Par',
    state: 'État',
    stateTrying: 'Essai en cours',
    stateTried: 'Pas encore importé',
    stateUntried: 'Pas encore importé',
    stateRunning: 'Import en cours',
    stateDone: 'Importé',
    stateInterrupted: 'Interrompu',
    stateUndoing: 'Annulation en cours',
    stateUndone: 'Annulé',
    numbers: (created: number, updated: number, refused: number) =>
      [
        created > 0 ? plural('fr', created, { one: '# créée', other: '# créées' }) : '',
        updated > 0 ? plural('fr', updated, { one: '# complétée', other: '# complétées' }) : '',
        refused > 0 ? plural('fr', refused, { one: '# refusée', other: '# refusées' }) : '',
      ]
        .filter(Boolean)
        .join(', ') || 'rien de neuf',
    contacts: 'contacts',
    partners: 'tiers',
    leads: 'pistes',
    forget: (file: string) => `Oublier ${file}`,
    forgetTitle: 'Oublier cet import',
    forgetWhy: (file: string) => `${file} et son compte rendu sont effacés.`,
    forgetStays: 'Ce qu’il a apporté à Carnet reste, et ne pourra plus être annulé.',
    forgetNow: 'Oublier l’import',
    noImports: 'Aucun import pour l’instant',
    noImportsWhy:
      'Un fichier devient des contacts en une minute, et vous voyez chaque ligne avant que rien ne soit écrit.',
    more: 'Afficher la suite',
    ended: (title: string) => `${title} : terminé.`,
    see: 'Voir',
  },
})
