// Writes a vCard that phones, mail programs and Carnet itself read: 2.1 for old ones, 3.0 for most, 4.0 for new ones.
import { writeBirthday } from './birthday.ts'
import { fold, propertyWriter, type PropertyWriter, type WrittenProperty } from './property-writer.ts'
import { typesOfLabel, typesOfPhone } from './types-and-labels.ts'
import type { Vcard, VcardAddress, VcardPhone, VcardPhoto, VcardVersion } from './vcard.ts'

/** Lines end in CRLF and are folded at 75 octets, never inside a letter. */
export function writeVcard(card: Vcard, version: VcardVersion): string {
  const writer = propertyWriter(version)
  const properties = [
    ...identity(card, version, writer),
    ...card.emails.map(({ address, label, primary }) => ({
      ...labelled(label),
      name: 'EMAIL',
      primary,
      value: writer.text(address),
    })),
    ...card.phones.map((phone) => writtenPhone(phone, writer)),
    ...card.addresses.map((address) => writtenAddress(address, writer)),
    ...card.urls.map(({ address, label }) => ({
      ...labelled(label),
      name: 'URL',
      value: writer.uri(address),
    })),
    ...rest(card, version, writer),
  ]
  const photo = card.photo ? writePhoto(card.photo, version, writer) : ''
  const body = properties.map((property) => writer.write(property)).join('')
  return `BEGIN:VCARD\r\nVERSION:${version}\r\n${body}${photo}END:VCARD\r\n`
}

function identity(card: Vcard, version: VcardVersion, writer: PropertyWriter): WrittenProperty[] {
  const { family, given, additional, prefix, suffix } = card.name
  return [
    ...kindOf(card, version),
    { name: 'N', value: writer.parts([family, given, additional, prefix, suffix]) },
    { name: 'FN', value: writer.text(card.formattedName) },
    ...unlessEmpty('UID', writer.uri(card.uid)),
    ...unlessEmpty('NICKNAME', writer.items(card.nicknames)),
    ...card.organisations.map(({ name, department }) => ({
      name: 'ORG',
      value: writer.parts(department === '' ? [name] : [name, department]),
    })),
    ...unlessEmpty('TITLE', writer.text(card.jobTitle)),
    ...unlessEmpty('ROLE', writer.text(card.role)),
  ]
}

function kindOf({ kind }: Vcard, version: VcardVersion): WrittenProperty[] {
  if (kind === 'person') return []
  if (version === '4.0') return [{ name: 'KIND', value: kind === 'company' ? 'org' : 'group' }]
  if (kind === 'company') return [{ name: 'X-ABShowAs', value: 'COMPANY' }]
  return [{ name: 'X-ADDRESSBOOKSERVER-KIND', value: 'group' }]
}

function unlessEmpty(name: string, value: string): WrittenProperty[] {
  return value === '' ? [] : [{ name, value }]
}

function labelled(label: string): Pick<WrittenProperty, 'types' | 'customLabel'> {
  const types = typesOfLabel(label)
  return types ? { types } : { customLabel: label }
}

function writtenPhone(phone: VcardPhone, writer: PropertyWriter): WrittenProperty {
  const { types, labelled: said } = typesOfPhone(phone)
  return { name: 'TEL', types, customLabel: said ? '' : phone.label, value: writer.text(phone.number) }
}

function writtenAddress(address: VcardAddress, writer: PropertyWriter): WrittenProperty {
  const { poBox, extended, street, city, region, postcode, country, label, primary } = address
  const value = writer.parts([poBox, extended, street, city, region, postcode, country])
  return { ...labelled(label), name: 'ADR', primary, value }
}

function rest(card: Vcard, version: VcardVersion, writer: PropertyWriter): WrittenProperty[] {
  const birthday = card.birthday === '' ? [] : [{ name: 'BDAY', ...writeBirthday(card.birthday, version) }]
  return [
    ...birthday,
    ...unlessEmpty('NOTE', writer.text(card.note)),
    ...unlessEmpty('CATEGORIES', writer.items(card.categories)),
    ...unlessEmpty('LANG', writer.text(card.language)),
    ...unlessEmpty('REV', writer.text(card.revised)),
    ...card.extensions.map(({ name, value }) => ({ name, value: writer.text(value) })),
  ]
}

function writePhoto(photo: VcardPhoto, version: VcardVersion, writer: PropertyWriter): string {
  if ('url' in photo) {
    const parameters = version === '2.1' ? ';VALUE=URL' : ';VALUE=uri'
    return writer.write({ name: 'PHOTO', parameters, value: writer.uri(photo.url) })
  }
  const data = Buffer.from(photo.bytes).toString('base64')
  if (version === '4.0') return fold(`PHOTO:data:${photo.mediaType};base64,${data}`)
  const type = photo.mediaType.replace('image/', '').toUpperCase()
  // In version 2.1 an empty line ends what is encoded.
  if (version === '2.1') return fold(`PHOTO;ENCODING=BASE64;${type}:${data}`) + '\r\n'
  return fold(`PHOTO;ENCODING=b;TYPE=${type}:${data}`)
}
