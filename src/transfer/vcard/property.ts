// One property of a vCard, `item1.TEL;TYPE=WORK,CELL:+33…`, in every spelling that programs use.

export interface Property {
  readonly line: number
  /** `item1` of `item1.TEL`, lower case; it joins a property with its label. */
  readonly group: string
  /** Upper case. */
  readonly name: string
  /** Lower case, without `pref`. */
  readonly types: readonly string[]
  /** 1 is most preferred; null when the card says nothing. */
  readonly preference: number | null
  readonly encoding: 'base64' | 'quoted-printable' | null
  readonly charset: string | null
  /** The `VALUE` parameter, lower case: `uri`, `text`, `date`. */
  readonly valueType: string
  readonly parameters: ReadonlyMap<string, readonly string[]>
  /** One sign per byte: decoded once encoding and charset are known. */
  readonly raw: string
}

const head = /^(?:([\w-]+)\.)?([a-z][\w-]*)((?:;(?:[^:"]|"[^"]*")*)?):/i
const headWithLooseQuote = /^(?:([\w-]+)\.)?([a-z][\w-]*)((?:;[^:]*)?):/i

export function parseProperty(line: number, text: string): Property | null {
  const match = head.exec(text) ?? headWithLooseQuote.exec(text)
  if (!match) return null
  const [start, group = '', name = '', parameterText = ''] = match
  const parameters = parseParameters(parameterText)
  const types = (parameters.get('TYPE') ?? []).map((type) => type.toLowerCase())
  return {
    line,
    group: group.toLowerCase(),
    name: name.toUpperCase(),
    types: types.filter((type) => type !== 'pref'),
    preference: preferenceOf(parameters, types),
    encoding: encodingOf(parameters.get('ENCODING')?.[0]),
    charset: parameters.get('CHARSET')?.[0] ?? null,
    valueType: (parameters.get('VALUE')?.[0] ?? '').toLowerCase(),
    parameters,
    raw: text.slice(start.length),
  }
}

/** The name alone, for lines whose rest may not be whole yet. */
export function propertyName(text: string): string | null {
  return (head.exec(text) ?? headWithLooseQuote.exec(text))?.[2] ?? null
}

function preferenceOf(
  parameters: ReadonlyMap<string, readonly string[]>,
  types: readonly string[],
): number | null {
  const given = Number.parseInt(parameters.get('PREF')?.[0] ?? '', 10)
  if (Number.isFinite(given)) return given
  return types.includes('pref') ? 1 : null
}

export function encodingOf(value: string | undefined): Property['encoding'] {
  const name = value?.toLowerCase()
  if (name === 'b' || name === 'base64') return 'base64'
  return name === 'quoted-printable' || name === 'q' ? 'quoted-printable' : null
}

/** Version 2.1 leaves the names of parameters out: `TEL;WORK;FAX`, `PHOTO;BASE64;JPEG`. */
function nameOfBareParameter(value: string): string {
  if (encodingOf(value) || /^[78]bit$/i.test(value)) return 'ENCODING'
  return /^(?:url|uri|inline|content-id|cid)$/i.test(value) ? 'VALUE' : 'TYPE'
}

function parseParameters(text: string): Map<string, string[]> {
  const parameters = new Map<string, string[]>()
  for (const part of splitOutsideQuotes(text, ';')) {
    if (part.trim() === '') continue
    const equals = part.indexOf('=')
    const name = equals < 0 ? nameOfBareParameter(part.trim()) : part.slice(0, equals).trim().toUpperCase()
    const values = splitOutsideQuotes(part.slice(equals + 1), ',').flatMap((value) =>
      unquote(name, value.trim()),
    )
    parameters.set(name, [...(parameters.get(name) ?? []), ...values])
  }
  return parameters
}

/** `TYPE="work,voice"` means both. */
function unquote(name: string, value: string): string[] {
  const plain = value.replaceAll('"', '')
  return name === 'TYPE' ? plain.split(',').map((type) => type.trim()) : [plain]
}

function splitOutsideQuotes(text: string, separator: ';' | ','): string[] {
  return text.match(separator === ';' ? /(?:[^;"]|"[^"]*"|")+/g : /(?:[^,"]|"[^"]*"|")+/g) ?? []
}
