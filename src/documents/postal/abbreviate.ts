// Shortens a line that is longer than the norm allows, word by word, as AFNOR XP Z10-011 abbreviates.
const streetWords: readonly (readonly [string, string])[] = [
  ['AVENUE', 'AV'],
  ['BOULEVARD', 'BD'],
  ['FAUBOURG', 'FG'],
  ['PLACE', 'PL'],
  ['SQUARE', 'SQ'],
  ['CHEMIN', 'CHE'],
  ['IMPASSE', 'IMP'],
  ['ALLEE', 'ALL'],
  ['ALLEES', 'ALL'],
  ['PASSAGE', 'PAS'],
  ['ROUTE', 'RTE'],
  ['ROND POINT', 'RPT'],
  ['LOTISSEMENT', 'LOT'],
  ['RESIDENCE', 'RES'],
  ['QUARTIER', 'QUA'],
  ['HAMEAU', 'HAM'],
  ['ESPLANADE', 'ESP'],
  ['PROMENADE', 'PROM'],
  ['ZONE INDUSTRIELLE', 'ZI'],
  ['ZONE ARTISANALE', 'ZA'],
  ['ZONE D ACTIVITES', 'ZA'],
  ['PARC D ACTIVITES', 'PA'],
  ['CENTRE COMMERCIAL', 'CCAL'],
  ['SAINT', 'ST'],
  ['SAINTE', 'STE'],
  ['SAINTS', 'STS'],
  ['GENERAL', 'GAL'],
  ['MARECHAL', 'MAL'],
  ['COMMANDANT', 'CDT'],
  ['CAPITAINE', 'CNE'],
  ['COLONEL', 'CEL'],
  ['LIEUTENANT', 'LT'],
  ['AMIRAL', 'AML'],
  ['DOCTEUR', 'DR'],
  ['PROFESSEUR', 'PR'],
  ['PRESIDENT', 'PDT'],
  ['PREFET', 'PREF'],
  ['NOTRE DAME', 'ND'],
  ['GRANDE', 'GDE'],
  ['GRAND', 'GD'],
]

const nameWords: readonly (readonly [string, string])[] = [
  ['SOCIÉTÉ', 'STÉ'],
  ['SOCIETE', 'STE'],
  ['ÉTABLISSEMENTS', 'ÉTS'],
  ['ETABLISSEMENTS', 'ETS'],
  ['COMPAGNIE', 'CIE'],
  ['ENTREPRISE', 'ENT'],
  ['ASSOCIATION', 'ASS'],
  ['DIRECTION', 'DIR'],
  ['DÉPARTEMENT', 'DÉPT'],
  ['DEPARTEMENT', 'DEPT'],
  ['SERVICE', 'SCE'],
  ['APPARTEMENT', 'APT'],
  ['BÂTIMENT', 'BÂT'],
  ['BATIMENT', 'BAT'],
  ['RÉSIDENCE', 'RÉS'],
  ['RESIDENCE', 'RES'],
  ['ESCALIER', 'ESC'],
  ['ENTRÉE', 'ENT'],
  ['ENTREE', 'ENT'],
  ['ÉTAGE', 'ÉTG'],
  ['ETAGE', 'ETG'],
  ['IMMEUBLE', 'IMM'],
  ['INTERNATIONALE', 'INTLE'],
  ['INTERNATIONAL', 'INTL'],
  ['NATIONALE', 'NALE'],
  ['NATIONAL', 'NAL'],
]

/** `abbreviateStreet('125 AVENUE DU MARECHAL DE LATTRE DE TASSIGNY', 38)` is `125 AV DU MAL DE LATTRE DE TASSIGNY`. */
export function abbreviateStreet(line: string, most: number): string {
  return abbreviate(line, most, streetWords)
}

/** The same for companies and buildings: `Société` becomes `Sté`. */
export function abbreviateName(line: string, most: number): string {
  return abbreviate(line, most, nameWords)
}

/** No more than is needed: each word in turn, until the line fits. */
function abbreviate(line: string, most: number, words: readonly (readonly [string, string])[]): string {
  let short = line
  for (const [long, brief] of words) {
    if (short.length <= most) break
    short = short.replace(new RegExp(`(?<!\\p{L})${long}(?!\\p{L})`, 'iu'), (found) => inCaseOf(found, brief))
  }
  return short
}

function inCaseOf(found: string, brief: string): string {
  if (found === found.toLocaleUpperCase('fr')) return brief
  const lower = brief.toLocaleLowerCase('fr')
  return found[0] === found[0]?.toLocaleLowerCase('fr') ? lower : brief.slice(0, 1) + lower.slice(1)
}
