// Thirty people and companies to write to, in France and elsewhere, with what their envelopes must say.
import type { Addressee } from '../src/documents/addressee.ts'
import type { Title } from '../src/contact-details/contact-details.ts'

interface Draft {
  readonly person?: readonly [title: Title | null, firstName: string, lastName: string]
  readonly company?: string
  readonly address: Readonly<
    Partial<
      Record<'line2' | 'line3' | 'line4' | 'line5' | 'postcode' | 'city' | 'region' | 'country', string>
    >
  >
  readonly language?: string
}

export function addresseeOf({ person, company, address, language = 'fr' }: Draft): Addressee {
  const contact = { kind: 'contact' as const, id: 1 }
  const partner = { kind: 'partner' as const, id: 2 }
  const lines = {
    line2: '',
    line3: '',
    line4: '',
    line5: '',
    postcode: '',
    city: '',
    region: '',
    country: 'FR',
  }
  const [title = null, firstName = '', lastName = ''] = person ?? []
  const placed = { ...contact, index: 0, address: { ...lines, ...address, uses: [] } }
  return {
    ...(person ? contact : partner),
    reference: 'T0001',
    name: person ? lastName : (company ?? ''),
    person: person ? { ...contact, title, firstName, lastName } : null,
    company: company === undefined ? null : { ...partner, name: company },
    atHome: false,
    address: placed,
    addresses: [placed],
    language,
    country: 'FR',
    languageFrom: 'application',
  }
}

type Expected = readonly string[]

