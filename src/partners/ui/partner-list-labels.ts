// The words of the list of partners.
import { catalogue, plural } from '../../kit/words.ts'

export const partnerListWords = catalogue({
  en: {
    title: 'Partners',
    all: 'All',
    count: (n: number) => plural('en', n, { one: '# partner', other: '# partners' }),
    ticked: (n: number) => plural('en', n, { one: '# ticked', other: '# ticked' }),
    tick: (name: string) => `Tick ${name}`,
    emptyTitle: 'The companies you deal with stand here',
    emptyWhy:
      'Prospects, customers, suppliers: create one, or import your contacts and their companies come along.',
    noneTitle: 'No partner matches',
    prospect: 'Prospect',
    customer: 'Customer',
    supplier: 'Supplier',
  },
  fr: {
    title: 'Tiers',
    all: 'Tous',
    count: (n: number) => plural('fr', n, { one: '# tiers', other: '# tiers' }),
    ticked: (n: number) => plural('fr', n, { one: '# coché', other: '# cochés' }),
    tick: (name: string) => `Cocher ${name}`,
    emptyTitle: 'Les sociétés avec qui vous travaillez sont ici',
    emptyWhy:
      'Prospects, clients, fournisseurs : créez-en une, ou importez vos contacts et leurs sociétés viennent avec eux.',
    noneTitle: 'Aucun tiers ne correspond',
    prospect: 'Prospect',
    customer: 'Client',
    supplier: 'Fournisseur',
  },
})
