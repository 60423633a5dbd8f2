import { expect, test } from 'vitest'
import { fileKind } from './file-kind.ts'

const zeros = Buffer.alloc(600)

test.each([
  ['executable', Buffer.concat([Buffer.from('MZ'), zeros])],
  ['executable', Buffer.concat([Buffer.from('\x7fELF'), zeros])],
  ['picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['picture', Buffer.concat([Buffer.from('GIF89a'), zeros])],
  ['pdf', Buffer.from('%PDF-1.7')],
  ['zip', Buffer.concat([Buffer.from('PK\x03\x04'), zeros])],
  ['spreadsheet', Buffer.concat([Buffer.from('PK\x03\x04'), zeros, Buffer.from('xl/workbook.xml')])],
  ['old-spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  [
    'binary',
    Buffer.concat([Buffer.from('anything'), Buffer.from(Array.from({ length: 200 }, (_, at) => at % 9))]),
  ],
  ['vcard', Buffer.from('\ufeffBEGIN:VCARD\r\n')],
  ['vcard', Buffer.from('\ufeffBEGIN:VCARD\r\n', 'utf16le')],
  ['markup', Buffer.from('  <!DOCTYPE html>')],
  ['json', Buffer.from('[{"id": 1}]')],
  ['empty', Buffer.from('\ufeff \n')],
  ['empty', Buffer.from('')],
  ['text', Buffer.from('Nom;Prénom\n')],
  ['text', Buffer.from('Nom;Prénom\nMichel;Léa\n', 'utf16le')],
  ['text', Buffer.from('MZ;BM;GIF89a\n')],
])('%s', (kind, head) => {
  expect(fileKind(head)).toBe(kind)
})
