import { describe, expect, test } from 'vitest'
import { columnHeading } from './columns/by-header.ts'
import { contactTargets, partnerTargets } from './import-targets.ts'
import { knownNames, recogniseColumns } from './recognise-columns.ts'

/** Names of columns that programs write, what each becomes (`name > target (group)`), and what is left out. */
const tables = [
  {
    table: 'Google, the old way',
    program: 'Google',
    kept: `
      Name > fullName | Given Name > firstName | Additional Name > middleName | Family Name > lastName |
      Name Prefix > title | Birthday > birthday | Notes > notes | Language > language |
      Group Membership > tags | E-mail 1 - Type > emailLabel (1) | E-mail 1 - Value > email (1) |
      Phone 1 - Type > phoneLabel (1) | Phone 1 - Value > phone (1) | Organization 1 - Name > partner |
      Organization 1 - Title > jobTitle | Organization 1 - Department > department`,
    ignored: `
      Yomi Name | Given Name Yomi | Additional Name Yomi | Family Name Yomi | Name Suffix | Initials |
      Nickname | Short Name | Maiden Name | Gender | Location | Billing Information | Directory Server |
      Mileage | Occupation | Hobby | Sensitivity | Priority | Subject | Photo | Organization 1 - Type |
      Organization 1 - Yomi Name | Organization 1 - Symbol | Organization 1 - Location |
      Organization 1 - Job Description`,
  },
  {
    table: 'Google',
    program: 'Google',
    kept: `
      First Name > firstName | Middle Name > middleName | Last Name > lastName | Name Prefix > title |
      Organization Name > partner | Organization Title > jobTitle | Organization Department > department |
      Birthday > birthday | Notes > notes | Labels > tags | E-mail 1 - Label > emailLabel (1) |
      E-mail 1 - Value > email (1) | E-mail 2 - Label > emailLabel (2) | E-mail 2 - Value > email (2) |
      Phone 1 - Label > phoneLabel (1) | Phone 1 - Value > phone (1) | Phone 2 - Label > phoneLabel (2) |
      Phone 2 - Value > phone (2) | Address 1 - Label > addressLabel (1) |
      Address 1 - Formatted > formattedAddress (1) | Address 1 - Street > street (1) |
      Address 1 - City > city (1) | Address 1 - PO Box > line5 (1) | Address 1 - Region > region (1) |
      Address 1 - Postal Code > postcode (1) | Address 1 - Country > country (1) |
      Address 1 - Extended Address > line2 (1) | Website 1 - Value > website`,
    ignored: `
      Phonetic First Name | Phonetic Middle Name | Phonetic Last Name | Name Suffix | Nickname | File As |
      Photo | Website 1 - Label`,
  },
  {
    table: 'Outlook in English',
    program: 'Outlook',
    kept: `
      First Name > firstName | Middle Name > middleName | Last Name > lastName | Title > title |
      Web Page > website | Birthday > birthday | Language > language | Notes > notes |
      E-mail Address > email | E-mail 2 Address > email (2) | E-mail 3 Address > email (3) |
      Primary Phone > phone | Home Phone > phone (home) | Home Phone 2 > phone (home 2) |
      Mobile Phone > mobile | Pager > otherPhone | Home Fax > fax (home) | Home Street > street (home) |
      Home Street 2 > line2 (home) | Home Street 3 > line3 (home) | Home Address PO Box > line5 (home) |
      Home City > city (home) | Home State > region (home) | Home Postal Code > postcode (home) |
      Home Country > country (home) | Company Main Phone > phone | Business Phone > phone (work) |
      Business Phone 2 > phone (work 2) | Business Fax > fax (work) | Assistant's Phone > otherPhone |
      Company > partner | Job Title > jobTitle | Department > department |
      Business Street > street (work) | Business Street 2 > line2 (work) |
      Business Street 3 > line3 (work) | Business Address PO Box > line5 (work) |
      Business City > city (work) | Business State > region (work) |
      Business Postal Code > postcode (work) | Business Country > country (work) |
      Other Phone > otherPhone | Other Fax > fax (other) | Other Street > street (other) |
      Other City > city (other) | Other State > region (other) | Other Postal Code > postcode (other) |
      Other Country > country (other) | Callback > otherPhone | Car Phone > otherPhone |
      ISDN > otherPhone | Radio Phone > otherPhone | TTY/TDD Phone > otherPhone | Telex > otherPhone |
      Categories > tags`,
    ignored: `
      Suffix | Initials | Gender | Anniversary | Location | Internet Free Busy | Home Address | Spouse |
      Children | Manager's Name | Assistant's Name | Referred By | Office Location |
      Organizational ID Number | Profession | Account | Business Address | Other Address | User 1 |
      User 2 | User 3 | User 4 | Keywords | Mileage | Hobby | Billing Information | Directory Server |
      Sensitivity | Priority | Private`,
  },
  {
    table: 'Outlook in French',
    program: 'Outlook',
    kept: `
      Titre > title | Prénom > firstName | Deuxième prénom > middleName | Nom > lastName |
      Société > partner | Service > department | Titre > jobTitle | Rue (bureau) > street (work) |
      Rue (bureau) 2 > line2 (work) | Rue (bureau) 3 > line3 (work) | Ville (bureau) > city (work) |
      Dép/Région (bureau) > region (work) | Code postal (bureau) > postcode (work) |
      Pays/Région (bureau) > country (work) | Rue (domicile) > street (home) |
      Ville (domicile) > city (home) | Dép/Région (domicile) > region (home) |
      Code postal (domicile) > postcode (home) | Pays/Région (domicile) > country (home) |
      Télécopie (bureau) > fax (work) | Téléphone (bureau) > phone (work) |
      Téléphone 2 (bureau) > phone (work 2) | Téléphone (domicile) > phone (home) | Tél. mobile > mobile |
      Anniversaire > birthday | Catégories > tags | Adresse de messagerie > email | Notes > notes |
      Page Web > website | Langue > language`,
    ignored: `
      Suffixe | Type de messagerie | Nom complet de l'adresse de messagerie`,
  },
  {
    table: 'HubSpot',
    program: 'HubSpot',
    kept: `
      Record ID > externalId | First Name > firstName | Last Name > lastName | Email > email |
      Phone Number > phone | Contact owner > owner | Associated Company > partner |
      Mobile Phone Number > mobile | Street Address > street | City > city | Postal Code > postcode |
      Country/Region > country | Job Title > jobTitle`,
    ignored: `
      Last Activity Date | Lead Status | Marketing contact status | Create Date | Associated Company IDs |
      Company Name`,
  },
  {
    table: 'Salesforce',
    program: 'Salesforce',
    kept: `
      Salutation > title | First Name > firstName | Last Name > lastName | Title > jobTitle |
      Account Name > partner | Mailing Street > street | Mailing City > city |
      Mailing State/Province > region | Mailing Zip/Postal Code > postcode | Mailing Country > country |
      Phone > phone | Mobile > mobile | Fax > fax | Email > email | Account Owner > owner`,
    ignored: `
      `,
  },
  {
    table: 'Salesforce, names of its API',
    program: 'Salesforce',
    kept: `
      Id > externalId | LastName > lastName | FirstName > firstName | Salutation > title |
      Name > fullName | MailingStreet > street | MailingCity > city | MailingState > region |
      MailingPostalCode > postcode | MailingCountry > country | Phone > phone | Fax > fax |
      MobilePhone > mobile | HomePhone > phone (home) | Email > email | Title > jobTitle |
      Department > department | Birthdate > birthday | LeadSource > source`,
    ignored: `
      AccountId | OwnerId`,
  },
  {
    table: 'Odoo',
    program: 'Odoo',
    kept: `
      id > externalId | name > fullName | parent_id/name > partner | email > email | phone > phone |
      mobile > mobile | street > street | street2 > line2 | zip > postcode | city > city |
      state_id > region | country_id > country | function > jobTitle | category_id > tags |
      lang > language | ref > reference`,
    ignored: `
      company_type | vat`,
  },
  {
    table: 'EspoCRM',
    program: 'EspoCRM',
    kept: `
      id > externalId | name > fullName | salutationName > title | firstName > firstName |
      lastName > lastName | title > jobTitle | description > notes | emailAddress > email |
      phoneNumber > phone | doNotCall > doNotCall | addressStreet > street | addressCity > city |
      addressState > region | addressCountry > country | addressPostalCode > postcode |
      middleName > middleName | emailAddressIsOptedOut > doNotEmail | phoneNumberIsOptedOut > doNotCall |
      accountName > partner | assignedUserName > owner`,
    ignored: `
      accountAnyId | accountIsInactive | accountType | createdAt | modifiedAt | hasPortalUser |
      targetListIsOptedOut | emailAddressIsInvalid | phoneNumberIsInvalid | streamUpdatedAt | accountId |
      accountsColumns | opportunityRole | campaignId | campaignName | createdById | createdByName |
      modifiedById | modifiedByName | assignedUserId | targetListId | targetListName | portalUserId |
      portalUserName | originalLeadId | originalLeadName | originalEmailId | originalEmailName`,
  },
  {
    table: 'Axelor',
    program: 'Axelor',
    kept: `
      importId > externalId | name > lastName | firstName > firstName | titleSelect > title |
      languageCode > language | email > email | fixedPhone > phone | mobilePhone > mobile`,
    ignored: `
      partnerTypeSelect | isContact | isCustomer | isSupplier | isEmployee | address |
      invoiceSendingFormatSelect | paymentMode.importId | paymentCondition.importId |
      partnerCategory.code | currency.code | blocking.importId | rejectCounter | companySet_importId |
      customerAccount_code | supplierAccount_code | mainPartner_importId | customerTypeSelect |
      supplierTypeSelect | industrySector.importId | user.importId | team.importId | source.id |
      fiscalPosition.importId | picture_fileName | invoicesCopySelect | registrationCode`,
  },
  {
    table: 'Atomic CRM',
    program: 'Atomic CRM',
    kept: `
      id > externalId | first_name > firstName | last_name > lastName | gender > title |
      title > jobTitle | background > notes | tags > tags | linkedin_url > linkedIn |
      company_name > partner | sales > owner | email_work > email (work) | email_home > email (home) |
      email_other > email (other) | phone_work > phone (work) | phone_home > phone (home) |
      phone_other > phone (other)`,
    ignored: `
      first_seen | last_seen | has_newsletter | status | company_id | sales_id | nb_tasks | company`,
  },
  {
    table: 'Thunderbird',
    program: 'Thunderbird',
    kept: `
      First Name > firstName | Last Name > lastName | Display Name > fullName | Primary Email > email |
      Secondary Email > email (2) | Work Phone > phone (work) | Home Phone > phone (home) |
      Fax Number > fax | Pager Number > otherPhone | Mobile Number > mobile |
      Home Address > street (home) | Home Address 2 > line2 (home) | Home City > city (home) |
      Home State > region (home) | Home ZipCode > postcode (home) | Home Country > country (home) |
      Work Address > street (work) | Work Address 2 > line2 (work) | Work City > city (work) |
      Work State > region (work) | Work ZipCode > postcode (work) | Work Country > country (work) |
      Job Title > jobTitle | Department > department | Organization > partner | Web Page 1 > website |
      Notes > notes`,
    ignored: `
      Nickname | Screen Name | Web Page 2 | Birth Year | Birth Month | Birth Day | Custom 1 | Custom 2 |
      Custom 3 | Custom 4`,
  },
]

