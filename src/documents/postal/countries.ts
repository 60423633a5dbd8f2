// How each country writes the place: what comes first, what a postcode looks like (UPU, Postal addressing systems).

/** Where the French norm holds and letters go at the domestic rate: the country is not written there. */
const frenchPost = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'MC'])

export function isFrench(country: string): boolean {
  return frenchPost.has(country)
}

interface PlaceParts {
  readonly postcode: string
  readonly city: string
  readonly region: string
}

type Field = keyof PlaceParts

/** The lines of the place: which fields stand on each, in order. */
type Order = readonly (readonly Field[])[]

const codeFirst: Order = [['postcode', 'city']]
const codeLast: Order = [['city', 'region', 'postcode']]
const codeAlone: Order = [['city'], ['region'], ['postcode']]

const orders: Readonly<Record<string, Order>> = {
  GB: [['city'], ['postcode']],
  IM: [['city'], ['postcode']],
  JE: [['city'], ['postcode']],
  GG: [['city'], ['postcode']],
  IE: codeAlone,
  US: codeLast,
  PR: codeLast,
  CA: codeLast,
  AU: codeLast,
  JP: codeLast,
  NZ: [['city', 'postcode']],
  ZA: codeAlone,
  IN: [['city', 'postcode'], ['region']],
  CN: [['city'], ['region', 'postcode']],
  KR: [['city'], ['region', 'postcode']],
  TW: [['city', 'postcode']],
  SG: [['city', 'postcode']],
  BR: [['city', 'region'], ['postcode']],
  UA: [['city'], ['region'], ['postcode']],
  RU: [['city'], ['region'], ['postcode']],
  IT: [['postcode', 'city', 'region']],
  ES: [['postcode', 'city'], ['region']],
  MX: [['postcode', 'city', 'region']],
  AR: [['postcode', 'city'], ['region']],
}

/** Two spaces between postcode and town, as the Dutch post asks. */
const wideGap = new Set(['NL'])

interface PlaceLine {
  readonly text: string
  /** The field that the line is put right at. */
  readonly field: Field
}

/** `placeLines('NL', { postcode: '1012 JS', city: 'AMSTERDAM', region: '' })` is one line, `1012 JS  AMSTERDAM`. */
export function placeLines(country: string, parts: PlaceParts): PlaceLine[] {
  return (orders[country] ?? codeFirst).flatMap((fields): PlaceLine[] => {
    const present = fields.filter((field) => parts[field] !== '' && !repeats(field, parts))
    const [first] = present
    const text = present.map((field) => parts[field]).join(wideGap.has(country) ? '  ' : ' ')
    return first ? [{ text, field: present.includes('city') ? 'city' : first }] : []
  })
}

/** Madrid is in the province of Madrid: said once. */
function repeats(field: Field, { city, region }: PlaceParts): boolean {
  return field === 'region' && region.toLocaleUpperCase('fr') === city.toLocaleUpperCase('fr')
}

interface PostcodeRule {
  readonly form: RegExp
  readonly example: string
  /** As its post writes it, from letters and digits without a gap. */
  readonly write?: (code: string) => string
}

const digits = (n: number, example: string): PostcodeRule => ({ form: new RegExp(`^\\d{${n}}$`), example })
const split = (at: number, gap: string) => (code: string) => `${code.slice(0, at)}${gap}${code.slice(at)}`
const british: PostcodeRule = {
  form: /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/,
  example: 'SW1A 1AA',
  write: (code) => `${code.slice(0, -3)} ${code.slice(-3)}`,
}

const postcodes: Readonly<Record<string, PostcodeRule>> = {
  DE: digits(5, '10117'),
  IT: digits(5, '20121'),
  ES: digits(5, '28013'),
  FI: digits(5, '00100'),
  MX: digits(5, '06600'),
  BE: digits(4, '1000'),
  CH: digits(4, '8001'),
  LI: digits(4, '9490'),
  AT: digits(4, '1010'),
  DK: digits(4, '1050'),
  NO: digits(4, '0150'),
  LU: { form: /^L?\d{4}$/, example: 'L-2165', write: (code) => `L-${code.slice(-4)}` },
  NL: { form: /^\d{4}[A-Z]{2}$/, example: '1012 JS', write: split(4, ' ') },
  GB: british,
  IM: british,
  JE: british,
  GG: british,
  IE: { form: /^[A-Z]\d[\dW][A-Z\d]{4}$/, example: 'D02 X285', write: split(3, ' ') },
  US: {
    form: /^\d{5}(\d{4})?$/,
    example: '10001',
    write: (code) => (code.length > 5 ? split(5, '-')(code) : code),
  },
  CA: { form: /^[A-Z]\d[A-Z]\d[A-Z]\d$/, example: 'H2Y 1C6', write: split(3, ' ') },
  AU: digits(4, '2000'),
  JP: { form: /^\d{7}$/, example: '103-0027', write: split(3, '-') },
  PT: { form: /^\d{7}$/, example: '1000-205', write: split(4, '-') },
  SE: { form: /^\d{5}$/, example: '111 22', write: split(3, ' ') },
  PL: { form: /^\d{5}$/, example: '00-950', write: split(2, '-') },
  CZ: { form: /^\d{5}$/, example: '110 00', write: split(3, ' ') },
  SK: { form: /^\d{5}$/, example: '811 02', write: split(3, ' ') },
  GR: { form: /^\d{5}$/, example: '105 57', write: split(3, ' ') },
  BR: { form: /^\d{8}$/, example: '01310-100', write: split(5, '-') },
}
const french = digits(5, '75002')

/** Where there is a rule a postcode is needed. `'bad'` comes with an example of a good one. */
export function writtenPostcode(
  country: string,
  typed: string,
): { readonly code: string } | { readonly problem: 'missing' | 'bad'; readonly example: string } {
  const rule = isFrench(country) ? french : postcodes[country]
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (!rule) return { code: typed.toUpperCase().trim() }
  if (typed.trim() === '') return { problem: 'missing', example: rule.example }
  // Continental codes were long written with the country's letters before them.
  const code = rule.form.test(bare)
    ? bare
    : bare.replace(new RegExp(`^(${country}|${country[0] ?? ''})(?=\\d)`), '')
  if (!rule.form.test(code)) return { problem: 'bad', example: rule.example }
  return { code: rule.write?.(code) ?? code }
}
