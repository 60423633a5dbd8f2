// The words of imports: why each row becomes what it becomes, and the names of the files that they give back.
import { catalogue, plural, type Language } from '../../kit/words.ts'
import { sayReasons as reasonWordsOf } from '../../duplicates/say-reasons.ts'
import { isWarning, type Reason, type ReasonCode } from './reason.ts'
import { asNames } from './written-names.ts'

type Say = (reason: Reason) => string

const gainWords: Readonly<Record<Language, Readonly<Record<string, { one: string; other: string }>>>> = {
  en: {
    email: { one: '# e-mail', other: '# e-mails' },
    phone: { one: '# phone', other: '# phones' },
    mobile: { one: '# mobile', other: '# mobiles' },
    address: { one: '# address', other: '# addresses' },
    addressLine: { one: '# line of address', other: '# lines of address' },
    partner: { one: '# partner', other: '# partners' },
    linkDetail: { one: '# detail at its partner', other: '# details at its partners' },
    role: { one: '# role', other: '# roles' },
    tag: { one: '# tag', other: '# tags' },
    domain: { one: '# domain', other: '# domains' },
    notes: { one: 'a note', other: '# notes' },
    picture: { one: 'a picture', other: '# pictures' },
    jobTitle: { one: 'a function', other: '# functions' },
    jobFunction: { one: 'a function', other: '# functions' },
    doNotCall: { one: '“do not call”', other: '“do not call”' },
    doNotEmail: { one: '“do not e-mail”', other: '“do not e-mail”' },
    title: { one: 'a civility', other: '# civilities' },
    firstName: { one: 'a first name', other: '# first names' },
    department: { one: 'a department', other: '# departments' },
    website: { one: 'a website', other: '# websites' },
    linkedIn: { one: 'a LinkedIn page', other: '# LinkedIn pages' },
    birthday: { one: 'a birthday', other: '# birthdays' },
    source: { one: 'a source', other: '# sources' },
    manager: { one: 'a manager', other: '# managers' },
    owner: { one: 'an account owner', other: '# account owners' },
    team: { one: 'a team', other: '# teams' },
    localization: { one: 'a localization', other: '# localizations' },
    legalName: { one: 'a legal name', other: '# legal names' },
    companyName: { one: 'a company', other: '# companies' },
    lastName: { one: 'a last name', other: '# last names' },
    siren: { one: 'a SIREN', other: '# SIREN' },
    siret: { one: 'a SIRET', other: '# SIRET' },
    vatNumber: { one: 'a VAT number', other: '# VAT numbers' },
    registration: { one: 'a registration', other: '# registrations' },
    sector: { one: 'a sector', other: '# sectors' },
    parent: { one: 'a parent company', other: '# parent companies' },
    size: { one: 'a headcount', other: '# headcounts' },
    paymentTerms: { one: 'payment terms', other: '# payment terms' },
    currency: { one: 'a currency', other: '# currencies' },
    field: { one: '# field', other: '# fields' },
  },
  fr: {
    email: { one: '# e-mail', other: '# e-mails' },
    phone: { one: '# téléphone', other: '# téléphones' },
    mobile: { one: '# mobile', other: '# mobiles' },
    address: { one: '# adresse', other: '# adresses' },
    addressLine: { one: '# ligne d’adresse', other: '# lignes d’adresse' },
    partner: { one: '# tiers', other: '# tiers' },
    linkDetail: { one: '# précision chez son tiers', other: '# précisions chez ses tiers' },
    role: { one: '# rôle', other: '# rôles' },
    tag: { one: '# étiquette', other: '# étiquettes' },
    domain: { one: '# domaine', other: '# domaines' },
    notes: { one: '# note', other: '# notes' },
    picture: { one: 'une photo', other: '# photos' },
    jobTitle: { one: '# fonction', other: '# fonctions' },
    jobFunction: { one: '# fonction', other: '# fonctions' },
    doNotCall: { one: 'le refus d’appels', other: 'le refus d’appels' },
    doNotEmail: { one: 'le refus d’e-mails', other: 'le refus d’e-mails' },
    title: { one: 'une civilité', other: '# civilités' },
    firstName: { one: 'un prénom', other: '# prénoms' },
    department: { one: 'un service', other: '# services' },
    website: { one: 'un site web', other: '# sites web' },
    linkedIn: { one: 'une page LinkedIn', other: '# pages LinkedIn' },
    birthday: { one: 'un anniversaire', other: '# anniversaires' },
    source: { one: 'une source', other: '# sources' },
    manager: { one: 'un responsable', other: '# responsables' },
    owner: { one: 'un propriétaire', other: '# propriétaires' },
    team: { one: 'une équipe', other: '# équipes' },
    localization: { one: 'une localisation', other: '# localisations' },
    legalName: { one: 'une raison sociale', other: '# raisons sociales' },
    companyName: { one: 'une société', other: '# sociétés' },
    lastName: { one: 'un nom', other: '# noms' },
    siren: { one: 'un SIREN', other: '# SIREN' },
    siret: { one: 'un SIRET', other: '# SIRET' },
    vatNumber: { one: 'un n° de TVA', other: '# n° de TVA' },
    registration: { one: 'une immatriculation', other: '# immatriculations' },
    sector: { one: 'un secteur', other: '# secteurs' },
    parent: { one: 'une société mère', other: '# sociétés mères' },
    size: { one: 'un effectif', other: '# effectifs' },
    paymentTerms: { one: 'des conditions de paiement', other: '# conditions de paiement' },
    currency: { one: 'une devise', other: '# devises' },
    field: { one: '# champ', other: '# champs' },
  },
}

