// The words of who follows a record and of the language of its documents.
import { catalogue } from '../../kit/words.ts'

export const recordWords = catalogue({
  en: {
    configurations: 'Configurations',
    fromPartner: (name: string) => `from the partner ${name}`,
    fromCompany: (name: string) => `from our company ${name}`,
    fromApplication: 'by default',
  },
  fr: {
    configurations: 'Configurations',
    fromPartner: (name: string) => `du tiers ${name}`,
    fromCompany: (name: string) => `de la société ${name}`,
    fromApplication: 'par défaut',
  },
})
