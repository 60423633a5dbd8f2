// Every list of configuration, with what it is for and how it is read and written.
import { emailDomainFields } from '../contacts/configuration/email-domains-fields.ts'
import type { emailDomainContract } from '../contacts/configuration/email-domains-contract.ts'
import { jobFunctionFields } from '../contacts/configuration/job-functions-fields.ts'
import type { jobFunctionContract } from '../contacts/configuration/job-functions-contract.ts'
import { roleFields } from '../contacts/configuration/roles-fields.ts'
import type { roleContract } from '../contacts/configuration/roles-contract.ts'
import { countriesInOrder } from '../contact-details/ui/country-order.ts'
import { createElement } from 'react'
import { CompanyLogoItems } from '../documents/ui/company-logo-items.tsx'
import { CompanyParticulars } from '../documents/ui/company-particulars.tsx'
import { particularsWords } from '../documents/ui/particulars-labels.ts'
import type { leadSourceContract } from '../leads/configuration/lead-sources-contract.ts'
import { leadSourceFields } from '../leads/configuration/lead-sources-fields.ts'
import type { lostReasonContract } from '../leads/configuration/lost-reasons-contract.ts'
import { lostReasonFields } from '../leads/configuration/lost-reasons-fields.ts'
import type { statusContract } from '../leads/configuration/statuses-contract.ts'
import { statusFields } from '../leads/configuration/statuses-fields.ts'
import type { sectorContract } from '../partners/configuration/sectors-contract.ts'
import { sectorFields } from '../partners/configuration/sectors-fields.ts'
import type { Field } from '../kit/field.ts'
import { client } from '../kit/ui/client.ts'
import type {
  ConfigurationAsked,
  ConfigurationItem,
  ConfigurationList,
  ItemValues,
} from '../kit/ui/configuration/configuration-list.ts'
import { companyFields } from '../organisation/companies/fields.ts'
import type { companyContract } from '../organisation/companies/contract.ts'
import { localizationFields } from '../organisation/localizations/fields.ts'
import type { localizationContract } from '../organisation/localizations/contract.ts'
import type { numberingContract } from '../organisation/numbering/contract.ts'
import { teamFields } from '../organisation/teams/fields.ts'
import type { teamContract } from '../organisation/teams/contract.ts'
import { userFields } from '../organisation/users/fields.ts'
import type { userContract } from '../organisation/users/contract.ts'
import type { vatRateContract } from '../sales/configuration/vat-rates-contract.ts'
import { vatRateFields } from '../sales/configuration/vat-rates-fields.ts'
import { numberingFields } from './numbering-fields.ts'

type Contracts = typeof roleContract &
  typeof jobFunctionContract &
  typeof statusContract &
  typeof lostReasonContract &
  typeof leadSourceContract &
  typeof sectorContract &
  typeof teamContract &
  typeof companyContract &
  typeof userContract &
  typeof localizationContract &
  typeof emailDomainContract &
  typeof vatRateContract &
  typeof numberingContract

const call = client<Contracts>()

/** Those whose rows can be deleted; users are only archived, since their name stays on what they did. */
type Deletable =
  | 'roles'
  | 'job-functions'
  | 'lead-statuses'
  | 'lead-lost-reasons'
  | 'lead-sources'
  | 'sectors'
  | 'teams'
  | 'companies'
  | 'localizations'
  | 'email-domains'
  | 'vat-rates'

type Calls = Pick<ConfigurationList, 'page' | 'create' | 'change'>

/** Values come from inputs of the list's own fields; the server checks each of them. */
function callsOf(name: Deletable | 'users'): Calls {
  return {
    page: (asked: ConfigurationAsked, signal) =>
      call(`GET /api/v1/${name}`, { query: { ...asked, limit: 100 } }, { signal }),
    create: (values: ItemValues) => call(`POST /api/v1/${name}`, { body: values as never }),
    change: (id: ConfigurationItem['id'], values: ItemValues) =>
      call(`PATCH /api/v1/${name}/{id}`, { params: { id }, body: values as never }),
  }
}

