// The words of the board of leads.
import { catalogue } from '../../kit/words.ts'

export const leadBoardWords = catalogue({
  en: {
    board: 'Leads by status',
    moved: (lead: string, status: string) => `${lead}: ${status}.`,
    refused: (lead: string) => `${lead} stays where it was.`,
    lostTitle: (lead: string) => `Why is ${lead} lost?`,
    lose: 'Mark as lost',
    noReason: 'No reason is set yet: an administrator adds them in Configuration → Lost reasons.',
  },
  fr: {
    board: 'Pistes par statut',
    moved: (lead: string, status: string) => `${lead} : ${status}.`,
    refused: (lead: string) => `${lead} reste à sa place.`,
    lostTitle: (lead: string) => `Pourquoi la piste ${lead} est-elle perdue ?`,
    lose: 'Marquer perdue',
    noReason: 'Aucun motif n’est défini : un administrateur les ajoute dans Configuration → Motifs de perte.',
  },
})