function gains(language: Language, { gains: counted = {} }: Reason): string {
  const words = gainWords[language]
  const fields = Object.entries(counted).map(([name, n]) => ({ words: words[name], n }))
  const named = fields.flatMap(({ words: forms, n }) => (forms ? [plural(language, n, forms)] : []))
  const others = fields.filter((field) => !field.words).length
  const rest = words['field']
  return [...named, ...(others > 0 && rest ? [plural(language, others, rest)] : [])].join(', ')
}

/** `T0412`, or `ligne 12` for a record that the same file makes. */
function which(language: Language, { reference, line }: Reason): string {
  if (line !== undefined) return { fr: `ligne ${line}`, en: `row ${line}` }[language]
  return reference ?? ''
}

/** `T0412, e-mail identique`; without a number when it has been said. */
function found(language: Language, words: string): Say {
  return (reason) => [which(language, reason), words].filter(Boolean).join(', ')
}

/** So many are said of a line; the others are beside it. */
const mostSaid = 2

/** `e-mail identique, même nom, 99 %`: what speaks for it most, and how sure it is. */
function because(language: Language, { because: reasons = [], names, ...reason }: Reason): string {
  const [a, b] = names ?? []
  const said = reasonWordsOf(
    language,
    reasons.filter(({ bits }) => bits > 0),
    asNames(a),
    asNames(b),
  ).map(({ text }) => text)
  const { probability } = reason
  return [
    ...said.slice(0, mostSaid),
    ...(probability === undefined ? [] : [percent(language, probability)]),
  ].join(', ')
}

/** Never wholly sure. */
function percent(language: Language, probability: number): string {
  const whole = Math.min(99, Math.floor(probability * 100))
  return { fr: `${whole} %`, en: `${whole}%` }[language]
}

const quoted: Readonly<Record<Language, (text: string | undefined) => string>> = {
  en: (text = '') => `“${text}”`,
  fr: (text = '') => `« ${text} »`,
}

function inColumn(language: Language, { column }: Reason): string {
  if (!column) return ''
  return { en: `, column ${column}`, fr: `, colonne ${column}` }[language]
}

const en = (words: (reason: Reason, q: (text: string | undefined) => string) => string): Say => {
  return (reason) => words(reason, quoted.en)
}
const fr = (words: (reason: Reason, q: (text: string | undefined) => string) => string): Say => {
  return (reason) => words(reason, quoted.fr)
}