const cases: readonly (readonly [Draft, Expected])[] = [
  [
    {
      person: ['Mme', 'Léa', 'Michel'],
      company: 'Apollo',
      address: {
        line3: 'Bâtiment C',
        line2: '3e étage',
        line4: '14, rue de la Lune',
        postcode: '75002',
        city: 'Paris',
      },
    },
    ['APOLLO', 'Madame Léa MICHEL', '3e étage', 'Bâtiment C', '14 RUE DE LA LUNE', '75002 PARIS'],
  ],
  [
    {
      person: ['M.', 'Luc', 'Garnier'],
      address: { line4: '3 bis, impasse de l’Église', postcode: '69005', city: 'Lyon' },
    },
    ['Monsieur Luc GARNIER', '3 BIS IMPASSE DE L EGLISE', '69005 LYON'],
  ],
  [
    {
      company: 'Port Service',
      address: {
        line4: '2 quai de la Joliette',
        line5: 'CS 40512',
        postcode: '13235',
        city: 'Marseille Cedex 02',
      },
    },
    ['PORT SERVICE', '2 QUAI DE LA JOLIETTE', 'CS 40512', '13235 MARSEILLE CEDEX 02'],
  ],
  [
    { company: 'Tuileries Vidal', address: { line5: 'BP 12', postcode: '31001', city: 'Toulouse cedex 6' } },
    ['TUILERIES VIDAL', 'BP 12', '31001 TOULOUSE CEDEX 6'],
  ],
  [
    {
      person: [null, 'Nour', 'Mohamed-Salah'],
      company: 'Fondation des Arts',
      address: { line4: '125 avenue du Maréchal de Lattre de Tassigny', postcode: '21000', city: 'Dijon' },
    },
    ['FONDATION DES ARTS', 'Nour MOHAMED-SALAH', '125 AV DU MAL DE LATTRE DE TASSIGNY', '21000 DIJON'],
  ],
  [
    {
      company: 'Établissements Œuvre & Cœur',
      address: { line4: '7, rue de l’Œuvre', postcode: '42100', city: 'Saint-Étienne' },
    },
    ['ÉTABLISSEMENTS ŒUVRE & CŒUR', '7 RUE DE L OEUVRE', '42100 SAINT ETIENNE'],
  ],
  [
    {
      company: 'Société des eaux minérales du Lyonnais Sud',
      address: { line4: '1 place du Marché', postcode: '69610', city: 'Sainte-Foy-l’Argentière' },
    },
    ['STÉ DES EAUX MINÉRALES DU LYONNAIS SUD', '1 PLACE DU MARCHE', '69610 SAINTE FOY L ARGENTIERE'],
  ],
  [
    {
      person: ['Mme', 'Marie-Charlotte', 'Montesquiou-Delaporte'],
      address: { line4: '4 rue Noire', postcode: '32000', city: 'Auch' },
    },
    ['Mme M.-C. MONTESQUIOU-DELAPORTE', '4 RUE NOIRE', '32000 AUCH'],
  ],
  [
    {
      person: ['M.', 'Jean', 'Hoarau'],
      address: { line4: '9 rue de Paris', postcode: '97400', city: 'Saint-Denis', country: 'RE' },
    },
    ['Monsieur Jean HOARAU', '9 RUE DE PARIS', '97400 SAINT DENIS'],
  ],
  [
    {
      person: ['M.', 'Rainier', 'Rossi'],
      address: { line4: '1 avenue d’Ostende', postcode: '98000', city: 'Monaco', country: 'MC' },
    },
    ['Monsieur Rainier ROSSI', '1 AVENUE D OSTENDE', '98000 MONACO'],
  ],
  [
    {
      person: ['M.', 'Karl', 'Weber'],
      company: 'Sonne GmbH',
      address: { line4: 'Müllerstraße 12', postcode: 'D-10117', city: 'Berlin', country: 'DE' },
      language: 'de',
    },
    ['SONNE GMBH', 'Herrn Karl Weber', 'Müllerstraße 12', '10117 BERLIN', 'ALLEMAGNE'],
  ],
  [
    {
      person: ['Mme', 'Jürgen', 'Schäfer'],
      address: { line5: 'Postfach 10 20 30', postcode: '80331', city: 'München', country: 'DE' },
      language: 'de',
    },
    ['Frau Jürgen Schäfer', 'Postfach 10 20 30', '80331 MÜNCHEN', 'ALLEMAGNE'],
  ],
  [
    {
      person: ['Mme', 'Emily', 'Clarke'],
      company: 'Moonlight Ltd',
      address: { line4: '221B Baker Street', postcode: 'nw16xe', city: 'London', country: 'GB' },
      language: 'en',
    },
    ['MOONLIGHT LTD', 'Ms Emily Clarke', '221B Baker Street', 'LONDON', 'NW1 6XE', 'ROYAUME UNI'],
  ],
  [
    {
      person: ['M.', 'Rhys', 'Llewellyn'],
      company: 'Llanfair Estates',
      address: {
        line2: 'Floor 4',
        line3: 'Dragon House',
        line4: '17 Cathedral Road',
        postcode: 'CF11 9LL',
        city: 'Cardiff',
        country: 'GB',
      },
      language: 'en',
    },
    [
      'LLANFAIR ESTATES',
      'Mr Rhys Llewellyn',
      'Dragon House Floor 4',
      '17 Cathedral Road',
      'CARDIFF',
      'CF11 9LL',
      'ROYAUME UNI',
    ],
  ],
  [
    {
      person: ['Mme', 'Grace', 'Hopper'],
      company: 'Cobol Inc',
      address: {
        line4: '350 5th Ave',
        line2: 'Suite 4100',
        postcode: '10118',
        city: 'New York',
        region: 'NY',
        country: 'US',
      },
      language: 'en',
    },
    ['COBOL INC', 'Ms Grace Hopper', 'Suite 4100', '350 5th Ave', 'NEW YORK NY 10118', 'ETATS UNIS'],
  ],
  [
    {
      person: ['M.', 'Sam', 'Lee'],
      address: {
        line4: '1 Main St',
        postcode: '941031234',
        city: 'San Francisco',
        region: 'CA',
        country: 'US',
      },
      language: 'en',
    },
    ['Mr Sam Lee', '1 Main St', 'SAN FRANCISCO CA 94103-1234', 'ETATS UNIS'],
  ],
  [
    {
      person: ['M.', 'Émile', 'Lambert'],
      company: 'Meuse SA',
      address: { line4: 'Rue Neuve 10', postcode: 'B-1000', city: 'Bruxelles', country: 'BE' },
    },
    ['MEUSE SA', 'Monsieur Émile LAMBERT', 'Rue Neuve 10', '1000 BRUXELLES', 'BELGIQUE'],
  ],
  [
    {
      person: ['Mme', 'Griet', 'Peeters'],
      address: { line4: 'Meir 50 bus 3', postcode: '2000', city: 'Antwerpen', country: 'BE' },
      language: 'nl',
    },
    ['Mevrouw Griet Peeters', 'Meir 50 bus 3', '2000 ANTWERPEN', 'BELGIQUE'],
  ],
  [
    {
      person: ['M.', 'Urs', 'Zürcher'],
      company: 'Matterhorn AG',
      address: { line4: 'Bahnhofstrasse 1', postcode: 'CH-8001', city: 'Zürich', country: 'CH' },
      language: 'de',
    },
    ['MATTERHORN AG', 'Herrn Urs Zürcher', 'Bahnhofstrasse 1', '8001 ZÜRICH', 'SUISSE'],
  ],
  [
    {
      person: ['Mme', 'Aline', 'Rochat'],
      address: { line4: 'Chemin des Vignes 4', postcode: '1003', city: 'Lausanne', country: 'CH' },
    },
    ['Madame Aline ROCHAT', 'Chemin des Vignes 4', '1003 LAUSANNE', 'SUISSE'],
  ],
  [
    {
      person: ['M.', 'Taro', 'Yamada'],
      company: 'Fuji KK',
      address: {
        line4: '1-2-3 Nihonbashi',
        city: 'Chuo-ku',
        region: 'Tokyo',
        postcode: '1030027',
        country: 'JP',
      },
      language: 'en',
    },
    ['FUJI KK', 'Mr Taro Yamada', '1-2-3 Nihonbashi', 'CHUO-KU TOKYO 103-0027', 'JAPON'],
  ],
  [
    {
      person: ['M.', 'Kenji', 'Sato'],
      address: {
        line3: 'Sakura Mansion 201',
        line4: '4-5-6 Namba',
        city: 'Osaka',
        postcode: '542-0076',
        country: 'JP',
      },
      language: 'en',
    },
    ['Mr Kenji Sato', 'Sakura Mansion 201', '4-5-6 Namba', 'OSAKA 542-0076', 'JAPON'],
  ],
  [
    {
      person: ['M.', 'Jan', 'de Vries'],
      company: 'Gracht BV',
      address: { line4: 'Damrak 1', postcode: '1012jS', city: 'Amsterdam', country: 'NL' },
      language: 'nl',
    },
    ['GRACHT BV', 'De heer Jan de Vries', 'Damrak 1', '1012 JS  AMSTERDAM', 'PAYS BAS'],
  ],
  [
    {
      person: ['Mme', 'Sanne', 'Bakker'],
      address: { line5: 'Postbus 300', postcode: '3500 AH', city: 'Utrecht', country: 'NL' },
      language: 'nl',
    },
    ['Mevrouw Sanne Bakker', 'Postbus 300', '3500 AH  UTRECHT', 'PAYS BAS'],
  ],
  [
    {
      person: ['Mme', 'Carmen', 'Ruiz'],
      address: { line4: 'Calle Mayor 3', postcode: '28013', city: 'Madrid', region: 'Madrid', country: 'ES' },
      language: 'es',
    },
    ['Sra. Carmen Ruiz', 'Calle Mayor 3', '28013 MADRID', 'ESPAGNE'],
  ],
  [
    {
      person: ['M.', 'Paolo', 'Conti'],
      company: 'Luna Srl',
      address: { line4: 'Via Roma 8', postcode: '20121', city: 'Milano', region: 'MI', country: 'IT' },
      language: 'it',
    },
    ['LUNA SRL', 'Signor Paolo Conti', 'Via Roma 8', '20121 MILANO MI', 'ITALIE'],
  ],
  [
    {
      person: ['Mme', 'Inês', 'Conceição'],
      address: { line4: 'Rua Augusta 24', postcode: '1100053', city: 'Lisboa', country: 'PT' },
      language: 'pt',
    },
    ['Sra. Inês Conceição', 'Rua Augusta 24', '1100-053 LISBOA', 'PORTUGAL'],
  ],
  [
    {
      person: ['M.', 'Ciarán', 'O’Brien'],
      address: { line4: '12 Merrion Square', postcode: 'D02X285', city: 'Dublin', country: 'IE' },
      language: 'en',
    },
    ['Mr Ciarán O’Brien', '12 Merrion Square', 'DUBLIN', 'D02 X285', 'IRLANDE'],
  ],
  [
    {
      person: ['Mx', 'Alex', 'Tremblay'],
      address: {
        line4: '1000 rue Sherbrooke Ouest',
        postcode: 'h2y1c6',
        city: 'Montréal',
        region: 'QC',
        country: 'CA',
      },
    },
    ['Alex TREMBLAY', '1000 rue Sherbrooke Ouest', 'MONTRÉAL QC H2Y 1C6', 'CANADA'],
  ],
  [
    {
      person: ['M.', 'Wolfgang', 'Gruber'],
      company: 'Donau GmbH',
      address: { line2: 'Stiege 2', line4: 'Graben 21', postcode: '1010', city: 'Wien', country: 'AT' },
      language: 'de',
    },
    ['DONAU GMBH', 'Herrn Wolfgang Gruber', 'Stiege 2', 'Graben 21', '1010 WIEN', 'AUTRICHE'],
  ],
]

/** With lines that are as long as the norm allows, and wider than most. */
export const thirtyAddressees = cases.map(([draft, lines]) => ({ addressee: addresseeOf(draft), lines }))
