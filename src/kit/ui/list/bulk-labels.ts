// The words of changing many records at once.
import { catalogue, plural } from '../../words.ts'

export const bulkWords = catalogue({
  en: {
    edit: 'Edit',
    title: (what: string) => `Edit ${what}`,
    field: 'Field',
    emptyIt: 'Empty this field',
    replaces: 'What is chosen here replaces what stands there.',
    counting: 'Counting…',
    nothing: 'Nothing to change: they have this value already.',
    all: (n: number) => plural('en', n, { one: '# record changes.', other: 'All # change.' }),
    some: (n: number) => plural('en', n, { one: '# changes.', other: '# change.' }),
    same: (n: number) =>
      plural('en', n, { one: '# has this value already.', other: '# have this value already.' }),
    settled: (n: number) =>
      plural('en', n, {
        one: '# can no longer be changed and stays.',
        other: '# can no longer be changed and stay.',
      }),
    canUndo: 'It can be undone.',
    apply: (n: number) => plural('en', n, { one: 'Edit # record', other: 'Edit # records' }),
    done: (n: number) => plural('en', n, { one: '# record changed.', other: '# records changed.' }),
    goesOn: 'The change goes on in the background; its progress is in the menu.',
    undone: (n: number) =>
      plural('en', n, { one: '# record is as before.', other: '# records are as before.' }),
    changedSince: (n: number) =>
      plural('en', n, { one: '# was changed since and stays.', other: '# were changed since and stay.' }),
    undoStopped: 'The change was taken back in part only.',
    archive: 'Archive',
    restore: 'Restore',
    archivedDone: (n: number) => plural('en', n, { one: '# record archived.', other: '# records archived.' }),
    restoredDone: (n: number) => plural('en', n, { one: '# record restored.', other: '# records restored.' }),
    refused: 'Nothing was changed',
  },
  fr: {
    edit: 'Modifier',
    title: (what: string) => `Modifier ${what}`,
    field: 'Champ',
    emptyIt: 'Vider ce champ',
    replaces: 'Ce qui est choisi ici remplace ce qui s’y trouve.',
    counting: 'Comptage…',
    nothing: 'Rien à changer : ils ont déjà cette valeur.',
    all: (n: number) => plural('fr', n, { one: '# fiche change.', other: 'Les # changent.' }),
    some: (n: number) => plural('fr', n, { one: '# change.', other: '# changent.' }),
    same: (n: number) =>
      plural('fr', n, { one: '# a déjà cette valeur.', other: '# ont déjà cette valeur.' }),
    settled: (n: number) =>
      plural('fr', n, {
        one: '# ne peut plus être modifiée et reste telle quelle.',
        other: '# ne peuvent plus être modifiées et restent telles quelles.',
      }),
    canUndo: 'Cela pourra être annulé.',
    apply: (n: number) => plural('fr', n, { one: 'Modifier # fiche', other: 'Modifier # fiches' }),
    done: (n: number) => plural('fr', n, { one: '# fiche modifiée.', other: '# fiches modifiées.' }),
    goesOn: 'La modification continue en arrière-plan ; son avancement est dans le menu.',
    undone: (n: number) =>
      plural('fr', n, { one: '# fiche est comme avant.', other: '# fiches sont comme avant.' }),
    changedSince: (n: number) =>
      plural('fr', n, { one: '# a changé depuis et reste.', other: '# ont changé depuis et restent.' }),
    undoStopped: 'La modification n’a été annulée qu’en partie.',
    archive: 'Archiver',
    restore: 'Restaurer',
    archivedDone: (n: number) => plural('fr', n, { one: '# fiche archivée.', other: '# fiches archivées.' }),
    restoredDone: (n: number) =>
      plural('fr', n, { one: '# fiche restaurée.', other: '# fiches restaurées.' }),
    refused: 'Rien n’a été modifié',
  },
})
