// Small rules: when an invoice is due, how a reminder goes, what it says, which rows a table has.
import { describe, expect, it, test } from 'vitest'
import { addDays, daysBetween, dueDate } from './due-date.ts'
import { readDay, readInvoices } from './import-invoices.ts'
import { filledTexts, languageOf } from './letter-text.ts'
import { isAboutMessage, retryAfter } from './outbox/retry-after.ts'
import { wayFor } from './way.ts'

describe('the due date', () => {
  it.each([
    ['2026-01-15', '30-days-month-end', '2026-02-28'],
    ['2026-01-31', '30-days', '2026-03-02'],
    ['2026-01-15', '45-days-month-end', '2026-03-31'],
    ['2026-01-15', 'on-receipt', '2026-01-15'],
    ['2028-01-15', '45-days', '2028-02-29'],
    ['2026-01-15', null, '2026-02-14'],
  ] as const)('of %s at %s is %s', (day, terms, due) => {
    expect(dueDate(day, terms)).toBe(due)
  })

  it('counts days over the change of clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  })
})

describe('a reminder', () => {
  const lea = { email: 'l.michel@apollo.fr', doNotEmail: false }
  const apollo = { email: 'contact@apollo.fr', doNotEmail: false }
  it.each([
    ['by e-mail to the contact', 'email', lea, apollo, { letter: false, email: lea.email, without: null }],
    [
      'to the company where nobody is named',
      'email',
      null,
      apollo,
      { letter: false, email: apollo.email, without: null },
    ],
    [
      'to the company where the contact has no address',
      'email',
      { ...lea, email: '' },
      apollo,
      { letter: false, email: apollo.email, without: null },
    ],
    [
      'by letter to whoever refuses e-mail',
      'email',
      { ...lea, doNotEmail: true },
      apollo,
      { letter: true, email: '', without: 'refused' },
    ],
    [
      'by letter where the company refuses it',
      'both',
      lea,
      { ...apollo, doNotEmail: true },
      { letter: true, email: '', without: 'refused' },
    ],
    [
      'by letter where there is no address',
      'email',
      null,
      { ...apollo, email: '' },
      { letter: true, email: '', without: 'no-address' },
    ],
    ['both ways', 'both', lea, apollo, { letter: true, email: lea.email, without: null }],
    ['by letter alone', 'letter', lea, apollo, { letter: true, email: '', without: null }],
  ] as const)('goes %s', (_, way, contact, partner, expected) => {
    expect(wayFor({ way }, contact, partner)).toEqual(expected)
  })
})

test('a text is filled in the language of the customer', () => {
  const texts = {
    fr: {
      subject: '{count} facture',
      letter: '{amount} {gone}',
      email: '{invoices}\n{partner}, {company}, {today}',
    },
  }
  const facts = {
    partner: 'Apollo',
    company: 'Orée',
    amount: '1234.50',
    currency: 'EUR',
    today: '2026-11-24',
    country: 'FR',
    invoices: [{ number: 'F0001', issuedOn: '2026-09-01', dueOn: '2026-10-01', balance: '1234.50' }],
  }
  const filled = filledTexts({ texts }, 'fr', facts)
  expect(filled.subject).toBe('1 facture')
  expect(filled.letter.replace(/\s/g, ' ')).toBe('1 234,50 € {gone}')
  expect(filled.email.replace(/[^\S\n]/g, ' ')).toBe(
    '- F0001 (01/09/2026 → 01/10/2026) – 1 234,50 €\nApollo, Orée, 24/11/2026',
  )
  const english = { en: { subject: '', letter: '{amount}, {today}', email: '' } }
  const written = ['US', 'GB'].map(
    (country) => filledTexts({ texts: english }, 'en', { ...facts, country }).letter,
  )
  expect(written).toEqual(['€1,234.50, 11/24/2026', '€1,234.50, 24/11/2026'])
  expect([languageOf({ texts }, 'de'), languageOf({ texts: { ...texts, de: texts.fr } }, 'de')]).toEqual([
    'fr',
    'de',
  ])
})

test('an e-mail is tried again for half a day, unless the server refuses it for good', () => {
  expect([0, 1, 4, 5].map((attempts) => retryAfter(attempts, {}))).toEqual([60, 300, 43_200, null])
  const addressee = { code: 'EENVELOPE', command: 'RCPT TO' }
  expect([550, 451].map((responseCode) => retryAfter(0, { ...addressee, responseCode }))).toEqual([null, 60])
})

test.each([
  ['an unknown addressee', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, true],
  ['content that is refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, true],
  ['a message that is too large', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 552 }, true],
  ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, false],
  ['a password that is missing', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 }, false],
  ['our address not allowed', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, false],
  ['a server that wants nobody', { code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, false],
  ['a server that is away', { code: 'ESOCKET', command: 'CONN' }, false],
])('%s is told of the right one: the message, or our account', (_, refusal, ofMessage) => {
  expect(isAboutMessage(refusal)).toBe(ofMessage)
  expect(retryAfter(0, refusal)).toBe(ofMessage ? null : 60)
})

describe('a table of invoices', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['4.1.26', '2026-01-04'],
    ['31/02/2026', null],
    ['hier', null],
  ])('reads the day %s', (text, day) => {
    expect(readDay(text)).toBe(day)
  })

  it('has whole rows, and says of the others which cell is at fault', () => {
    const read = readInvoices(
      [
        'N° facture;Date;Échéance;Client;Montant TTC;Déjà réglé;Devise;Commande',
        'A-1;01/09/2026;01/10/2026;Apollo;1 234,50;200;;BC 7',
        'A-2;31/02/2026;;;abc;;XXX;',
        'A-3;01/09/2026;01/08/2026;Apollo;10;20;EUR;',
        'A-4;01/09/2026;;Apollo;10;20;EUR;',
      ].join('\n'),
      'fr',
    )
    expect(read).toMatchObject({
      ok: true,
      rows: 4,
      drafts: [
        {
          line: 2,
          number: 'A-1',
          issuedOn: '2026-09-01',
          dueOn: '2026-10-01',
          total: '1234.50',
          paid: '200',
          currency: null,
          customerReference: 'BC 7',
        },
      ],
    })
    expect(read.ok && read.faults.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '3 customer required',
      '3 issuedOn invalid-date',
      '3 total invalid-decimal',
      '3 currency invalid-currency',
      '4 dueOn ends-before-start',
      '5 paid too-large',
    ])
    expect(readInvoices('Client;Date\nApollo;01/09/2026', 'fr')).toEqual({
      ok: false,
      missing: ['number', 'total'],
    })
  })
})
