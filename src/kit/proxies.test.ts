import { expect, test } from 'vitest'
import { readProxies } from './proxies.ts'

test('nobody is in front unless it is said', () => {
  expect(readProxies(' ')).toEqual({ ok: true, proxies: [] })
})

test('addresses and networks are read, of both kinds', () => {
  expect(readProxies('127.0.0.1, 10.0.0.0/8,fd00::/8, ::1')).toEqual({
    ok: true,
    proxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8', '::1'],
  })
})

test.each([
  'true',
  '*',
  'proxy.example',
  '10.0.0.0/33',
  '10.0.0.0/',
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/8/8',
  'fe80::1%eth0',
])('%j is refused, since it is no address, or everybody’s', (wrong) =>
  expect(readProxies(`127.0.0.1,${wrong}`)).toEqual({ ok: false, wrong }),
)
