import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readVcards, streamVcards, type ReadVcard, type VcardProblem } from './read-vcards.ts'

function lines(...texts: string[]): string {
  return texts.map((text) => text + '\r\n').join('')
}

function card(version: string, ...properties: string[]): string {
  return lines('BEGIN:VCARD', `VERSION:${version}`, ...properties, 'END:VCARD')
}

function readOne(text: string | Uint8Array): ReadVcard {
  const { cards } = readVcards(text)
  expect(cards).toHaveLength(1)
  return cards[0] as ReadVcard
}

const ofPhone = card(
  '2.1',
  'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Michel;L=C3=A9a;;;',
  'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=A9a Michel',
  'TEL;CELL;PREF:0612345678',
  'TEL;WORK;FAX:0140506070',
  'TEL;HOME:01 40 50 60 71',
  'EMAIL;PREF;WORK:lea.michel@apollo.fr',
  'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Pr=C3=A9f=C3=A8re=20=',
  'le=20matin=0D=0A',
  'ADR;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;B=C3=A2timent 2;12 rue de la Paix;Paris;;75002;France',
  'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ',
  ' SkZJRgAB',
  '',
  'X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Lili;1',
)

describe('cards of phones and mail programs', () => {
  test('reads the 2.1 of an Android phone', () => {
    const { version, card: lea, skipped, problems } = readOne(ofPhone)
    expect(version).toBe('2.1')
    expect(lea.name).toEqual({ family: 'Michel', given: 'Léa', additional: '', prefix: '', suffix: '' })
    expect(lea.phones).toEqual([
      { number: '0612345678', kind: 'mobile', label: '' },
      { number: '0140506070', kind: 'other', label: 'work fax' },
      { number: '01 40 50 60 71', kind: null, label: 'home' },
    ])
    expect(lea.emails).toEqual([{ address: 'lea.michel@apollo.fr', label: 'work', primary: true }])
    expect(lea.note).toBe('Préfère le matin\n')
    expect(lea.addresses[0]).toMatchObject({
      extended: 'Bâtiment 2',
      street: '12 rue de la Paix',
      city: 'Paris',
      postcode: '75002',
    })
    expect(lea.photo).toMatchObject({ mediaType: 'image/jpeg' })
    expect(skipped).toEqual({ 'X-ANDROID-CUSTOM': 1 })
    expect(problems).toEqual([])
  })

  test('reads the 3.0 of an iPhone: groups, labels, no year of birth', () => {
    const { card: luc, skipped } = readOne(
      card(
        '3.0',
        'PRODID:-//Apple Inc.//iPhone OS 17.0//EN',
        'N:Garnier;Luc;;M.;',
        'FN:M. Luc Garnier',
        'ORG:Apollo;Achats;Europe',
        'item1.EMAIL;type=INTERNET;type=pref:luc@apollo.fr',
        'item1.X-ABLabel:Chantier',
        'TEL;type=CELL;type=VOICE;type=pref:06 11 22 33 44',
        'item2.TEL:+33 1 40 00 00 00',
        'item2.X-ABLabel:_$!<AssistantPhone>!$_',
        'item3.ADR;type=WORK;type=pref:;;3 rue du Bac\\nEscalier B;Lyon;;69002;France',
        'item3.X-ABADR:fr',
        'item4.URL;type=pref:http\\://www.apollo.fr',
        'X-SOCIALPROFILE;type=linkedin;x-user=luc:https://www.linkedin.com/in/luc',
        'BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22',
        'X-ABShowAs:COMPANY',
        'IMPP:xmpp:luc@apollo.fr',
      ),
    )
    expect(luc).toMatchObject({
      kind: 'company',
      organisations: [{ name: 'Apollo', department: 'Achats, Europe' }],
      emails: [{ address: 'luc@apollo.fr', label: 'Chantier', primary: true }],
      birthday: '--03-22',
      urls: [
        { address: 'http://www.apollo.fr', label: '' },
        { address: 'https://www.linkedin.com/in/luc', label: 'linkedin' },
      ],
    })
    expect(luc.phones.map(({ kind, label }) => [kind, label])).toEqual([
      ['mobile', ''],
      [null, 'AssistantPhone'],
    ])
    expect(luc.addresses[0]?.street).toBe('3 rue du Bac\nEscalier B')
    expect(skipped).toEqual({ IMPP: 1 })
  })

  test('reads the 3.0 of Gmail, folded, with quotes that need no escape', () => {
    const { card: camille } = readOne(
      card(
        '3.0',
        'FN:Camille Roux',
        'N:Roux;Camille;;;',
        'EMAIL;TYPE=INTERNET;TYPE=HOME:camille@roux.fr',
        'TEL;TYPE=CELL:06-55-44-33-22',
        'NOTE:Dit \\"bonjour\\"\\, puis\\nrappelle dem',
        ' ain',
        'CATEGORIES:myContacts,Salon 2024',
        'BDAY:1980-03-22',
      ),
    )
    expect(camille).toMatchObject({
      note: 'Dit "bonjour", puis\nrappelle demain',
      categories: ['myContacts', 'Salon 2024'],
      birthday: '1980-03-22',
      emails: [{ label: 'home' }],
    })
  })

  test('reads the 2.1 of Outlook: Windows accents, a picture whose type comes first, dates without hyphens', () => {
    const text = card(
      '2.1',
      'N;LANGUAGE=fr:Blanc;Zoé;;Mme',
      'FN:Zoé Blanc',
      'ORG:Forêt, Cie;Compta\\;bilité',
      'NOTE:C:\\new',
      'ADR;WORK;PREF:;;1 quai;Brest;;29200;France',
      'LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:1 quai=0D=0A=',
      '29200 Brest',
      'BDAY:19800322',
      'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
      ' /9j/4AAQSkZJRgAB',
      '',
      'X-MS-OL-DESIGN;CHARSET=utf-8:<card xmlns="http://schemas.microsoft.com/x"/>',
      'REV:20240101T000000Z',
    )
    const { card: zoe, skipped, problems } = readOne(iconv.encode(text, 'windows-1252'))
    expect(zoe).toMatchObject({
      name: { family: 'Blanc', given: 'Zoé', prefix: 'Mme' },
      organisations: [{ name: 'Forêt, Cie', department: 'Compta;bilité' }],
      note: 'C:\\new',
      birthday: '1980-03-22',
      revised: '20240101T000000Z',
    })
    expect(zoe.photo && 'bytes' in zoe.photo && zoe.photo.bytes.length).toBe(12)
    expect(skipped).toEqual({})
    expect(problems.every((problem) => problem.code === 'other-encoding')).toBe(true)
  })

  test('reads the 4.0 of the standard', () => {
    const { card: hugo, skipped } = readOne(
      card(
        '4.0',
        'FN;PREF=2:Hugo B.',
        'FN;PREF=1:Hugo Blanc',
        'N:Blanc;Hugo;;;ing. jr,M.Sc.',
        'BDAY:--0203',
        'LANG;PREF=1:fr',
        'LANG;PREF=2:en',
        'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+33-1-40-00-00-00;ext=102',
        'TEL;VALUE=uri;TYPE="cell,text":tel:+33-6-12-34-56-78',
        'EMAIL;PREF=2:a@blanc.fr',
        'EMAIL;PREF=1;TYPE=work:b@blanc.fr',
        'PHOTO:data:image/png;base64,iVBORw0KGgo=',
        'KIND:individual',
        'GENDER:M',
      ),
    )
    expect(hugo).toMatchObject({
      formattedName: 'Hugo Blanc',
      birthday: '--02-03',
      language: 'fr',
      kind: 'person',
    })
    expect(hugo.phones).toEqual([
      { number: '+33-1-40-00-00-00 ext. 102', kind: 'fixed', label: 'work' },
      { number: '+33-6-12-34-56-78', kind: 'mobile', label: 'text' },
    ])
    expect(hugo.emails.map((email) => email.primary)).toEqual([false, true])
    expect(hugo.photo).toMatchObject({ mediaType: 'image/png' })
    expect(skipped).toEqual({ GENDER: 1 })
  })

  test('tells a picture at an address, and one that is none', () => {
    expect(readOne(card('3.0', 'PHOTO;VALUE=uri:https://apollo.fr/lea.jpg')).card.photo).toEqual({
      url: 'https://apollo.fr/lea.jpg',
    })
    expect(readOne(card('3.0', 'PHOTO:nothing')).problems).toEqual([{ line: 3, code: 'bad-photo' }])
  })

  test.each(['1980-13-01', '1980', 'hier', '1981-02-29'])(
    'a birthday %j is a problem at its line',
    (text) => {
      const { card: read, problems } = readOne(card('3.0', `BDAY:${text}`))
      expect(read.birthday).toBe('')
      expect(problems).toEqual([{ line: 3, code: 'bad-birthday' }])
    },
  )
})

