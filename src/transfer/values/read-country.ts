// Names of countries in several languages, and their codes, to ISO 3166-1 alpha-2.
import { countries } from '../../kit/country.ts'
import { fold } from '../../duplicates/normalise/text.ts'
import { clean, read, unread, type Reading } from './reading.ts'

/** `readCountry('Allemagne')`, `('Germany')`, `('Deutschland')`, `('DEU')` and `('D')` are all `DE`. */
export function readCountry(cell: string): Reading<string> {
  const text = clean(cell)
  if (text === '') return unread('empty')
  const upper = text.replace(/[.\s]/g, '').toUpperCase()
  if (countries.has(upper)) return read(upper)
  const known = countryNames()
  const code = threeLetters.get(upper) ?? known.get(key(text)) ?? known.get(key(withoutBrackets(text)))
  return code ? read(code) : unread('invalid-country')
}

/** `Pays-Bas (les)`; but `Saint-Martin` is another country than `Saint-Martin (partie néerlandaise)`. */
function withoutBrackets(name: string): string {
  return name.replace(/\(.*?\)/g, '')
}

/** Without accents and articles. */
function key(name: string): string {
  return fold(name)
    .replace(/^(?:the|la|le|les|l) /, '')
    .replace(/ /g, '')
}

let names: Map<string, string> | undefined

function countryNames(): ReadonlyMap<string, string> {
  names ??= collectNames()
  return names
}

const languages = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt']

function collectNames(): Map<string, string> {
  const found = new Map<string, string>()
  const inLanguages = languages.map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  )
  for (const code of countries) {
    const own = new Intl.DisplayNames(languageOf(code), { type: 'region', fallback: 'none' })
    for (const language of [...inLanguages, own]) {
      const name = key(language.of(code) ?? '')
      if (name !== '' && !found.has(name)) found.set(name, code)
    }
  }
  for (const [name, code] of otherNames) found.set(key(name), code)
  return found
}

/** The language that most people speak there: `DK` gives `da`. */
function languageOf(country: string): string {
  return new Intl.Locale('und', { region: country }).maximize().language
}

/** Names in use that are not the official ones. */
const otherNames: readonly (readonly [string, string])[] = [
  ['USA', 'US'],
  ['United States of America', 'US'],
  ['États-Unis d’Amérique', 'US'],
  ['Etats Unis', 'US'],
  ['Amérique', 'US'],
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['Grande-Bretagne', 'GB'],
  ['England', 'GB'],
  ['Angleterre', 'GB'],
  ['Scotland', 'GB'],
  ['Écosse', 'GB'],
  ['Wales', 'GB'],
  ['Pays de Galles', 'GB'],
  ['Northern Ireland', 'GB'],
  ['Irlande du Nord', 'GB'],
  ['Hollande', 'NL'],
  ['Holland', 'NL'],
  ['Eire', 'IE'],
  ['République d’Irlande', 'IE'],
  ['République tchèque', 'CZ'],
  ['Czech Republic', 'CZ'],
  ['Corée', 'KR'],
  ['Korea', 'KR'],
  ['South Korea', 'KR'],
  ['République populaire de Chine', 'CN'],
  ['Birmanie', 'MM'],
  ['Burma', 'MM'],
  ['Biélorussie', 'BY'],
  ['Belarus', 'BY'],
  ['Moldavie', 'MD'],
  ['Swaziland', 'SZ'],
  ['Cap-Vert', 'CV'],
  ['Ivory Coast', 'CI'],
  ['Congo', 'CG'],
  ['Congo-Brazzaville', 'CG'],
  ['République du Congo', 'CG'],
  ['RDC', 'CD'],
  ['Congo-Kinshasa', 'CD'],
  ['République démocratique du Congo', 'CD'],
  ['Zaïre', 'CD'],
  ['Macédoine', 'MK'],
  ['Macedonia', 'MK'],
  ['Russian Federation', 'RU'],
  ['Fédération de Russie', 'RU'],
  ['Vatican', 'VA'],
  ['Turkey', 'TR'],
  ['Viet Nam', 'VN'],
  ['Palestine', 'PS'],
  ['Hong Kong', 'HK'],
  ['Macao', 'MO'],
  ['Grèce (EL)', 'GR'],
  ['EL', 'GR'],
  ['France métropolitaine', 'FR'],
  ['République française', 'FR'],
  ['Royaume de Belgique', 'BE'],
  ['Confédération suisse', 'CH'],
  ['Suisse romande', 'CH'],
  ['Réunion', 'RE'],
  ['Île de la Réunion', 'RE'],
  ['Île Maurice', 'MU'],
  // On letters and cars of Europe.
  ['F', 'FR'],
  ['D', 'DE'],
  ['B', 'BE'],
  ['E', 'ES'],
  ['I', 'IT'],
  ['L', 'LU'],
  ['A', 'AT'],
  ['P', 'PT'],
]

/** ISO 3166-1 alpha-3, each with its alpha-2. */
const threeLetters = new Map(
  `ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ
  BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB
  BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM
  CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER
  ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN
  GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU
  IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG
  KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO
  MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR
  MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR
  NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA
  REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM
  SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK
  TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC
  VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 3), pair.slice(3)]),
)
