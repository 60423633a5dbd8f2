// The words of merges: what moves, what clashes, what cannot be taken back.
import { catalogue, plural, type Language } from '../../kit/words.ts'
import type { Loss } from './contract.ts'

export const mergeWords = catalogue({
  en: {
    undoFirst: (duplicates: string, original: string) =>
      `Undo the merge of ${duplicates} into ${original} first.`,
    'removed-since': 'removed since the merge',
    'moved-on': 'moved elsewhere since',
    'target-gone': 'what they point at is no more',
    taken: 'their place is taken',
  } satisfies Record<Loss, string> & Record<string, unknown>,
  fr: {
    undoFirst: (duplicates: string, original: string) =>
      `Annulez d’abord la fusion de ${duplicates} dans ${original}.`,
    'removed-since': 'supprimés depuis la fusion',
    'moved-on': 'déplacés ailleurs depuis',
    'target-gone': 'ce qu’ils désignent n’existe plus',
    taken: 'leur place est prise',
  },
})

type Forms = Readonly<Record<Language, { readonly one: string; readonly other: string }>>

const forms = (one: string, other: string, oneEn: string, otherEn: string): Forms => ({
  fr: { one, other },
  en: { one: oneEn, other: otherEn },
})

const email = forms('e-mail', 'e-mails', 'e-mail', 'e-mails')
const phone = forms('téléphone', 'téléphones', 'phone', 'phones')
const address = forms('adresse', 'adresses', 'address', 'addresses')
const company = forms('société', 'sociétés', 'company', 'companies')
const change = forms(
  'changement de l’historique',
  'changements de l’historique',
  'change in the history',
  'changes in the history',
)
const bulkEdit = forms('modification en masse', 'modifications en masse', 'bulk edit', 'bulk edits')
const imported = forms('import', 'imports', 'import', 'imports')

/** By table. One that a later slice adds, or a program of one's own, shows its name until it has words here. */
const tableForms: Readonly<Record<string, Forms>> = {
  activity: forms(
    'note, appel, tâche ou fichier',
    'notes, appels, tâches ou fichiers',
    'note, call, task or file',
    'notes, calls, tasks or files',
  ),
  contact: forms(
    'contact sous sa responsabilité',
    'contacts sous sa responsabilité',
    'contact reporting to them',
    'contacts reporting to them',
  ),
  contact_email: email,
  contact_phone: phone,
  contact_address: address,
  contact_company: company,
  contact_change: change,
  contact_partner: forms(
    'lien vers un tiers',
    'liens vers des tiers',
    'link to a partner',
    'links to partners',
  ),
  contact_partner_role: forms(
    'rôle chez un tiers',
    'rôles chez des tiers',
    'role at a partner',
    'roles at partners',
  ),
  contact_role: forms('rôle', 'rôles', 'role', 'roles'),
  bulk_edit_contact: bulkEdit,
  invoice: forms('facture', 'factures', 'invoice', 'invoices'),
  reminder: forms('relance', 'relances', 'reminder', 'reminders'),
  partner_reminder_method: forms(
    'méthode de relance',
    'méthodes de relance',
    'reminder method',
    'reminder methods',
  ),
  partner_email: email,
  partner_phone: phone,
  partner_address: address,
  partner_company: company,
  partner_change: change,
  partner_domain: forms('domaine', 'domaines', 'domain', 'domains'),
  bulk_edit_partner: bulkEdit,
  lead_email: email,
  lead_phone: phone,
  lead_address: address,
  lead_company: company,
  lead_change: change,
  bulk_edit_lead: bulkEdit,
  conversion: forms('piste convertie', 'pistes converties', 'converted lead', 'converted leads'),
  import_row: forms('ligne d’import', 'lignes d’import', 'imported row', 'imported rows'),
  import_contact: imported,
  import_partner: imported,
  import_lead: imported,
  sale: forms('devis ou commande', 'devis et commandes', 'quotation or order', 'quotations and orders'),
  merge: forms('fusion précédente', 'fusions précédentes', 'earlier merge', 'earlier merges'),
}

/** Seen from a partner, its links are to contacts; a conversion that was taken back is all that a lead has. */
const fromOthers: Readonly<Record<string, Readonly<Record<string, Forms>>>> = {
  partner: { contact_partner: forms('contact', 'contacts', 'contact', 'contacts') },
  lead: {
    conversion: forms(
      'conversion annulée',
      'conversions annulées',
      'conversion undone',
      'conversions undone',
    ),
  },
}

/** `tableLabel('fr', 'contact', 'contact_email', 2)` is `e-mails`. */
export function tableLabel(
  language: Language,
  subject: 'contact' | 'partner' | 'lead',
  table: string,
  count: number,
): string {
  const known = fromOthers[subject]?.[table] ?? tableForms[table]
  return known ? plural(language, count, known[language]) : table
}

/** Columns of tables in words, for what two rows say differently. */
const columnForms: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  address: { fr: 'adresse', en: 'address' },
  label: { fr: 'libellé', en: 'label' },
  kind: { fr: 'type', en: 'kind' },
  job_function_id: { fr: 'fonction', en: 'job title' },
  email: { fr: 'e-mail', en: 'e-mail' },
  phone: { fr: 'téléphone', en: 'phone' },
  since: { fr: 'depuis', en: 'since' },
  until: { fr: 'jusqu’à', en: 'until' },
  line2: { fr: 'étage, service', en: 'floor, department' },
  line3: { fr: 'bâtiment', en: 'building' },
  line4: { fr: 'voie', en: 'street' },
  line5: { fr: 'lieu-dit', en: 'locality' },
  postcode: { fr: 'code postal', en: 'postcode' },
  city: { fr: 'ville', en: 'city' },
  region: { fr: 'région', en: 'region' },
  before: { fr: 'valeurs d’avant', en: 'values before' },
  version_after: { fr: 'version', en: 'version' },
}

export function columnLabel(language: Language, column: string): string {
  return columnForms[column]?.[language] ?? column
}