const words: Readonly<Record<Language, Readonly<Record<ReasonCode, Say>>>> = {
  en: {
    'same-id': found('en', 'same Carnet ID'),
    'same-reference': found('en', 'same reference'),
    'same-row': found('en', 'same name'),
    'same-record': (reason) => found('en', because('en', reason))(reason),
    chosen: found('en', 'chosen'),
    'may-be': (reason) => found('en', because('en', reason))(reason),
    'made-all-the-same': () => 'created all the same',
    'left-out': () => 'left out',
    'left-before': () => 'left out of an earlier import',
    'chosen-new': () => 'created, as was chosen',
    'chosen-left': () => 'left out, as was chosen',
    'chosen-gone': () => 'the record that was chosen is no longer there for you',
    new: () => 'no record comes close',
    'with-new-partner': ({ partner }) => `with the partner ${partner ?? ''}, new`,
    receives: (reason) => `${which('en', reason)} gets ${gains('en', reason)}`,
    'nothing-new': () => 'nothing new',
    'left-alone': () => 'left as it is',
    archived: () => 'archived',
    converted: () => 'converted: it stays as it is',
    'name-missing': (reason) => `the name is missing${inColumn('en', reason)}`,
    'company-card': () => 'a company’s card: import it into the partners',
    'group-card': () => 'a list of other cards, nobody’s own',
    'cannot-be-kept': (reason) => `a value cannot be kept${inColumn('en', reason)}`,
    'invalid-email': en(({ value }, q) => `${q(value)} is not an e-mail, kept in the notes`),
    'invalid-phone': en(({ value }, q) => `${q(value)} is not a phone number, kept as typed`),
    'invalid-date': en(({ value }, q) => (value ? `${q(value)} is not a date` : 'a date cannot be read')),
    'invalid-title': en(({ value }, q) => `${q(value)} is not a civility`),
    'invalid-boolean': en(({ value }, q) => `${q(value)} is neither yes nor no`),
    'invalid-country': en(({ value }, q) => `${q(value)} is not a country`),
    'invalid-language': en(({ value }, q) => `${q(value)} is not a language`),
    'invalid-url': en(({ value }, q) => `${q(value)} is not a web address`),
    'invalid-number': en(({ value }, q) => `the check digits of ${q(value)} do not match, kept in the notes`),
    'invalid-choice': en(({ value }, q) => `${q(value)} is none of the choices, kept in the notes`),
    'other-firm-number': en(({ value }, q) => `${q(value)} is another firm’s number, left out`),
    'too-long': (reason) => `too long${inColumn('en', reason)}`,
    'too-many': ({ max }) => `more than ${max ?? 0} of them, the others left out`,
    'text-left-out': en(({ value }, q) => `words around ${q(value)}`),
    'name-order-guessed': en(({ value }, q) => `first and last name guessed from ${q(value)}`),
    'rank-left-out': en(({ value }, q) => `${q(value)} is not a civility`),
    'year-guessed': en(({ value }, q) => `the century of ${q(value)} was guessed`),
    'date-from-number': en(({ value }, q) => `${q(value)} taken for a day`),
    'zero-restored': en(({ value }, q) => `${q(value)} got its first zero back`),
    'choice-unknown': en(({ value }, q) => `no entry ${q(value)} in the configuration`),
    'status-by-conversion': en(({ value }, q) => `${q(value)} comes of a conversion alone: kept open`),
    'owner-unknown': en(({ value }, q) => `no user ${q(value)}`),
    'sector-unknown': en(({ value }, q) => `no sector ${q(value)}`),
    'parent-unknown': en(({ value }, q) => `no parent company ${q(value)}`),
    'team-unknown': en(({ value }, q) => `no team ${q(value)}`),
    'company-unknown': en(({ value }, q) => `no company ${q(value)} of ours`),
    'role-unknown': en(({ value }, q) => `no role ${q(value)}`),
    'role-new': en(({ value }, q) => `with the role ${q(value)}, new`),
    'function-unknown': en(({ value }, q) => `no function ${q(value)}, kept as text`),
    'manager-unknown': en(({ value }, q) => `no manager ${q(value)}`),
    'localization-unknown': en(({ value }, q) => `no localization ${q(value)}`),
    'picture-left-out': () => 'the picture cannot be read',
    'property-left-out': ({ value }) => `left out: ${value ?? ''}`,
    'short-row': () => 'fewer cells than columns',
    'long-row': () => 'more cells than columns, kept in the notes',
    'unbalanced-quote': () => 'a quote is never closed',
    'stray-quote': () => 'a quote too many',
    'nul-removed': () => 'NUL characters taken out',
    'line-too-long': () => 'a line was cut',
    'other-encoding': () => 'written in another encoding than the rest',
    'broken-card': () => 'a damaged card',
  },
  fr: {
    'same-id': found('fr', 'même identifiant Carnet'),
    'same-reference': found('fr', 'même référence'),
    'same-row': found('fr', 'même nom'),
    'same-record': (reason) => found('fr', because('fr', reason))(reason),
    chosen: found('fr', 'choisie'),
    'may-be': (reason) => found('fr', because('fr', reason))(reason),
    'made-all-the-same': () => 'créée quand même',
    'left-out': () => 'laissée de côté',
    'left-before': () => 'laissée de côté lors d’un import précédent',
    'chosen-new': () => 'créée, comme choisi',
    'chosen-left': () => 'laissée de côté, comme choisi',
    'chosen-gone': () => 'la fiche choisie n’est plus là pour vous',
    new: () => 'aucune fiche proche',
    'with-new-partner': ({ partner }) => `avec le tiers ${partner ?? ''}, nouveau`,
    receives: (reason) => `${which('fr', reason)} reçoit ${gains('fr', reason)}`,
    'nothing-new': () => 'rien de neuf',
    'left-alone': () => 'laissée telle quelle',
    archived: () => 'archivée',
    converted: () => 'convertie : elle reste telle quelle',
    'name-missing': (reason) => `le nom manque${inColumn('fr', reason)}`,
    'company-card': () => 'la carte d’une société : à importer dans les tiers',
    'group-card': () => 'une liste d’autres cartes, celle de personne',
    'cannot-be-kept': (reason) => `une valeur ne peut pas être gardée${inColumn('fr', reason)}`,
    'invalid-email': fr(({ value }, q) => `${q(value)} n’est pas un e-mail, gardé dans les notes`),
    'invalid-phone': fr(({ value }, q) => `${q(value)} n’est pas un numéro, gardé tel quel`),
    'invalid-date': fr(({ value }, q) =>
      value ? `${q(value)} n’est pas une date` : 'une date est illisible',
    ),
    'invalid-title': fr(({ value }, q) => `${q(value)} n’est pas une civilité`),
    'invalid-boolean': fr(({ value }, q) => `${q(value)} n’est ni oui ni non`),
    'invalid-country': fr(({ value }, q) => `${q(value)} n’est pas un pays`),
    'invalid-language': fr(({ value }, q) => `${q(value)} n’est pas une langue`),
    'invalid-url': fr(({ value }, q) => `${q(value)} n’est pas une adresse web`),
    'invalid-number': fr(
      ({ value }, q) => `les chiffres de contrôle de ${q(value)} ne correspondent pas, gardé dans les notes`,
    ),
    'invalid-choice': fr(({ value }, q) => `${q(value)} n’est aucun des choix, gardé dans les notes`),
    'other-firm-number': fr(
      ({ value }, q) => `${q(value)} est le numéro d’une autre société, laissé de côté`,
    ),
    'too-long': (reason) => `trop long${inColumn('fr', reason)}`,
    'too-many': ({ max }) => `plus de ${max ?? 0}, les autres laissés de côté`,
    'text-left-out': fr(({ value }, q) => `des mots autour de ${q(value)}`),
    'name-order-guessed': fr(({ value }, q) => `prénom et nom devinés dans ${q(value)}`),
    'rank-left-out': fr(({ value }, q) => `${q(value)} n’est pas une civilité`),
    'year-guessed': fr(({ value }, q) => `siècle deviné pour ${q(value)}`),
    'date-from-number': fr(({ value }, q) => `${q(value)} pris pour un jour`),
    'zero-restored': fr(({ value }, q) => `${q(value)} a retrouvé son premier zéro`),
    'choice-unknown': fr(({ value }, q) => `pas d’entrée ${q(value)} dans la configuration`),
    'status-by-conversion': fr(
      ({ value }, q) => `${q(value)} ne vient que d’une conversion : laissée ouverte`,
    ),
    'owner-unknown': fr(({ value }, q) => `pas d’utilisateur ${q(value)}`),
    'sector-unknown': fr(({ value }, q) => `pas de secteur ${q(value)}`),
    'parent-unknown': fr(({ value }, q) => `pas de société mère ${q(value)}`),
    'team-unknown': fr(({ value }, q) => `pas d’équipe ${q(value)}`),
    'company-unknown': fr(({ value }, q) => `pas de société ${q(value)} chez nous`),
    'role-unknown': fr(({ value }, q) => `pas de rôle ${q(value)}`),
    'role-new': fr(({ value }, q) => `avec le rôle ${q(value)}, nouveau`),
    'function-unknown': fr(({ value }, q) => `pas de fonction ${q(value)}, gardée en texte`),
    'manager-unknown': fr(({ value }, q) => `pas de responsable ${q(value)}`),
    'localization-unknown': fr(({ value }, q) => `pas de localisation ${q(value)}`),
    'picture-left-out': () => 'la photo est illisible',
    'property-left-out': ({ value }) => `laissé de côté : ${value ?? ''}`,
    'short-row': () => 'moins de cases que de colonnes',
    'long-row': () => 'plus de cases que de colonnes, gardées dans les notes',
    'unbalanced-quote': () => 'un guillemet n’est jamais fermé',
    'stray-quote': () => 'un guillemet de trop',
    'nul-removed': () => 'caractères NUL retirés',
    'line-too-long': () => 'une ligne a été coupée',
    'other-encoding': () => 'écrite dans un autre encodage que le reste',
    'broken-card': () => 'carte abîmée',
  },
}

/** `T0412, e-mail identique, rien de neuf · « 12 » n’est pas un numéro, gardé tel quel` */
export function reasonText(reasons: readonly Reason[], language: Language): string {
  const say = (reason: Reason): string => words[language][reason.code](reason)
  const decided = reasons.filter((reason) => !isWarning(reason)).map(say)
  return [decided.join(', '), ...reasons.filter(isWarning).map(say)].filter(Boolean).join(' · ')
}

export const importWords = catalogue({
  en: {
    trialTitle: 'Import trial',
    runTitle: 'Import',
    undoTitle: 'Taking an import back',
    refused: 'refused',
  },
  fr: {
    trialTitle: 'Essai d’import',
    runTitle: 'Import',
    undoTitle: 'Annulation d’un import',
    refused: 'refus',
  },
})
