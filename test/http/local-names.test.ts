import { operatorKey, operatorUntil } from '@caselead/api/auth/operator-key.ts'
import { trustedProxies } from '@caselead/api/base/trusted-proxies.ts'
import { hostnameOf, isLocalName, isLocalUrl } from '@caselead/api/http/local-names.ts'
import { expect, test } from 'vitest'

test.for<[host: string, name: string | null, local: boolean]>([
  ['localhost', 'localhost', true],
  ['LOCALHOST:3000', 'localhost', true],
  ['localhost.', 'localhost', true],
  ['desk.localhost:80', 'desk.localhost', true],
  ['127.0.0.1:3000', '127.0.0.1', true],
  ['127.9.8.7', '127.9.8.7', true],
  ['2130706433', '127.0.0.1', true],
  ['[::1]:3000', '[::1]', true],
  ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', true],
  ['0.0.0.0:3000', '0.0.0.0', false],
  ['[::]:3000', '[::]', false],
  ['192.168.1.5:3000', '192.168.1.5', false],
  ['[fe80::1]', '[fe80::1]', false],
  ['evil.example', 'evil.example', false],
  ['localhost.evil.example', 'localhost.evil.example', false],
  ['127.0.0.1.evil.example', '127.0.0.1.evil.example', false],
  ['notlocalhost', 'notlocalhost', false],
  ['localhost@evil.example', null, false],
  ['localhost/evil.example', null, false],
  ['evil.example#localhost', null, false],
  ['evil.example\\localhost', null, false],
  ['evil.example localhost', null, false],
  ['', null, false],
])('%s is the name %s, local: %s', ([host, name, local]) => {
  expect(hostnameOf(host)).toBe(name)
  expect(name !== null && isLocalName(name)).toBe(local)
})

test.for<[url: string | null, local: boolean]>([
  [null, true],
  ['http://localhost:3000', true],
  ['https://127.0.0.1', true],
  ['http://[::1]:8080', true],
  ['http://192.168.1.5:3000', false],
  ['https://help.example.com', false],
])('a portal at %s is local: %s', ([url, local]) => {
  expect(isLocalUrl(url)).toBe(local)
})

const day = 24 * 60 * 60 * 1000
const now = Date.parse('2026-11-24T08:00:00Z')
const secret = 's'.repeat(32)
const key = operatorKey(secret, now)

test.for<[what: string, key: string, at: number, opens: boolean]>([
  ['the key', key, now, true],
  ['the key after 29 days', key, now + 29 * day, true],
  ['the key after 31 days', key, now + 31 * day, false],
  ['the key of a clock that ran ahead', operatorKey(secret, now + day), now, false],
  ['the key of another secret', operatorKey('t'.repeat(32), now), now, false],
  ['a key with a later end', key.replace(/^./, 'z'), now, false],
  ['half a key', key.slice(0, -1), now, false],
  ['a longer key', `${key}A`, now, false],
  ['nothing', '', now, false],
])('%s opens: %s %s %s', ([_, given, at, opens]) => {
  expect(operatorUntil(secret, given, at) !== null).toBe(opens)
})

test.for<[list: string, address: string, trusted: boolean]>([
  ['loopback', '127.0.0.1', true],
  ['loopback', '::1', true],
  ['loopback', '10.0.0.1', false],
  ['10.0.0.0/8', '10.200.3.4', true],
  ['10.0.0.0/8,loopback', '127.0.0.1', true],
  ['fd00::/8', 'fd12::1', true],
  ['192.0.2.7', '192.0.2.7', true],
  ['192.0.2.7', '192.0.2.8', false],
  ['192.0.2.7', 'unknown', false],
])('of the proxies %s, %s is one: %s', ([list, address, trusted]) => {
  expect(trustedProxies(list.split(','))?.(address)).toBe(trusted)
})

test.for(['', 'proxy.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0/8', 'fd00::/129', '*'])(
  '“%s” names no proxies',
  (list) => {
    expect(trustedProxies([list])).toBeNull()
  },
)
