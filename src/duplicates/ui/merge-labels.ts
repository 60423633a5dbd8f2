// The words of the merge dialog, of its undo, and of what is said afterwards.
import { catalogue, formatNumber, plural } from '../../kit/words.ts'

const list = { en: new Intl.ListFormat('en'), fr: new Intl.ListFormat('fr') }

/** Three are named, more are counted. */
const mostNamed = 3

export const mergeDialogWords = catalogue({
  en: {
    title: 'Merge duplicates',
    hint: (others: number) =>
      others > 1
        ? `Choose the original, then what it takes from the ${formatNumber('en', others)} others.`
        : 'Choose the original, then what it takes from the other one.',
    choices: 'Field by field',
    original: 'Original',
    proposed: 'proposed: the most complete, then the oldest',
    created: (day: string) => `created ${day}`,
    same: 'identical',
    sameAs: (reference: string) => `as ${reference}`,
    empty: 'empty',
    none: 'none',
    both: 'Both',
    all: 'All',
    refusals: 'Opt-outs',
    calls: 'Calls',
    emails: 'E-mails',
    archived: 'Archived',
    picture: 'Picture',
    pictureOf: (reference: string) => `the picture of ${reference}`,
    settledFields: (n: number) =>
      plural('en', n, { one: '# field with nothing to choose', other: '# fields with nothing to choose' }),
    noDifference: 'They say the same everywhere.',
    moves: 'What will move',
    rowsJoin: (n: number, reference: string) =>
      n === 0
        ? `No row moves to ${reference}`
        : plural('en', n, { one: `# row joins ${reference}`, other: `# rows join ${reference}` }),
    united: 'Already there: they become one',
    kept: 'Contradict the original’s: kept in the history',
    keptBecause: (fields: readonly string[]) => `(other ${list.en.format(fields)})`,
    emptied: (fields: readonly string[]) =>
      `Emptied, so that nobody is above themselves: ${list.en.format(fields)}.`,
    leadsTo: (references: readonly string[], reference: string) =>
      references.length > mostNamed
        ? `The ${formatNumber('en', references.length)} other references will lead to ${reference}.`
        : `${references.length > 1 ? 'The references' : 'The reference'} ${list.en.format(references)} will lead to ${reference}.`,
    strictest: 'The strictest opt-out wins:',
    neither: 'neither calls nor e-mails.',
    noCalls: 'no calls.',
    noEmails: 'no e-mails.',
    undoable: 'You can undo the merge.',
    merge: 'Merge duplicates',
    merged: (references: readonly string[], reference: string) =>
      references.length > mostNamed
        ? `${formatNumber('en', references.length)} records have joined ${reference}.`
        : `${list.en.format(references)} ${references.length > 1 ? 'have' : 'has'} joined ${reference}.`,
    see: 'See',
    loading: 'The records are read…',
    counting: 'The rows are counted…',
    changedSince: (references: readonly string[]) =>
      `${list.en.format(references)} changed in the meantime: these are the values of now. Nothing was merged.`,
    mergedSince: (reference: string) => `One of them was merged into ${reference} in the meantime.`,
    withOriginal: (reference: string) => `Go on with ${reference}`,
    gone: 'One of them is no more, or you may not see it.',
    without: 'Go on without it',
    tooFew: 'There is nothing left to merge.',
    notAllowed: 'Only those whose profile may merge can do this. Ask an administrator.',
    undoTitle: 'Undo the merge',
    undoMerge: 'Undo the merge',
    comesBack: 'Comes back',
    recordsBack: (references: readonly string[]) =>
      `${list.en.format(references)} ${references.length > 1 ? 'become records' : 'becomes a record'} of ${references.length > 1 ? 'their' : 'its'} own again`,
    rowsBack: (n: number) =>
      plural('en', n, { one: '# row goes back with them', other: '# rows go back with them' }),
    stays: (reference: string) => `Stays with ${reference}`,
    staysNothing: 'Nothing was written since the merge.',
    editedFields: 'fields changed since',
    edited: 'changed since',
    later: 'added since',
    lost: 'Cannot be split again',
    undone: (references: readonly string[]) =>
      `${list.en.format(references)} ${references.length > 1 ? 'are' : 'is'} back.`,
    undoneBy: (name: string, when: string) => `Undone by ${name}, ${when}`,
    undoFirst: 'See that merge',
    alreadyUndone: 'This merge is undone already.',
    redo: 'You can merge them again at any time.',
  },
  fr: {
    title: 'Fusionner doublons',
    hint: (others: number) =>
      others > 1
        ? `Choisissez l’original, puis ce qu’il reprend des ${formatNumber('fr', others)} autres.`
        : 'Choisissez l’original, puis ce qu’il reprend de l’autre.',
    choices: 'Choix champ par champ',
    original: 'Original',
    proposed: 'proposée : la plus complète, puis la plus ancienne',
    created: (day: string) => `créée le ${day}`,
    same: 'identique',
    sameAs: (reference: string) => `comme ${reference}`,
    empty: 'vide',
    none: 'aucun',
    both: 'Les deux',
    all: 'Tous',
    refusals: 'Refus',
    calls: 'Appels',
    emails: 'E-mails',
    archived: 'Archivée',
    picture: 'Photo',
    pictureOf: (reference: string) => `la photo de ${reference}`,
    settledFields: (n: number) =>
      plural('fr', n, { one: '# champ sans rien à choisir', other: '# champs sans rien à choisir' }),
    noDifference: 'Elles disent partout la même chose.',
    moves: 'Ce qui va bouger',
    rowsJoin: (n: number, reference: string) =>
      n === 0
        ? `Aucune ligne ne rejoint ${reference}`
        : plural('fr', n, { one: `# ligne rejoint ${reference}`, other: `# lignes rejoignent ${reference}` }),
    united: 'Déjà là : elles ne font plus qu’une',
    kept: 'Contredisent l’original : gardées dans l’historique',
    keptBecause: (fields: readonly string[]) => `(autre ${list.fr.format(fields)})`,
    emptied: (fields: readonly string[]) =>
      `Vidé, pour que personne ne soit son propre supérieur : ${list.fr.format(fields)}.`,
    leadsTo: (references: readonly string[], reference: string) =>
      references.length > mostNamed
        ? `Les ${formatNumber('fr', references.length)} autres références mèneront à ${reference}.`
        : references.length > 1
          ? `Les références ${list.fr.format(references)} mèneront à ${reference}.`
          : `La référence ${list.fr.format(references)} mènera à ${reference}.`,
    strictest: 'Le refus le plus strict l’emporte :',
    neither: 'ni appels, ni e-mails.',
    noCalls: 'pas d’appels.',
    noEmails: 'pas d’e-mails.',
    undoable: 'Vous pourrez annuler la fusion.',
    merge: 'Fusionner doublons',
    merged: (references: readonly string[], reference: string) =>
      references.length > mostNamed
        ? `${formatNumber('fr', references.length)} fiches ont rejoint ${reference}.`
        : `${list.fr.format(references)} ${references.length > 1 ? 'ont' : 'a'} rejoint ${reference}.`,
    see: 'Voir',
    loading: 'Lecture des fiches…',
    counting: 'Décompte des lignes…',
    changedSince: (references: readonly string[]) =>
      `${list.fr.format(references)} ${references.length > 1 ? 'ont' : 'a'} changé entre-temps : voici les valeurs d’à présent. Rien n’a été fusionné.`,
    mergedSince: (reference: string) => `L’une d’elles a été fusionnée dans ${reference} entre-temps.`,
    withOriginal: (reference: string) => `Continuer avec ${reference}`,
    gone: 'L’une d’elles n’existe plus, ou vous ne pouvez pas la voir.',
    without: 'Continuer sans elle',
    tooFew: 'Il n’y a plus rien à fusionner.',
    notAllowed: 'Seuls ceux dont le profil permet de fusionner le peuvent. Demandez à un administrateur.',
    undoTitle: 'Annuler la fusion',
    undoMerge: 'Annuler la fusion',
    comesBack: 'Revient',
    recordsBack: (references: readonly string[]) =>
      references.length > 1
        ? `${list.fr.format(references)} redeviennent des fiches à part`
        : `${list.fr.format(references)} redevient une fiche à part`,
    rowsBack: (n: number) =>
      plural('fr', n, { one: '# ligne repart avec', other: '# lignes repartent avec' }),
    stays: (reference: string) => `Reste dans ${reference}`,
    staysNothing: 'Rien n’a été écrit depuis la fusion.',
    editedFields: 'champs modifiés depuis',
    edited: 'modifiés depuis',
    later: 'ajoutés depuis',
    lost: 'Ne peut plus être séparé',
    undone: (references: readonly string[]) =>
      `${list.fr.format(references)} ${references.length > 1 ? 'sont revenues' : 'est revenue'}.`,
    undoneBy: (name: string, when: string) => `Annulée par ${name}, ${when}`,
    undoFirst: 'Voir cette fusion',
    alreadyUndone: 'Cette fusion est déjà annulée.',
    redo: 'Vous pourrez les fusionner à nouveau à tout moment.',
  },
})
