// The names of exported files.
import { catalogue } from '../../kit/words.ts'

export const exportWords = catalogue({
  en: { contact: 'contacts', partner: 'partners', lead: 'leads', sale: 'quotations' },
  fr: { contact: 'contacts', partner: 'tiers', lead: 'pistes', sale: 'devis' },
})
