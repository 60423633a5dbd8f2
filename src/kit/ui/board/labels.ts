// The words of every board.
import { catalogue } from '../../words.ts'

export const boardWords = catalogue({
  en: {
    moveTo: (name: string) => `Move ${name} to…`,
    hint: 'Arrows go from card to card; Alt and an arrow move the card.',
    nothing: 'Nothing here',
  },
  fr: {
    moveTo: (name: string) => `Déplacer ${name} vers…`,
    hint: 'Les flèches vont de carte en carte ; Alt et une flèche déplacent la carte.',
    nothing: 'Rien ici',
  },
})
