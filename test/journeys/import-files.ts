// The files that people bring to an import's journeys: a table as Excel saves it in France, cards as phones write them.
import iconv from 'iconv-lite'

export interface BroughtFile {
  name: string
  mimeType: string
  buffer: Buffer
}

const lastNames = ['Michel', 'Garnier', 'Roux', 'Blanc', 'Ouali', 'Stein', 'Girard', 'Masson', 'Lambert']
const firstNames = ['Léa', 'Luc', 'Camille', 'Hugo', 'Samir', 'Eva', 'Lou', 'Zoé', 'Élodie', 'Anaïs', 'Marc']
const companies = ['Apollo', 'Verrerie Alban', 'Nova Chantiers', 'Helvia SA', 'Port Service']

/** Every hundredth row has no name, every fiftieth an e-mail that is none. */
export function salonLyon(rows: number): BroughtFile {
  const header = [
    'Nom',
    'Prénom',
    'Société',
    'Courriel',
    'Tél.',
    'Portable',
    'Titre',
    'CP Ville',
    'Observation',
  ]
  const lines = Array.from({ length: rows }, (_, i) => {
    const nameless = i % 100 === 99
    const last = `${lastNames[i % 9]} ${Math.floor(i / 99)}`
    return [
      nameless ? '' : last,
      nameless ? '' : firstNames[i % 11],
      companies[i % 5],
      i % 50 === 48 ? 'e.stein@' : `${mailbox(firstNames[i % 11])}${i}@apollo-${i}.example`,
      `01 99 40 ${pair(i, 100)} ${pair(i, 1)}`,
      i % 3 === 0 ? `06 39 98 ${pair(i, 100)} ${pair(i, 1)}` : '',
      i % 2 === 0 ? 'Directrice des achats' : 'Gérant, "associé"',
      '75002 Paris',
      i % 10 === 0 ? 'Vu au salon ; à rappeler' : '',
    ]
  })
  const text = [header, ...lines].map((cells) => cells.map(quoted).join(';')).join('\r\n')
  return {
    name: 'salon-lyon-2026.csv',
    mimeType: 'text/csv',
    buffer: iconv.encode(`${text}\r\n`, 'windows-1252'),
  }
}

/** Their own: one that a whole firm reads tells nobody apart. */
function mailbox(firstName = ''): string {
  return firstName
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
}

function pair(i: number, by: number): string {
  return String(Math.floor(i / by) % 100).padStart(2, '0')
}

function quoted(cell = ''): string {
  return /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** One from an old phone, one from Outlook, one from Gmail. */
export const cards: readonly BroughtFile[] = [
  card('nora.vcf', [
    'VERSION:2.1',
    'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=C3=A9nard;Nora;;;',
    'TEL;CELL:+33639981234',
    'EMAIL;INTERNET:nora.benard@apollo.example',
  ]),
  card('yanis.vcf', [
    'VERSION:3.0',
    'N:Haddad;Yanis;;;',
    'FN:Yanis Haddad',
    'ORG:Apollo;Achats',
    'TITLE:Acheteur',
    'EMAIL;TYPE=WORK,PREF:yanis.haddad@apollo.example',
    'TEL;TYPE=WORK,VOICE:+33199400099',
  ]),
  card('ines.vcf', [
    'VERSION:4.0',
    'N:Martinez;Inès;;;',
    'FN:Inès Martinez',
    'EMAIL;TYPE=home:ines.martinez@example.org',
    'BDAY:19900412',
  ]),
]

function card(name: string, lines: readonly string[]): BroughtFile {
  const text = ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
  return { name, mimeType: 'text/vcard', buffer: Buffer.from(text) }
}

/** A workbook begins like any archive. */
export const workbook: BroughtFile = {
  name: 'contacts.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from('PK\x03\x04\x14\0\0\0\x08\0 xl/workbook.xml', 'latin1'),
}

export const program: BroughtFile = {
  name: 'contacts.csv',
  mimeType: 'text/csv',
  buffer: Buffer.concat([
    Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'),
    Buffer.alloc(4096, 1),
  ]),
}
