// Which mail domains join colleagues.
import { expect, it } from 'vitest'
import { linkingDomains, type DomainRule } from './linked-contacts.ts'

const alias = (domain: string, aliasOf: string): DomainRule => ({ domain, rule: 'alias', aliasOf })
const rule = (domain: string, kind: 'ignored' | 'allowed'): DomainRule => ({
  domain,
  rule: kind,
  aliasOf: null,
})
const sorted = (domains: string[], rules: DomainRule[]): string[] => linkingDomains(domains, rules).sort()

it('joins by a firm’s own domain', () => {
  expect(sorted(['apollo.fr'], [])).toEqual(['apollo.fr'])
})

it.each([
  'gmail.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'laposte.net',
  'bbox.fr',
  'club-internet.fr',
  'yahoo.co.uk',
  'mailo.com',
])('never joins by %s', (domain) => expect(sorted([domain], [])).toEqual([]))

it('joins by a public mailbox that somebody allowed', () => {
  expect(sorted(['free.fr'], [rule('free.fr', 'allowed')])).toEqual(['free.fr'])
})

it('does not join by a domain that somebody ignores', () => {
  expect(sorted(['cabinet-comptable.fr'], [rule('cabinet-comptable.fr', 'ignored')])).toEqual([])
})

it('takes an alias for the domain it stands for, both ways, and through another alias', () => {
  const rules = [alias('apollo-group.com', 'apollo.fr'), alias('apollo.old', 'apollo-group.com')]
  const family = ['apollo-group.com', 'apollo.fr', 'apollo.old']
  for (const domain of family) expect(sorted([domain], rules)).toEqual(family)
})

it('bears a circle of aliases', () => {
  expect(sorted(['a.fr'], [alias('a.fr', 'b.fr'), alias('b.fr', 'a.fr')])).toContain('b.fr')
})
