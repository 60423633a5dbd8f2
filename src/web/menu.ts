// Where one can go in Carnet, as the menu, the phone's bar and search offer it.
import {
  IconAddressBook,
  IconBellRinging,
  IconBuilding,
  IconCopyCheck,
  IconFileInvoice,
  IconReceipt,
  IconSettings,
  IconSun,
  IconTarget,
} from '@tabler/icons-react'
import type { Menu, MenuEntry, MenuFold } from '../kit/ui/shell/menu-entries.ts'

const myDay: MenuEntry = { path: '/my-day', words: { fr: 'Ma journée', en: 'My day' }, icon: IconSun }
const leads: MenuEntry = { path: '/leads', words: { fr: 'Pistes', en: 'Leads' }, icon: IconTarget }
const contacts: MenuEntry = {
  path: '/contacts',
  words: { fr: 'Contacts', en: 'Contacts' },
  icon: IconAddressBook,
}
const partners: MenuEntry = { path: '/partners', words: { fr: 'Tiers', en: 'Partners' }, icon: IconBuilding }
const quotations: MenuEntry = {
  path: '/quotations',
  words: { fr: 'Devis et commandes', en: 'Quotations and orders' },
  icon: IconFileInvoice,
}
const invoices: MenuEntry = {
  path: '/invoices',
  words: { fr: 'Factures', en: 'Invoices' },
  icon: IconReceipt,
}
const reminders: MenuEntry = {
  path: '/reminders',
  words: { fr: 'Relances', en: 'Reminders' },
  icon: IconBellRinging,
}

const duplicates: MenuEntry = {
  path: '/duplicates',
  words: { fr: 'Doublons', en: 'Duplicates' },
  icon: IconCopyCheck,
}

const configuration: readonly MenuEntry[] = [
  { path: '/configuration/roles', words: { fr: 'Rôles', en: 'Roles' } },
  { path: '/configuration/job-functions', words: { fr: 'Fonctions', en: 'Job titles' } },
  { path: '/configuration/lead-statuses', words: { fr: 'Statuts des pistes', en: 'Lead statuses' } },
  { path: '/configuration/lead-lost-reasons', words: { fr: 'Motifs de perte', en: 'Lost reasons' } },
  { path: '/configuration/lead-sources', words: { fr: 'Sources des pistes', en: 'Lead sources' } },
  { path: '/configuration/sectors', words: { fr: 'Secteurs', en: 'Sectors' } },
  { path: '/configuration/teams', words: { fr: 'Équipes', en: 'Teams' } },
  { path: '/configuration/companies', words: { fr: 'Sociétés', en: 'Companies' } },
  { path: '/configuration/users', words: { fr: 'Utilisateurs', en: 'Users' } },
  { path: '/configuration/localizations', words: { fr: 'Localisations', en: 'Localizations' } },
  { path: '/configuration/email-domains', words: { fr: 'Domaines e-mail', en: 'E-mail domains' } },
  { path: '/configuration/vat-rates', words: { fr: 'Taux de TVA', en: 'VAT rates' } },
  { path: '/configuration/reminder-methods', words: { fr: 'Relances', en: 'Reminder methods' } },
  { path: '/configuration/numbering', words: { fr: 'Numérotation', en: 'Numbering' } },
]

/** What waits, where it is known: tasks that are due, groups of duplicates, reminders to look at. */
export interface Waiting {
  readonly tasks: number | undefined
  readonly duplicates: number | undefined
  readonly reminders: number | undefined
}

/** Configuration is there for those who may change it; what waits is counted where it is. */
export function menuFor(rights: readonly string[], waiting: Waiting): Menu {
  const configure: MenuFold = {
    words: { fr: 'Configuration', en: 'Configuration' },
    icon: IconSettings,
    entries: configuration,
  }
  return {
    name: 'CRM',
    sections: [
      { entries: [counted(myDay, waiting.tasks)] },
      {
        title: { fr: 'Suivi client', en: 'Customer follow-up' },
        entries: [leads, contacts, partners, quotations, invoices, counted(reminders, waiting.reminders)],
      },
      {
        entries: [
          counted(duplicates, waiting.duplicates),
          ...(rights.includes('configure') ? [configure] : []),
        ],
      },
    ],
  }
}

function counted(entry: MenuEntry, count: number | undefined): MenuEntry {
  return count === undefined ? entry : { ...entry, count }
}

export const phoneEntries: readonly MenuEntry[] = [leads, contacts, partners]
