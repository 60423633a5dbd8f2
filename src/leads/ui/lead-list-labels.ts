// The words of the list of leads.
import { catalogue, plural } from '../../kit/words.ts'

export const leadListWords = catalogue({
  en: {
    title: 'Leads',
    all: 'All',
    count: (n: number) => plural('en', n, { one: '# lead', other: '# leads' }),
    ticked: (n: number) => plural('en', n, { one: '# ticked', other: '# ticked' }),
    tick: (name: string) => `Tick ${name}`,
    emptyTitle: 'Whoever might become a customer stands here',
    emptyWhy:
      'A card from a fair, a question from the web site: keep it as a lead until you know more, then turn it into a contact.',
    noneTitle: 'No lead matches',
  },
  fr: {
    title: 'Pistes',
    all: 'Toutes',
    count: (n: number) => plural('fr', n, { one: '# piste', other: '# pistes' }),
    ticked: (n: number) => plural('fr', n, { one: '# cochée', other: '# cochées' }),
    tick: (name: string) => `Cocher ${name}`,
    emptyTitle: 'Ceux qui deviendront peut-être clients sont ici',
    emptyWhy:
      'Une carte prise au salon, une question venue du site : gardez-la comme piste tant que vous n’en savez pas plus.',
    noneTitle: 'Aucune piste ne correspond',
  },
})
