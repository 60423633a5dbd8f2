// How to tell which program wrote a table, and what its columns mean where the usual names mislead.

export interface Program {
  readonly name: string
  /** Names of columns that together no other program writes. */
  readonly signature: readonly string[]
  /** By the name of a column; `ignore` leaves it out. */
  readonly means?: Readonly<Record<string, string>>
}

export const programs: readonly Program[] = [
  { name: 'Carnet', signature: ['Carnet ID'] },
  { name: 'Carnet', signature: ['Carnet error'] },
  {
    name: 'EspoCRM',
    signature: ['salutationName', 'emailAddress', 'addressPostalCode', 'assignedUserId'],
    means: { title: 'jobTitle', name: 'fullName', accountType: 'ignore', description: 'notes' },
  },
  {
    name: 'Axelor',
    signature: ['partnerTypeSelect', 'fixedPhone', 'mobilePhone', 'titleSelect'],
    means: { name: 'lastName', address: 'ignore', 'source.id': 'ignore', isContact: 'ignore' },
  },
  {
    name: 'HubSpot',
    signature: ['Record ID', 'Contact owner', 'Lead Status'],
    means: { 'Lead Status': 'ignore' },
  },
  {
    name: 'Salesforce',
    signature: ['Salutation', 'Account Name', 'Mailing Street', 'Mailing Zip/Postal Code'],
    means: { Title: 'jobTitle' },
  },
  {
    name: 'Salesforce',
    signature: ['AccountId', 'LastName', 'MailingStreet', 'MailingPostalCode'],
    means: { Title: 'jobTitle', Name: 'fullName', OwnerId: 'ignore' },
  },
  {
    name: 'Odoo',
    signature: ['company_type', 'parent_id/name', 'country_id', 'zip'],
    means: { name: 'fullName', vat: 'ignore', function: 'jobTitle' },
  },
  {
    name: 'Google',
    signature: ['Given Name', 'Family Name', 'E-mail 1 - Value', 'Group Membership'],
    means: { Name: 'fullName', Location: 'ignore', Occupation: 'ignore' },
  },
  {
    name: 'Google',
    signature: ['First Name', 'Last Name', 'File As', 'Labels', 'E-mail 1 - Label'],
    means: { 'File As': 'ignore', Labels: 'tags' },
  },
  {
    name: 'Outlook',
    signature: ['First Name', 'Last Name', 'E-mail Address', 'Business Street', 'Business Phone'],
    means: {
      Title: 'title',
      Account: 'ignore',
      Profession: 'ignore',
      'Home Address': 'ignore',
      'Business Address': 'ignore',
      'Other Address': 'ignore',
    },
  },
  {
    name: 'Outlook',
    signature: ['Prénom', 'Nom', 'Adresse de messagerie', 'Rue (bureau)', 'Téléphone (bureau)'],
    means: { Anniversaire: 'birthday' },
  },
  {
    name: 'Thunderbird',
    signature: ['Display Name', 'Primary Email', 'Screen Name', 'Work Phone'],
    means: { 'Display Name': 'fullName', 'Birth Day': 'ignore' },
  },
  {
    name: 'Atomic CRM',
    signature: ['first_name', 'last_name', 'email_work', 'sales_id'],
    means: { title: 'jobTitle', company: 'ignore', status: 'ignore' },
  },
  {
    name: 'Dolibarr',
    signature: ['Nom du tiers', 'Code client', 'Rowid'],
  },
]