function deletable(name: Deletable): Calls & Pick<ConfigurationList, 'remove'> {
  return {
    ...callsOf(name),
    remove: (id) => call(`DELETE /api/v1/${name}/{id}`, { params: { id } }),
  }
}

const countryChoices = countriesInOrder('fr').map(({ code, name }) => ({
  value: code,
  label: { fr: name, en: countriesInOrder('en').find((one) => one.code === code)?.name ?? code },
}))

/** The code of ISO 3166-1 is chosen by its name. */
function withCountries(fields: readonly Field[]): readonly Field[] {
  return fields.map((field) =>
    field.name === 'country'
      ? { ...field, kind: 'choice', choices: countryChoices, column: { width: 240, shown: true } }
      : field,
  )
}

function companyName(item: ConfigurationItem): string {
  const name: unknown = Reflect.get(item, 'name')
  return typeof name === 'string' ? name : ''
}

const password: Field = {
  name: 'password',
  label: { fr: 'Mot de passe', en: 'Password' },
  kind: 'text',
  max: 128,
  column: { width: 180 },
}

export const configurationLists: Readonly<Record<string, ConfigurationList>> = {
  roles: {
    ...deletable('roles'),
    name: 'roles',
    of: 'role',
    title: { fr: 'Rôles', en: 'Roles' },
    why: {
      fr: 'Ce qu’un contact est dans sa société : décideur, acheteur, facturation…',
      en: 'What a contact is inside its company: decision maker, buyer, billing…',
    },
    add: { fr: 'Nouveau rôle', en: 'New role' },
    fields: roleFields,
    archivable: true,
  },
  'job-functions': {
    ...deletable('job-functions'),
    name: 'job-functions',
    of: 'job-function',
    title: { fr: 'Fonctions', en: 'Job titles' },
    why: {
      fr: 'Les postes que l’on lit sur une carte de visite.',
      en: 'The positions that a business card names.',
    },
    add: { fr: 'Nouvelle fonction', en: 'New job title' },
    fields: jobFunctionFields,
    archivable: true,
  },
  'lead-statuses': {
    ...deletable('lead-statuses'),
    name: 'lead-statuses',
    of: 'lead-status',
    title: { fr: 'Statuts des pistes', en: 'Lead statuses' },
    why: {
      fr: 'Les colonnes du kanban, dans leur ordre. « Perdu » demande un motif ; « Converti » vient d’une conversion.',
      en: 'The columns of the board, in their order. “Lost” asks for a reason; “Converted” comes of a conversion.',
    },
    add: { fr: 'Nouveau statut', en: 'New status' },
    fields: statusFields,
    archivable: true,
  },
  'lead-lost-reasons': {
    ...deletable('lead-lost-reasons'),
    name: 'lead-lost-reasons',
    of: 'lead-lost-reason',
    title: { fr: 'Motifs de perte', en: 'Lost reasons' },
    why: {
      fr: 'Pourquoi une piste est perdue : prix, délai, concurrent…',
      en: 'Why a lead is lost: price, delay, a competitor…',
    },
    add: { fr: 'Nouveau motif', en: 'New reason' },
    fields: lostReasonFields,
    archivable: true,
  },
  'lead-sources': {
    ...deletable('lead-sources'),
    name: 'lead-sources',
    of: 'lead-source',
    title: { fr: 'Sources des pistes', en: 'Lead sources' },
    why: {
      fr: 'D’où viennent les pistes : un salon, le site, quelqu’un qui nous connaît.',
      en: 'Where leads come from: a fair, the web site, somebody who knows us.',
    },
    add: { fr: 'Nouvelle source', en: 'New source' },
    fields: leadSourceFields,
    archivable: true,
  },
  sectors: {
    ...deletable('sectors'),
    name: 'sectors',
    of: 'sector',
    title: { fr: 'Secteurs', en: 'Sectors' },
    why: {
      fr: 'Ce que fait une société : emballage, bâtiment, santé…',
      en: 'What a company does: packaging, building, health…',
    },
    add: { fr: 'Nouveau secteur', en: 'New sector' },
    fields: sectorFields,
    archivable: true,
  },
  teams: {
    ...deletable('teams'),
    name: 'teams',
    of: 'team',
    title: { fr: 'Équipes', en: 'Teams' },
    why: {
      fr: 'Des groupes d’utilisateurs qui suivent les mêmes fiches.',
      en: 'Groups of users who follow the same records.',
    },
    add: { fr: 'Nouvelle équipe', en: 'New team' },
    fields: teamFields,
    archivable: true,
  },
  companies: {
    ...deletable('companies'),
    name: 'companies',
    of: 'company',
    title: { fr: 'Sociétés', en: 'Companies' },
    why: {
      fr: 'Nos propres sociétés, jamais celles des clients. Chacun voit les fiches des siennes.',
      en: 'Our own legal entities, never a customer’s. Users see the records of theirs.',
    },
    add: { fr: 'Nouvelle société', en: 'New company' },
    fields: withCountries(companyFields),
    rowDialog: {
      label: { fr: particularsWords.fr.item, en: particularsWords.en.item },
      dialog: (item, onClose) =>
        createElement(CompanyParticulars, { id: Number(item.id), name: companyName(item), onClose }),
    },
    rowItems: (item) =>
      createElement(CompanyLogoItems, {
        id: Number(item.id),
        name: companyName(item),
        hasLogo: typeof Reflect.get(item, 'logoId') === 'number',
      }),
    archivable: true,
  },
  users: {
    ...callsOf('users'),
    name: 'users',
    of: 'user',
    title: { fr: 'Utilisateurs', en: 'Users' },
    why: {
      fr: 'Qui se connecte, avec quel profil. Un nouveau mot de passe déconnecte partout.',
      en: 'Who signs in, and with which profile. A new password signs out everywhere.',
    },
    add: { fr: 'Nouvel utilisateur', en: 'New user' },
    fields: userFields,
    writeOnly: [password],
    archivable: true,
  },
  localizations: {
    ...deletable('localizations'),
    name: 'localizations',
    of: 'localization',
    title: { fr: 'Localisations', en: 'Localizations' },
    why: {
      fr: 'Un pays et une langue : elle décide de la langue des documents.',
      en: 'A country and a language: it decides the language of documents.',
    },
    add: { fr: 'Nouvelle localisation', en: 'New localization' },
    fields: withCountries(localizationFields.filter((field) => field.name !== 'name')),
    archivable: true,
  },
  'email-domains': {
    ...deletable('email-domains'),
    name: 'email-domains',
    title: { fr: 'Domaines e-mail', en: 'E-mail domains' },
    why: {
      fr: 'Qui écrit du même domaine est lié, sauf depuis une messagerie publique. Ici, les exceptions.',
      en: 'Who writes from the same domain is linked, except from a public mailbox. Exceptions go here.',
    },
    add: { fr: 'Nouvelle règle', en: 'New rule' },
    fields: emailDomainFields,
    archivable: false,
  },
  'vat-rates': {
    ...deletable('vat-rates'),
    name: 'vat-rates',
    of: 'vat-rate',
    title: { fr: 'Taux de TVA', en: 'VAT rates' },
    why: {
      fr: 'Dans l’ordre où ils sont proposés : le premier est celui d’une nouvelle ligne. Un taux de 0 imprime sa mention légale.',
      en: 'In the order in which they are proposed: a new line begins with the first. A rate of 0 prints its legal words.',
    },
    add: { fr: 'Nouveau taux', en: 'New rate' },
    fields: vatRateFields,
    archivable: true,
  },
  numbering: {
    name: 'numbering',
    title: { fr: 'Numérotation', en: 'Numbering' },
    why: {
      fr: 'À quoi ressemblent les références. Un numéro déjà donné ne revient jamais.',
      en: 'What references look like. A number that was given out never comes back.',
    },
    fields: numberingFields,
    page: async (_asked, signal) => {
      const { items } = await call('GET /api/v1/numbering', {}, { signal })
      return { items: items.map((item) => ({ ...item, id: item.code })), next: null }
    },
    change: async (code, values) => {
      const params = { code: String(code) }
      const item = await call('PATCH /api/v1/numbering/{code}', { params, body: values })
      return { ...item, id: item.code }
    },
    archivable: false,
    short: true,
  },
}