function list(text: string): string[] {
  return text
    .split('|')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

function recognise(
  headers: readonly string[],
  sample: readonly (readonly string[])[] = [],
  targets = contactTargets,
) {
  const { program, columns } = recogniseColumns(headers, sample, targets)
  return { program, columns, targets: columns.map((column) => column.target) }
}

describe.each(tables)('$table', ({ program, kept, ignored }) => {
  const expected = list(kept).map((one) => one.split(' > '))
  const headers = [...expected.map(([header = '']) => header), ...list(ignored)]

  test('every column is recognised', () => {
    const found = recognise(headers)
    expect(found.program).toBe(program)
    const said = found.columns.map(({ header, target, group }) => [
      header,
      group ? `${target} (${group})` : target,
    ])
    expect(said).toEqual([...expected, ...list(ignored).map((header) => [header, 'ignore'])])
  })
})

describe('names that mislead', () => {
  test('Titre is a civility or a position, by what it holds', () => {
    const headers = ['Nom', 'Prénom', 'Titre']
    expect(
      recognise(headers, [
        ['Michel', 'Léa', 'Mme'],
        ['Garnier', 'Luc', 'M.'],
      ]).targets[2],
    ).toBe('title')
    expect(
      recognise(headers, [
        ['Michel', 'Léa', 'Directrice'],
        ['Garnier', 'Luc', 'Acheteur'],
      ]).targets[2],
    ).toBe('jobTitle')
  })

  test('Nom is the whole name where there is no first name', () => {
    expect(recognise(['Nom', 'E-mail']).targets).toEqual(['fullName', 'email'])
    expect(recognise(['Nom', 'Prénom']).targets).toEqual(['lastName', 'firstName'])
    expect(recognise(['Name', 'First Name', 'Last Name']).targets).toEqual([
      'fullName',
      'firstName',
      'lastName',
    ])
  })

  test('a column that holds something else than its name says is doubted', () => {
    const sample = [['lea@apollo.fr'], ['luc@apollo.fr'], ['camille@roux.fr']]
    const { columns } = recognise(
      ['Code postal', 'Pays'],
      sample.map((row) => ['75002', ...row]),
    )
    expect(columns[0]).toMatchObject({ target: 'postcode', because: 'header' })
    expect(columns[1]).toMatchObject({ target: 'email', because: 'content' })
  })

  test('of two columns for one value the fuller one stays', () => {
    const { targets } = recognise(
      ['Company', 'Company name', 'E-mail'],
      [
        ['', 'Apollo', 'a@apollo.fr'],
        ['', 'Roux', 'r@roux.fr'],
      ],
    )
    expect(targets).toEqual(['ignore', 'partner', 'email'])
  })

  test.each([
    ['PRENOM', 'firstName', ''],
    ['prénom(s)', 'firstName', ''],
    ['E-mail pro', 'email', 'work'],
    ['Adresse e-mail du contact principal', 'email', ''],
    ['Tél. portable perso', 'mobile', 'home'],
    ['TEL_FIXE', 'phone', ''],
    ['Adresse de facturation - Ville', 'city', 'invoicing'],
    ['CP livraison', 'postcode', 'delivery'],
    ['N° client', 'reference', ''],
    ['Raison sociale', 'partner', ''],
    ['Département', 'region', ''],
    ['Department', 'department', ''],
    ['Profil LinkedIn', 'linkedIn', ''],
    ['Date de création', 'ignore', ''],
    ['company_id', 'ignore', ''],
  ])('%s is %s %s', (header, target, group) => {
    expect(recognise([header, 'Prénom', 'Nom']).columns[0]).toMatchObject({ target, group })
  })
})

describe('columns without names', () => {
  const rows = [
    [
      '1',
      'Mme',
      'Léa',
      'Michel',
      'Apollo SARL',
      'Directrice',
      'lea@apollo.fr',
      '01 40 50 60 70',
      '06 12 34 56 78',
      '3 rue du Bac',
      '75007',
      'Paris',
      'France',
      '22/03/1980',
    ],
    [
      '2',
      'M.',
      'Luc',
      'Garnier',
      'Transports Garnier',
      'Acheteur',
      'luc@garnier.fr',
      '0298765432',
      '0611223344',
      '1 quai Sud',
      '29200',
      'Brest',
      'France',
      '',
    ],
    [
      '3',
      '',
      'Camille',
      'Roux',
      '',
      'Responsable achats',
      'c@roux.fr',
      '',
      '+33 7 12 34 56 78',
      '',
      '22300',
      'Ploubezre',
      'Belgique',
      '01/12/1975',
    ],
  ]
  const expected = [
    'ignore',
    'title',
    'firstName',
    'lastName',
    'partner',
    'jobTitle',
    'email',
    'phone',
    'mobile',
    'street',
    'postcode',
    'city',
    'country',
    'birthday',
  ]

  test('are recognised by what they hold', () => {
    expect(recognise(rows[0]?.map(() => '') ?? [], rows).targets).toEqual(expected)
  })

  test('so are columns whose names no list knows', () => {
    const found = recognise(rows[0]?.map((_, at) => `Feld ${at}`) ?? [], rows)
    expect(found.targets).toEqual(expected)
    expect(found.columns.every((column) => column.confidence < 0.9)).toBe(true)
  })

  test('full names and places in one cell', () => {
    expect(
      recognise(
        ['', ''],
        [
          ['Léa Michel', '75007 Paris'],
          ['Luc Garnier', '29200 Brest'],
        ],
      ).targets,
    ).toEqual(['fullName', 'postcodeAndCity'])
  })

  test('a stray column among named ones is not guessed from dates or words', () => {
    const { targets } = recognise(
      ['Nom', 'Prénom', 'Créé le', 'Perso'],
      [['Michel', 'Léa', '22/03/2024', 'lea@free.fr']],
    )
    expect(targets).toEqual(['lastName', 'firstName', 'ignore', 'email'])
  })
})

describe('partners', () => {
  test('a table of companies', () => {
    const headers = [
      'Raison sociale',
      'Nom commercial',
      'Type',
      'Est client',
      'Fournisseur',
      'Adresse',
      'CP',
      'Ville',
      'Tél.',
      'E-mail',
      'Site web',
    ]
    expect(recognise(headers, [], partnerTargets).targets).toEqual(
      [
        'legalName',
        'name',
        'kind',
        'isCustomer',
        'name',
        'street',
        'postcode',
        'city',
        'phone',
        'email',
        'website',
      ].map((target, at) => (at === 4 ? 'ignore' : target)),
    )
  })
})

test('a header row is known by its names', () => {
  const isKnown = knownNames(contactTargets)
  expect(['Prénom', 'Tél. bureau', 'mobilePhone', 'E-mail 2 - Value'].every(isKnown)).toBe(true)
  expect(['', 'Léa', 'lea@apollo.fr', '75002'].some(isKnown)).toBe(false)
})

test('the names that Carnet writes are recognised again', () => {
  for (const targets of [contactTargets, partnerTargets]) {
    for (const target of targets) {
      for (const group of target.part
        ? ['', '2', 'work', 'home', 'other', 'invoicing', 'delivery', 'home 2']
        : ['']) {
        for (const language of ['fr', 'en'] as const) {
          const heading = columnHeading(target, group, language)
          const [column] = recognise(
            [heading, 'Carnet ID', language === 'fr' ? 'Prénom' : 'First name'],
            [],
            targets,
          ).columns
          expect({ heading, target: column?.target, group: column?.group }).toEqual({
            heading,
            target: target.name,
            group,
          })
        }
      }
    }
  }
})
