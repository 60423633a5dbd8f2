// The words of the list of contacts.
import { catalogue, plural } from '../../kit/words.ts'

export const contactListWords = catalogue({
  en: {
    title: 'Contacts',
    all: 'All',
    count: (n: number) => plural('en', n, { one: '# contact', other: '# contacts' }),
    ticked: (n: number) => plural('en', n, { one: '# ticked', other: '# ticked' }),
    tick: (name: string) => `Tick ${name}`,
    emptyTitle: 'Your address book begins here',
    emptyWhy:
      'Import a file or the contacts of your phone: Carnet shows what it would do before it writes anything.',
    noneTitle: 'No contact matches',
  },
  fr: {
    title: 'Contacts',
    all: 'Tous',
    count: (n: number) => plural('fr', n, { one: '# contact', other: '# contacts' }),
    ticked: (n: number) => plural('fr', n, { one: '# coché', other: '# cochés' }),
    tick: (name: string) => `Cocher ${name}`,
    emptyTitle: 'Votre carnet commence ici',
    emptyWhy:
      'Importez un fichier ou vos contacts de téléphone : Carnet montre ce qu’il ferait avant d’écrire quoi que ce soit.',
    noneTitle: 'Aucun contact ne correspond',
  },
})
