// The words of deciding about a line.
import { catalogue, formatNumber } from '../../kit/words.ts'

const en = (n: number) => formatNumber('en', n)
const fr = (n: number) => formatNumber('fr', n)

export const decideWords = catalogue({
  en: {
    title: (line: number, name: string) => `Line ${en(line)}: ${name}`,
    action: 'Decide',
    complete: (name: string) => `Complete ${name}`,
    joinLine: (line: number, name: string) => `Bring together with line ${en(line)}, ${name}`,
    create: 'Create a new record',
    createWhy: 'It is somebody else.',
    leave: 'Leave out',
    leaveWhy: 'The line is not imported.',
    ask: 'Decide by the general rule',
    askWhy: 'As if nobody had answered.',
    same: (name: string) => `It is ${name}`,
    archived: 'archived',
    settled: 'converted, stays as it is',
    together: (lines: string) => `Bring together with the lines that look like it: ${lines}`,
    togetherWhy: 'One record for all of them.',
    choices: 'What becomes of it',
  },
  fr: {
    title: (line: number, name: string) => `Ligne ${fr(line)} : ${name}`,
    action: 'Décider',
    complete: (name: string) => `Compléter ${name}`,
    joinLine: (line: number, name: string) => `Réunir avec la ligne ${fr(line)}, ${name}`,
    create: 'Créer une nouvelle fiche',
    createWhy: 'C’est quelqu’un d’autre.',
    leave: 'Laisser de côté',
    leaveWhy: 'La ligne n’est pas importée.',
    ask: 'Suivre la règle générale',
    askWhy: 'Comme si personne n’avait répondu.',
    same: (name: string) => `C’est ${name}`,
    archived: 'archivée',
    settled: 'convertie, reste telle quelle',
    together: (lines: string) => `Réunir avec les lignes qui lui ressemblent : ${lines}`,
    togetherWhy: 'Une seule fiche pour toutes.',
    choices: 'Ce qu’elle devient',
  },
})
