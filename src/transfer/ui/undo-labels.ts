// The words of taking an import back.
import { catalogue, plural } from '../../kit/words.ts'

export const undoWords = catalogue({
  en: {
    undoTitle: 'Take the import back',
    undoCounting: 'Counting what would happen…',
    undoRemoved: (n: number) =>
      plural('en', n, { one: '# created record goes', other: '# created records go' }),
    undoRestored: (n: number) =>
      plural('en', n, {
        one: '# record is again what it was',
        other: '# records are again what they were',
      }),
    undoKept: (n: number) =>
      plural('en', n, {
        one: '# created record stays, because it is in use since',
        other: '# created records stay, because they are in use since',
      }),
    undoChangedSince: (n: number) =>
      plural('en', n, {
        one: '# of them was changed since: those fields stay as they are',
        other: '# of them were changed since: those fields stay as they are',
      }),
    undoNothing: 'This import changed nothing that could be taken back.',
    undoFinal: 'What is taken back can be imported again from the file.',
    keepImport: 'Keep the import',
  },
  fr: {
    undoTitle: 'Annuler l’import',
    undoCounting: 'Décompte de ce qui va se passer…',
    undoRemoved: (n: number) =>
      plural('fr', n, { one: '# fiche créée disparaît', other: '# fiches créées disparaissent' }),
    undoRestored: (n: number) =>
      plural('fr', n, {
        one: '# fiche redevient ce qu’elle était',
        other: '# fiches redeviennent ce qu’elles étaient',
      }),
    undoKept: (n: number) =>
      plural('fr', n, {
        one: '# fiche créée reste, car elle a servi depuis',
        other: '# fiches créées restent, car elles ont servi depuis',
      }),
    undoChangedSince: (n: number) =>
      plural('fr', n, {
        one: '# d’entre elles a été modifiée depuis : ces champs-là ne bougent pas',
        other: '# d’entre elles ont été modifiées depuis : ces champs-là ne bougent pas',
      }),
    undoNothing: 'Cet import n’a rien changé qui puisse être annulé.',
    undoFinal: 'Ce qui est annulé pourra être réimporté depuis le fichier.',
    keepImport: 'Garder l’import',
  },
})
