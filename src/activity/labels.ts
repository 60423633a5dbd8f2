// The words of a record's history.
import { catalogue } from '../kit/words.ts'
import type { TrailAction } from '../kit/trail.ts'

export const activityWords = catalogue({
  en: {
    created: 'created the record',
    changed: 'changed',
    archived: 'archived the record',
    restored: 'restored the record',
    imported: 'imported the record',
    merged: 'merged duplicates into the record',
    unmerged: 'undid the merge',
    converted: 'converted the lead',
    unconverted: 'undid the conversion',
    nobody: 'Carnet',
    nothing: 'empty',
    before: 'before:',
    now: 'now:',
    more: 'Show earlier changes',
    loading: 'Loading…',
    none: 'Nothing has happened yet.',
    failed: 'The history could not be read.',
  },
  fr: {
    created: 'a créé la fiche',
    changed: 'a modifié',
    archived: 'a archivé la fiche',
    restored: 'a restauré la fiche',
    imported: 'a importé la fiche',
    merged: 'a fusionné des doublons dans la fiche',
    unmerged: 'a annulé la fusion',
    converted: 'a converti la piste',
    unconverted: 'a annulé la conversion',
    nobody: 'Carnet',
    nothing: 'vide',
    before: 'avant :',
    now: 'maintenant :',
    more: 'Voir les changements plus anciens',
    loading: 'Chargement…',
    none: 'Rien ne s’est encore passé.',
    failed: 'L’historique n’a pas pu être lu.',
  },
} satisfies Record<string, Record<TrailAction, string> & Record<string, string>>)
