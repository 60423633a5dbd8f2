// The words of the list of sales.
import { catalogue, plural } from '../../kit/words.ts'

export const saleListWords = catalogue({
  en: {
    title: 'Quotations and orders',
    all: 'All',
    count: (n: number) => plural('en', n, { one: '# quotation or order', other: '# quotations and orders' }),
    ticked: (n: number) => plural('en', n, { one: '# ticked', other: '# ticked' }),
    tick: (name: string) => `Tick ${name}`,
    emptyTitle: 'What you offer and what was ordered stands here',
    emptyWhy:
      'A quotation begins as a draft. Finalised, it gets its number; confirmed by the customer, it is an order.',
    noneTitle: 'No quotation or order matches',
  },
  fr: {
    title: 'Devis et commandes',
    all: 'Tous',
    count: (n: number) => plural('fr', n, { one: '# devis ou commande', other: '# devis et commandes' }),
    ticked: (n: number) => plural('fr', n, { one: '# coché', other: '# cochés' }),
    tick: (name: string) => `Cocher ${name}`,
    emptyTitle: 'Ce que vous proposez et ce qui est commandé est ici',
    emptyWhy:
      'Un devis commence en brouillon. Finalisé, il reçoit son numéro ; confirmé par le client, c’est une commande.',
    noneTitle: 'Aucun devis ni commande ne correspond',
  },
})
