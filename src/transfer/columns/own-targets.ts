// Columns that only Carnet writes, so that its own tables come back whole; they can be chosen by hand too.
import type { ImportTarget } from './target.ts'

function own(name: string, fr: string, en: string, part?: ImportTarget['part']): ImportTarget {
  return { name, label: { fr, en }, aliases: [], ...(part ? { part } : {}) }
}

export const ownDetailTargets: readonly ImportTarget[] = [
  own('emailPrimary', 'E-mail principal (oui/non)', 'E-mail is primary', 'email'),
  own('phoneKind', 'Nature du téléphone', 'Phone kind', 'phone'),
  own('addressUses', 'Usages de l’adresse', 'Address uses', 'address'),
]

export const ownRecordTargets: readonly ImportTarget[] = [
  own('localization', 'Localisation', 'Localization'),
  own('companies', 'Nos sociétés', 'Our companies'),
  own('archived', 'Archivé', 'Archived'),
  own('notesHtml', 'Notes mises en forme', 'Formatted notes'),
]

export const ownContactTargets: readonly ImportTarget[] = [
  own('jobFunction', 'Fonction choisie', 'Chosen function'),
  own('manager', 'Référence du responsable', 'Manager’s reference'),
  own('partnerReference', 'Référence du tiers', 'Partner reference', 'link'),
  own('linkMain', 'Tiers principal', 'Main partner', 'link'),
  own('linkMainContact', 'Contact principal du tiers', 'Main contact of the partner', 'link'),
  own('linkFunction', 'Fonction chez le tiers', 'Function at the partner', 'link'),
  own('linkRoles', 'Rôles chez le tiers', 'Roles at the partner', 'link'),
  own('linkEmail', 'E-mail chez le tiers', 'E-mail at the partner', 'link'),
  own('linkPhone', 'Téléphone chez le tiers', 'Phone at the partner', 'link'),
  own('linkSince', 'Chez le tiers depuis', 'At the partner since', 'link'),
  own('linkUntil', 'Chez le tiers jusqu’au', 'At the partner until', 'link'),
]

export const ownPartnerTargets: readonly ImportTarget[] = [
  own('domains', 'Domaines', 'Domains'),
  own('parent', 'Référence de la société mère', 'Parent company’s reference'),
]
