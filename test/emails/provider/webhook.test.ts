import { createHmac } from 'node:crypto'
import { verifyWebhook } from '@caselead/emails'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { found } from '../../setup/found.ts'
import { sharedJson } from '../../setup/shared-data.ts'

interface Vector {
  name: string
  secret: string
  id: string
  timestamp: number
  payload: string
  signature: string
}

const { vectors, rules } = sharedJson<{ vectors: Vector[]; rules: { rule: string }[] }>(
  'mail/webhook_signatures.json',
)

const now = Date.parse('2026-11-24T08:30:00Z')
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const payload = '{"type":"email.received"}'
const seconds = now / 1000

function sign(timestamp = seconds, id = 'msg_1'): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${payload}`).digest('base64')}`
}

const signed = (changes: Record<string, string | undefined> = {}) => ({
  'svix-id': 'msg_1',
  'svix-timestamp': String(seconds),
  'svix-signature': sign(),
  ...changes,
})

// The library reads the time itself.
beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => void vi.useRealTimers())

test.for(found(vectors))('the published example "$name" is accepted in its own time', (vector) => {
  vi.setSystemTime(vector.timestamp * 1000)
  const headers = {
    'webhook-id': vector.id,
    'webhook-timestamp': String(vector.timestamp),
    'webhook-signature': vector.signature,
  }
  const told = verifyWebhook({ payload: vector.payload, headers, secret: vector.secret })
  expect(told).toEqual({ verified: true, event: JSON.parse(vector.payload) })
})

describe('a request', () => {
  const late = seconds - 301
  const early = seconds + 301
  const ok = signed()
  const upper = Object.fromEntries(
    Object.entries(ok).map(([name, value]) => [name.toUpperCase(), value]),
  )
  const standard = Object.fromEntries(
    Object.entries(ok).map(([name, value]) => [name.replace('svix', 'webhook'), value]),
  )
  const wrong = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='

  test.for([
    { name: 'signed in time', headers: ok, verified: true },
    { name: 'without an id', headers: signed({ 'svix-id': undefined }), verified: false },
    { name: 'without a time', headers: signed({ 'svix-timestamp': undefined }), verified: false },
    {
      name: 'without a signature',
      headers: signed({ 'svix-signature': undefined }),
      verified: false,
    },
    {
      name: 'with a time that is no number',
      headers: signed({ 'svix-timestamp': 'hello' }),
      verified: false,
    },
    {
      name: 'with a time that is half a number',
      headers: signed({ 'svix-timestamp': `${seconds}x` }),
      verified: false,
    },
    {
      name: 'signed 5 min 1 s ago',
      headers: signed({ 'svix-timestamp': String(late), 'svix-signature': sign(late) }),
      verified: false,
    },
    {
      name: 'signed 5 min 1 s ahead',
      headers: signed({ 'svix-timestamp': String(early), 'svix-signature': sign(early) }),
      verified: false,
    },
    {
      name: 'signed with wrong bytes',
      headers: signed({ 'svix-signature': 'v1,dawfeoifkpqwoekfpqoekf' }),
      verified: false,
    },
    {
      name: 'signed in part',
      headers: signed({ 'svix-signature': sign().slice(0, 8) }),
      verified: false,
    },
    { name: 'signed with nothing', headers: signed({ 'svix-signature': 'v1,' }), verified: false },
    {
      name: 'signed only by a later scheme',
      headers: signed({ 'svix-signature': sign().replace('v1', 'v2') }),
      verified: false,
    },
    {
      name: 'signed several times, once rightly',
      headers: signed({ 'svix-signature': `v2,abc ${wrong} ${sign()}` }),
      verified: true,
    },
    { name: 'with a changed id', headers: signed({ 'svix-id': 'msg_2' }), verified: false },
    { name: 'with the standard header names', headers: standard, verified: true },
    { name: 'with header names in capitals', headers: upper, verified: true },
    {
      name: 'with a Headers object',
      headers: new Headers(ok as Record<string, string>),
      verified: true,
    },
  ])('$name: verified $verified', ({ headers, verified }) => {
    expect(verifyWebhook({ payload, headers, secret }).verified).toBe(verified)
  })

  test.for([
    ['without its prefix', secret.slice('whsec_'.length), true],
    ['another one', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD', false],
    ['empty', '', false],
    ['only a prefix', 'whsec_', false],
    ['not base64', 'whsec_!!!', false],
  ] as const)('checked with a secret %s: verified %s', ([, other, verified]) => {
    expect(verifyWebhook({ payload, headers: ok, secret: other }).verified).toBe(verified)
  })

  test.for(['{"type":"email.sent"}', '', `${payload} `])(
    'with the body %j is not verified',
    (changed) => {
      expect(verifyWebhook({ payload: changed, headers: ok, secret }).verified).toBe(false)
    },
  )
})

test('the shared list holds no rule that has no row above', () => expect(rules).toHaveLength(13))