describe('files that programs write badly', () => {
  test('joins lines that were folded without a blank', () => {
    const long = 'NOTE:' + 'a'.repeat(70)
    const { card: read, problems } = readOne(card('3.0', long, 'bbb', 'TITLE:Directrice'))
    expect(read).toMatchObject({ note: 'a'.repeat(70) + 'bbb', jobTitle: 'Directrice' })
    expect(problems).toEqual([{ line: 3, code: 'badly-folded' }])
  })

  test('keeps a line end that nobody escaped, and what looks like a property in prose', () => {
    const { card: read } = readOne(
      card('3.0', 'NOTE:Appeler', 'Horaires : 9 h', 'http://apollo.fr', 'ROLE:x'),
    )
    expect(read).toMatchObject({ note: 'Appeler\nHoraires : 9 h\nhttp://apollo.fr', role: 'x' })
  })

  test('joins a letter that was folded in two', () => {
    const [before, after] = [Buffer.from('NOTE:caf\u00e9').subarray(0, -1), Buffer.from('\u00e9').subarray(1)]
    const bytes = Buffer.concat([
      Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\n'),
      before,
      Buffer.from('\r\n '),
      after,
      Buffer.from('\r\nEND:VCARD\r\n'),
    ])
    expect(readOne(bytes).card.note).toBe('café')
  })

  test('reads pictures without blanks at the start of their lines', () => {
    const { card: read } = readOne(card('2.1', 'PHOTO;JPEG;BASE64:/9j/', '4AAQ', 'SkZJ', '', 'FN:Léa'))
    expect(read.photo && 'bytes' in read.photo && read.photo.bytes.length).toBe(9)
    expect(read.formattedName).toBe('Léa')
  })

  test.each(['\n', '\r', '\r\r\n'])('reads lines that end in %j', (end) => {
    expect(readOne(ofPhone.replaceAll('\r\n', end)).card.note).toBe('Préfère le matin\n')
  })

  test.each(['utf-16le', 'utf-16be'])('reads %s, as old address books write it', (encoding) => {
    const text = card('3.0', 'N:Michel;Léa;;;')
    for (const addBOM of [true, false])
      expect(readOne(iconv.encode(text, encoding, { addBOM })).card.name.given).toBe('Léa')
  })

  test('takes a byte order mark off', () => {
    expect(readOne('\ufeff' + card('3.0', 'FN:Léa')).card.formattedName).toBe('Léa')
  })

  test('obeys the charset that a property names', () => {
    const text = iconv.encode(
      card('2.1', 'FN;CHARSET=ISO-8859-2:Łódź', 'ROLE;CHARSET=martien:x'),
      'iso-8859-2',
    )
    expect(readOne(text)).toMatchObject({
      card: { formattedName: 'Łódź', role: 'x' },
      problems: [{ line: 4, code: 'unknown-charset' }],
    })
  })

  test('reads lower case and loose spellings of types', () => {
    const { card: read } = readOne(
      card('3.0', 'fn:Léa', 'tel;type="cell";type=work:0612345678', 'email;type=work,pref:l@apollo.fr'),
    )
    expect(read).toMatchObject({
      formattedName: 'Léa',
      phones: [{ kind: 'mobile', label: 'work' }],
      emails: [{ label: 'work', primary: true }],
    })
  })

  test('passes over the card of an assistant within a card', () => {
    const { card: read, skipped } = readOne(
      card(
        '2.1',
        'FN:Léa',
        'AGENT:',
        'BEGIN:VCARD',
        'VERSION:2.1',
        'FN:Hugo',
        'TEL:1',
        'END:VCARD',
        'TITLE:DG',
      ),
    )
    expect(read).toMatchObject({ formattedName: 'Léa', jobTitle: 'DG', phones: [] })
    expect(skipped).toEqual({ AGENT: 1 })
  })

  test('reads cards that nobody closed, and says what stands outside', () => {
    const { cards, problems } = readVcards(lines('Carnet', 'BEGIN:VCARD', 'FN:Léa', 'BEGIN:VCARD', 'FN:Luc'))
    expect(cards.map((read) => [read.line, read.card.formattedName])).toEqual([
      [2, 'Léa'],
      [4, 'Luc'],
    ])
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'outside-a-card'],
      [4, 'missing-end'],
      [4, 'missing-end'],
    ])
  })

  test('empty telephones and addresses are none', () => {
    expect(readOne(card('3.0', 'TEL:', 'EMAIL:', 'ADR:;;;;;;', 'ORG:;')).card).toMatchObject({
      phones: [],
      emails: [],
      addresses: [],
      organisations: [],
    })
  })

  test('nothing in, nothing out', () => {
    expect(readVcards('')).toEqual({ cards: [], problems: [] })
  })
})

