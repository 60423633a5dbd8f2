// Gives the refused rows of an import back as a file like the one that came, each with its reason.
import type { SentFile } from '../../kit/contract.ts'
import type { Db } from '../../kit/database.ts'
import type { Language } from '../../kit/words.ts'
import type { Who } from '../../organisation/who.ts'
import type { ByteSource } from '../byte-source.ts'
import { chunksOf } from '../byte-source.ts'
import { ownColumns } from '../csv/own-export.ts'
import { readCsv } from '../csv/read-csv.ts'
import { writeCsv, type Separator } from '../csv/write-csv.ts'
import { lineCutter } from '../lines.ts'
import { utf8Bytes } from '../vcard/read-vcards.ts'
import { getImport } from './actions.ts'
import type { KeptFacts } from './file-facts.ts'
import { readPieces } from './import-queries.ts'
import { importWords, reasonText } from './labels.ts'
import type { Reason } from './reason.ts'
import { refusedRows } from './row-queries.ts'
import { layoutOf } from './source-rows.ts'

type Refused = ReadonlyMap<number, readonly Reason[]>

export async function refusedRowsFile(db: Db, who: Who, id: number, trial: boolean): Promise<SentFile> {
  const { facts, fileName } = await getImport(db, who, id)
  const refused = await refusedRows(db, id, trial)
  const isTable = facts.format === 'csv'
  const source = readPieces(db, id)
  return {
    name: nameOf(fileName, isTable ? 'csv' : 'vcf', who.language),
    type: isTable ? 'text/csv; charset=utf-8' : 'text/vcard; charset=utf-8',
    content: isTable
      ? refusedTable(source, facts, refused, who.language)
      : refusedCards(source, refused, who.language),
  }
}

/** `salon.csv` gives `salon-refus.csv`. */
function nameOf(fileName: string, ending: string, language: Language): string {
  return `${fileName.replace(/\.[^.]*$/, '')}-${importWords[language].refused}.${ending}`
}

const errorColumn = ownColumns[1]

async function* refusedTable(
  source: ByteSource,
  facts: KeptFacts,
  refused: Refused,
  language: Language,
): AsyncGenerator<string> {
  const separator = ([',', ';', '\t'] as const).find((one) => one === facts.separator) ?? ';'
  // The reason of a former time gives way to the present one.
  const kept = facts.header.map((_, at) => at).filter((at) => facts.header[at] !== errorColumn)
  const names = [...kept.map((at) => facts.header[at] ?? ''), errorColumn]
  yield* writeCsv(names, rowsOf(source, facts, refused, kept, language), separator satisfies Separator)
}

async function* rowsOf(
  source: ByteSource,
  facts: KeptFacts,
  refused: Refused,
  kept: readonly number[],
  language: Language,
): AsyncGenerator<string[]> {
  const reading = await readCsv(source, layoutOf(facts))
  if (!reading.ok) return
  for await (const { line, cells } of reading.rows) {
    const reasons = refused.get(line)
    if (reasons) yield [...kept.map((at) => cells[at] ?? ''), reasonText(reasons, language)]
  }
}

/** The cards byte for byte, the reason as one more property. */
async function* refusedCards(
  source: ByteSource,
  refused: Refused,
  language: Language,
): AsyncGenerator<Buffer> {
  for await (const { line, text } of cardsOf(source)) {
    const reasons = refused.get(line)
    if (!reasons) continue
    const error = `X-CARNET-ERROR:${reasonText(reasons, language).replaceAll('\n', ' ')}\r\n`
    const [, body = text, end = ''] = /^(.*?)(\s*end:vcard\s*)?$/is.exec(text) ?? []
    yield Buffer.concat([Buffer.from(body.trimEnd(), 'latin1'), Buffer.from(`\r\n${error}`)])
    yield Buffer.from(end.trimStart() || 'END:VCARD\r\n', 'latin1')
  }
}

/** Each card with the line of its `BEGIN:VCARD`, one sign a byte. */
async function* cardsOf(source: ByteSource): AsyncGenerator<{ line: number; text: string }> {
  const cutter = lineCutter(1 << 25)
  const toBytes = utf8Bytes()
  let card = { line: 0, text: '' }
  for await (const chunk of chunksOf(source)) {
    for (const line of cutter.push({ text: Buffer.from(toBytes(chunk)).toString('latin1') })) {
      if (/^\s*begin:vcard\s*$/i.test(line.text)) {
        yield card
        card = { line: line.number, text: '' }
      }
      card.text += line.text + line.end
    }
  }
  yield {
    ...card,
    text:
      card.text +
      cutter
        .end()
        .map((line) => line.text + line.end)
        .join(''),
  }
}
