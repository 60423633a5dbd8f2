// The example company Orée and its sister Alba: who works there, and what is set in the configuration.
import type { Particulars } from '../../documents/particulars/particulars.ts'
import type { Profile } from '../../organisation/who.ts'
import type { Language } from '../../kit/words.ts'

/** `FR fr` stands already, as the default. */
export const localizations = ['FR fr', 'DE de', 'CH fr', 'CH de', 'GB en', 'BE fr', 'ES es', 'IT it'] as const
export type LocalizationCode = (typeof localizations)[number]

export const companies = { Orée: 'FR fr', Alba: 'CH fr' } as const satisfies Record<string, LocalizationCode>
export type CompanyName = keyof typeof companies

/** In the corner of what they send. */
export const companyAddresses = {
  Orée: { line4: '8 quai des Brumes', postcode: '69002', city: 'Lyon', country: 'FR' },
  Alba: { line4: 'Rue du Rhône 40', postcode: '1204', city: 'Genève', country: 'CH' },
} as const satisfies Record<CompanyName, object>

const unsaid = {
  legalForm: '',
  capital: null,
  siren: '',
  registry: '',
  vatNumber: '',
  iban: '',
  bic: '',
} as const

/** At the foot of their quotations and invoices. */
export const companyParticulars = {
  Orée: {
    legalForm: 'SAS',
    capital: '10000.00',
    siren: '303265045',
    registry: 'Lyon',
    vatNumber: 'FR40303265045',
    phone: '04 78 00 00 00',
    email: 'bonjour@oree.example',
    website: 'oree.example',
    iban: 'FR7630006000011234567890189',
    bic: 'AGRIFRPP',
  },
  Alba: { ...unsaid, phone: '+41 22 000 00 00', email: 'bonjour@alba.example', website: 'alba.example' },
} as const satisfies Record<CompanyName, Particulars>

export const teams = ['Grands comptes', 'Export', 'Région Ouest'] as const
export type TeamName = (typeof teams)[number]

export const roles = {
  Décideur: 'DEC',
  Acheteur: 'ACH',
  Facturation: 'FAC',
  Prescripteur: 'PRE',
  Livraison: 'LIV',
  Juridique: 'JUR',
  Technique: 'TEC',
} as const
export type RoleName = keyof typeof roles

export const functions = [
  'Acheteur',
  'Architecte',
  'Assistant de direction',
  'Chargé d’affaires',
  'Chef de projet',
  'Comptable',
  'Consultant',
  'Directeur des achats',
  'Directeur financier',
  'Directeur général',
  'Directeur technique',
  'Gérant',
  'Juriste',
  'Président',
  'Responsable achats',
  'Responsable informatique',
  'Responsable logistique',
  'Responsable qualité',
  'Secrétaire général',
] as const
export type FunctionName = (typeof functions)[number]

export const sectors = [
  'Agroalimentaire',
  'Bâtiment',
  'Conseil',
  'Emballage',
  'Librairie',
  'Logistique',
  'Public',
  'Santé',
] as const

export const leadSources = ['Appel entrant', 'Recommandation', 'Salon', 'Site web'] as const

export interface ExampleUser {
  readonly name: string
  readonly email: string
  readonly profile: Profile
  readonly language: Language
  readonly team: TeamName | null
  readonly companies: readonly CompanyName[]
}

export const users = [
  {
    name: 'Camille Roux',
    email: 'camille.roux@oree.example',
    profile: 'administrator',
    language: 'fr',
    team: 'Grands comptes',
    companies: ['Orée', 'Alba'],
  },
  {
    name: 'Hugo Blanc',
    email: 'hugo.blanc@oree.example',
    profile: 'salesperson',
    language: 'fr',
    team: 'Grands comptes',
    companies: ['Orée', 'Alba'],
  },
  {
    name: 'Inès Faure',
    email: 'ines.faure@oree.example',
    profile: 'manager',
    language: 'fr',
    team: 'Région Ouest',
    companies: ['Orée'],
  },
  {
    name: 'Judith Stern',
    email: 'judith.stern@alba.example',
    profile: 'salesperson',
    language: 'en',
    team: 'Export',
    companies: ['Alba'],
  },
  {
    name: 'Nora Petit',
    email: 'nora.petit@oree.example',
    profile: 'reader',
    language: 'fr',
    team: null,
    companies: ['Orée'],
  },
] as const satisfies readonly ExampleUser[]
export type UserName = (typeof users)[number]['name']

/** Who writes the example down. */
export const author: UserName = 'Camille Roux'

export const domainAliases = { 'apollo-group.com': 'apollo.fr' } as const
