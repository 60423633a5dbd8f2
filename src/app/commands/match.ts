// carnet match: finds the duplicates of any CSV file, without a database.
import { saidColumns } from '../../duplicates/file/said-columns.ts'
import { matchFile } from '../../duplicates/match-file.ts'
import { isLanguage } from '../../kit/words.ts'
import { WrongUsage, type Command } from './command.ts'

export const match: Command = {
  name: 'match',
  summary: 'Find duplicates in a CSV file of people, and say why; no database is needed.',
  details:
    'Columns are recognised by their names and by what they hold, in any order. The first one is the id.',
  operand: { name: 'file', value: 'FILE.csv' },
  options: {
    pairs: { value: 'OUT.csv', help: 'where to write the pairs with score and reasons', required: true },
    clusters: { value: 'OUT.csv', help: 'where to write which record is in which group', required: true },
    map: { value: 'HEADER=ROLE,…', help: 'what columns hold, where it is not recognised' },
    threshold: {
      value: 'NUMBER',
      help: 'the least probability of a pair, between 0 and 1 (0.67; 0.8 for what may be merged without a look)',
    },
    language: { value: 'fr|en', help: 'the language of the reasons (fr)' },
  },
  run: async ({ file = '', pairs = '', clusters = '', map = '', threshold, language = 'fr' }) => {
    if (!isLanguage(language)) throw new WrongUsage(`--language is fr or en, not “${language}”.`, match)
    const found = await matchFile({
      path: file,
      pairs,
      clusters,
      language,
      columns: saidColumns(map),
      ...(threshold === undefined ? {} : { threshold: probability(threshold) }),
    })
    const columns = found.headers.map((header, at) => `  ${header}: ${found.roles[at] ?? 'ignored'}`)
    console.log(
      [`${found.records} records, ${found.pairs} pairs in ${found.groups} groups.`, ...columns].join('\n'),
    )
  },
}

function probability(text: string): number {
  const number = Number(text)
  if (number > 0 && number < 1) return number
  throw new WrongUsage(`--threshold is a number between 0 and 1, not “${text}”.`, match)
}
