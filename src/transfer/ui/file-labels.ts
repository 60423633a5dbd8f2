// The words of bringing a file: where to drop it, where to find it, why it is refused.
import { catalogue } from '../../kit/words.ts'

export const fileWords = catalogue({
  en: {
    dropHere: 'Drop a file here',
    dropWhat: (largest: string) =>
      `CSV, whatever its separator and encoding, or vCard 2.1, 3.0 or 4.0. Up to ${largest}.`,
    chooseFile: 'Choose a file',
    nothingYet: 'Nothing is written before you have seen what would become of each line.',
    sending: (name: string) => `Sending ${name}`,
    sent: (done: string, total: string) => `${done} of ${total}`,
    reading: 'Reading the file…',
    tooLarge: (size: string, largest: string) =>
      `This file has ${size}, and Carnet takes up to ${largest}. Split it and import it in parts.`,
    emptyFile: 'This file is empty. Export it again, and check that it holds lines.',
    manyFiles: 'Several vCards can come together; tables come one at a time.',
    unreachable: 'Carnet does not answer. The file was not sent; try again.',
    whereFrom: 'Where to find the file',
    fromOutlook: 'File → Open & Export → Import/Export → Export to a file → Comma Separated Values',
    fromGoogle: 'contacts.google.com → Export → Google CSV or vCard',
    fromApple: 'icloud.com/contacts → All Contacts → Export vCard',
    fromPhone: 'Contacts → Settings → Export → .vcf file',
    fromSpreadsheet: 'File → Save as → CSV UTF-8',
    spreadsheet: 'Spreadsheet',
    androidPhone: 'Android phone',
  },
  fr: {
    dropHere: 'Déposez un fichier ici',
    dropWhat: (largest: string) =>
      `CSV, quels que soient son séparateur et son encodage, ou vCard 2.1, 3.0 ou 4.0. ${largest} au plus.`,
    chooseFile: 'Choisir un fichier',
    nothingYet: 'Rien n’est écrit avant que vous ayez vu ce que deviendrait chaque ligne.',
    sending: (name: string) => `Envoi de ${name}`,
    sent: (done: string, total: string) => `${done} sur ${total}`,
    reading: 'Lecture du fichier…',
    tooLarge: (size: string, largest: string) =>
      `Ce fichier fait ${size} ; Carnet accepte ${largest} au plus. Découpez-le et importez-le en plusieurs fois.`,
    emptyFile: 'Ce fichier est vide. Exportez-le de nouveau, en vérifiant qu’il contient des lignes.',
    manyFiles: 'Plusieurs vCards peuvent venir ensemble ; un tableau vient seul.',
    unreachable: 'Carnet ne répond pas. Le fichier n’est pas parti ; réessayez.',
    whereFrom: 'Où trouver le fichier',
    fromOutlook:
      'Fichier → Ouvrir et exporter → Importer/Exporter → Exporter vers un fichier → Valeurs séparées par des virgules',
    fromGoogle: 'contacts.google.com → Exporter → CSV Google ou vCard',
    fromApple: 'icloud.com/contacts → Tous les contacts → Exporter la vCard',
    fromPhone: 'Contacts → Paramètres → Exporter → fichier .vcf',
    fromSpreadsheet: 'Fichier → Enregistrer sous → CSV UTF-8',
    spreadsheet: 'Tableur',
    androidPhone: 'Téléphone Android',
  },
})
