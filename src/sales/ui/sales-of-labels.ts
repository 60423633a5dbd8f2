// The words of the sales of a contact or a partner.
import { catalogue, plural } from '../../kit/words.ts'

export const salesOfWords = catalogue({
  en: {
    title: 'Quotations and orders',
    tab: 'Quotations / orders',
    whose: 'Whose quotations and orders',
    ofPartners: (n: number) => plural('en', n, { one: 'Their partner’s', other: 'Their partners’' }),
    ofContact: 'This contact’s',
    none: 'No quotation or order.',
    add: 'New quotation',
    all: (n: number) => plural('en', n, { one: 'See it', other: 'See all #' }),
    number: 'Number',
    reference: 'Subject and reference',
    date: 'Date',
    status: 'Status',
    beforeTax: 'Before tax',
    withTax: 'With tax',
    sum: (n: number) => plural('en', n, { one: 'Total of #', other: 'Total of #' }),
  },
  fr: {
    title: 'Devis et commandes',
    tab: 'Devis / commandes',
    whose: 'De qui sont les devis et commandes',
    ofPartners: (n: number) => plural('fr', n, { one: 'De son tiers', other: 'De ses tiers' }),
    ofContact: 'De ce contact',
    none: 'Aucun devis, aucune commande.',
    add: 'Nouveau devis',
    all: (n: number) => plural('fr', n, { one: 'Le voir', other: 'Voir les #' }),
    number: 'Numéro',
    reference: 'Objet et référence',
    date: 'Date',
    status: 'Statut',
    beforeTax: 'HT',
    withTax: 'TTC',
    sum: (n: number) => plural('fr', n, { one: 'Total de #', other: 'Total des #' }),
  },
})
