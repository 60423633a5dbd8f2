// Where one can go in Carnet, as the menu, the phone's bar and search offer it.
import { IconAddressBook, IconBuilding, IconCopyCheck, IconSettings, IconTarget } from '@tabler/icons-react'
import type { Menu, MenuEntry, MenuFold } from '../kit/ui/shell/menu-entries.ts'

const leads: MenuEntry = { path: '/leads', words: { fr: 'Pistes', en: 'Leads' }, icon: IconTarget }
const contacts: MenuEntry = {
  path: '/contacts',
  words: { fr: 'Contacts', en: 'Contacts' },
  icon: IconAddressBook,
}
const partners: MenuEntry = { path: '/partners', words: { fr: 'Tiers', en: 'Partners' }, icon: IconBuilding }

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
  { path: '/configuration/numbering', words: { fr: 'Numérotation', en: 'Numbering' } },
]

/** Configuration is there for those who may change it; `waiting` groups of duplicates are counted where they are. */
export function menuFor(rights: readonly string[], waiting?: number): Menu {
  const configure: MenuFold = {
    words: { fr: 'Configuration', en: 'Configuration' },
    icon: IconSettings,
    entries: configuration,
  }
  return {
    name: 'CRM',
    sections: [
      { title: { fr: 'Suivi client', en: 'Customer follow-up' }, entries: [leads, contacts, partners] },
      {
        entries: [
          waiting === undefined ? duplicates : { ...duplicates, count: waiting },
          ...(rights.includes('configure') ? [configure] : []),
        ],
      },
    ],
  }
}

export const phoneEntries: readonly MenuEntry[] = [leads, contacts, partners]
