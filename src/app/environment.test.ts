import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

test('says nothing: this machine only, its own database in ./data, the example', () => {
  expect(readEnvironment({}, '/srv/carnet')).toEqual({
    host: '127.0.0.1',
    port: 3000,
    proxies: [],
    dataFolder: '/srv/carnet/data',
    databaseUrl: undefined,
    example: true,
    smtp: undefined,
    administrator: { CARNET_ADMIN_EMAIL: undefined, CARNET_ADMIN_PASSWORD: undefined },
  })
})

test('what is set to nothing is as if it was not set', () => {
  const empty = { PORT: '', HOST: '', CARNET_PROXY: '', CARNET_DATA: '', DATABASE_URL: '' }
  expect(readEnvironment(empty, '/srv/carnet')).toEqual(readEnvironment({}, '/srv/carnet'))
})

test('the proxies in front are named one by one', () => {
  expect(readEnvironment({ CARNET_PROXY: '127.0.0.1, 10.0.0.0/8' }, '/').proxies).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
  ])
})

test('a mail server has an address, and so has who writes', () => {
  const smtp = { url: 'smtps://oree:secret@mail.oree.example', from: 'factures@oree.example' }
  expect(readEnvironment({ SMTP_URL: smtp.url, SMTP_FROM: smtp.from }, '/').smtp).toEqual(smtp)
})

test.each([
  [{ PORT: 'http' }, 'PORT is a number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT is a number from 0 to 65535.'],
  [{ CARNET_PROXY: 'true' }, '“true” is none.'],
  [{ SMTP_URL: 'mail.oree.example' }, 'SMTP_URL is the address of a mail server'],
  [{ SMTP_URL: 'smtp://mail.oree.example', SMTP_FROM: 'Orée' }, 'SMTP_FROM is the address'],
])('%j is refused in words', (env, words) => {
  expect(() => readEnvironment(env, '/')).toThrow(words)
})
