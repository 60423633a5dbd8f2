// The match command, as it is typed: a file it has never seen, its pairs with reasons, its groups, and wrong usage.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'carnet-match-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const outputs = ['--pairs', at('pairs.csv'), '--clusters', at('groups.csv')]

writeFileSync(
  at('people.csv'),
  `no;courriel;nom;prénom;portable
1;l.michel@apollo.fr;Michel;Léa;06 39 98 47 90
2;lea.michel@free.fr;MICHEL;Lea;+33639984790
3;l.garnier@apollo.fr;Garnier;Luc;06 39 98 11 20
`,
)

it('finds Léa Michel twice and says why', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  await runCommand(['match', at('people.csv'), ...outputs])
  expect(said.mock.calls.join('\n')).toMatch(/3 records, 1 pairs in 1 groups/)
  said.mockRestore()
  const pairs = readFileSync(at('pairs.csv'), 'utf8').trim().split('\n')
  expect(pairs).toHaveLength(2)
  expect(pairs[1]).toMatch(/téléphone|mobile/i)
})

it.each([
  [['match', ...outputs], 'FILE.csv is missing'],
  [['match', 'a.csv', 'b.csv', ...outputs], 'Only one FILE.csv'],
  [['match', 'a.csv'], '--pairs is missing'],
  [['match', 'a.csv', ...outputs, '--threshold', '7'], '--threshold is a number between 0 and 1'],
  [['match', 'a.csv', ...outputs, '--language', 'de'], '--language is fr or en'],
  [['match', at('nowhere.csv'), ...outputs], 'There is no file'],
  [['match', at('people.csv'), ...outputs, '--map', 'nom=planet'], 'does not say HEADER=ROLE'],
])('refuses %j in words', async (words, why) => {
  await expect(runCommand(words)).rejects.toThrow(why)
})