async function streamed(chunks: readonly Uint8Array[]): Promise<(ReadVcard | VcardProblem)[]> {
  const found: (ReadVcard | VcardProblem)[] = []
  for await (const item of streamVcards(chunks)) found.push(item)
  return found
}

test('a file that arrives in pieces reads the same wherever it is cut', async () => {
  const bytes = Buffer.from(ofPhone + card('3.0', 'N:Garnier;Luc;;;', 'NOTE:été') + 'reste\r\n')
  const whole = await streamed([bytes])
  expect(whole).toHaveLength(3)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length)), async (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      const chunks = places.slice(1).map((place, at) => bytes.subarray(places[at], place))
      expect(await streamed(chunks.filter((chunk) => chunk.length > 0))).toEqual(whole)
    }),
  )
})

test('any bytes at all are read without a failure', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'BEGIN:VCARD\n',
          'END:VCARD\n',
          'N:;',
          '=\n',
          ';;',
          '"',
          ':',
          'é',
          'ENCODING=b',
          '\n ',
          '\\',
          'AGENT:\n',
          'PHOTO:data:',
        ),
      ),
      (parts) => {
        const text = parts.join('')
        const begun = text.match(/BEGIN:VCARD/g)?.length ?? 0
        expect(readVcards(text).cards.length).toBeLessThanOrEqual(begun)
      },
    ),
  )
})
