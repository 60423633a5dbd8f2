// Writes a firm's name without its legal form, so that `SARL Dupont & Fils` and `Dupont et Fils` meet.
import { fold, words } from './text.ts'

/** Legal forms: Insee's categories juridiques, and ISO 20275 (ELF) for the other countries of Carnet's documents. */
const LEGAL_FORMS = new Set(
  `sa sas sasu sarl eurl sci snc scp scop selarl selas sca scs gie earl gaec scea ei eirl asso association
  ltd limited llc llp inc incorporated corp corporation co company plc pty gmbh ag kg ohg ug mbh ev bv nv vof cv
  srl sl slu spa sas sapa snc lda ltda bvba sprl aps ab oy as asa`.split(/\s+/),
)
/** Short forms that stand on signs, cards and in registers. */
const OPENED: Record<string, string> = {
  ets: 'etablissements',
  etabl: 'etablissements',
  ste: 'societe',
  soc: 'societe',
  cie: 'compagnie',
  cab: 'cabinet',
  labo: 'laboratoires',
  transp: 'transports',
  trans: 'transports',
  imp: 'imprimerie',
  impr: 'imprimerie',
  ent: 'entreprise',
  entr: 'entreprise',
  constr: 'constructions',
  menuis: 'menuiserie',
  boul: 'boulangerie',
  pharm: 'pharmacie',
  gar: 'garage',
  lab: 'laboratoires',
  assoc: 'associes',
  info: 'informatique',
  bat: 'batiment',
  intl: 'international',
  mfg: 'manufacturing',
  bros: 'brothers',
  serv: 'services',
  svc: 'services',
  ind: 'industrie',
  group: 'groupe',
  st: 'saint',
}
const EMPTY_WORDS = new Set([
  'et',
  'and',
  'und',
  'y',
  'e',
  'le',
  'la',
  'les',
  'l',
  'the',
  'de',
  'du',
  'des',
  'd',
  'of',
])

/** `organisationForm('SARL Dupont & Fils')` is `'dupont fils'`. */
export function organisationForm(text: string): string {
  const all = words(fold(text.replace(/\b([A-Za-z])\.(?=[A-Za-z]\b)/g, '$1')))
  const kept = all
    .filter((word) => !LEGAL_FORMS.has(word) && !EMPTY_WORDS.has(word))
    .map((word) => OPENED[word] ?? word)
  return kept.length > 0 ? kept.join(' ') : all.join(' ')
}
