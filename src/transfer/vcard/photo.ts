// Pictures in vCards: in the card itself, encoded, or at an address.
import type { Property } from './property.ts'
import type { ValueReader } from './property-values.ts'
import type { VcardPhoto } from './vcard.ts'

const signatures: readonly [string, string][] = [
  ['ffd8ff', 'image/jpeg'],
  ['89504e47', 'image/png'],
  ['47494638', 'image/gif'],
  ['52494646', 'image/webp'],
  ['424d', 'image/bmp'],
]

/** Null when the property holds no picture at all. */
export function readPhoto(property: Property, values: ValueReader): VcardPhoto | null {
  if (property.encoding === 'base64') return embedded(values.bytes(property), declaredType(property))
  const text = values.text(property).trim()
  const data = /^data:([\w/+.-]*)[^,]*?;base64,(.*)$/is.exec(text)
  if (data) return embedded(new Uint8Array(Buffer.from(data[2] ?? '', 'base64')), data[1] || null)
  return /^https?:\/\/\S+$/i.test(text) ? { url: text } : null
}

function embedded(bytes: Uint8Array, declared: string | null): VcardPhoto | null {
  if (bytes.length === 0) return null
  return { mediaType: declared ?? sniffed(bytes), bytes }
}

/** `TYPE=JPEG`, or `MEDIATYPE=image/jpeg`. */
function declaredType(property: Property): string | null {
  const mediaType = property.parameters.get('MEDIATYPE')?.[0]
  if (mediaType) return mediaType.toLowerCase()
  const type = property.types.find((one) => /^(?:image\/)?(?:jpe?g|png|gif|webp|bmp|tiff|heic)$/.test(one))
  return type ? `image/${type.replace('image/', '').replace('jpg', 'jpeg')}` : null
}

function sniffed(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  return signatures.find(([start]) => hex.startsWith(start))?.[1] ?? 'application/octet-stream'
}
