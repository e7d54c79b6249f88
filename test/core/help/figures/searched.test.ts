import { searchedFor } from '@caselead/core/help/figures/searched.ts'
import { expect, test } from 'vitest'

test.for<[typed: string, kept: string | null]>([
  ['labels print blank', 'labels print blank'],
  ['  labels   print\nblank ', 'labels print blank'],
  ['', null],
  ['?', null],
  ['a', null],
  ['invoice for priya@harbour.example please', 'invoice for [email] please'],
  ['mailto:priya@harbour.example', '[email]'],
  ['call +44 20 7946 0958 now', 'call +[number] now'],
  ['card 4111 1111 1111 1111 declined', 'card [number] declined'],
  ['order 20264711', 'order [number]'],
  ['IBAN DE89370400440532013000', 'IBAN DE89370400440532013000'],
  ['0x80070005', '0x80070005'],
  ['ERR_CONNECTION_RESET', 'ERR_CONNECTION_RESET'],
  ['error 500', 'error 500'],
  ['errors 500 502 503', 'errors 500 502 503'],
  ['12345', '12345'],
  ['token sk_live_51H8abcDEFghiJKLmnopQRS stopped', 'token [key] stopped'],
  ['internationalisationwithoutspaces', 'internationalisationwithoutspaces'],
  ['x'.repeat(500), 'x'.repeat(160)],
  [`${'x'.repeat(159)}🖨`, 'x'.repeat(159)],
  [`${' '.repeat(399)}🖨`, null],
  ['labels\u0000 \ud83d print', 'labels \ufffd print'],
])('“%s” is kept as “%s”', ([typed, kept]) => {
  expect(searchedFor(typed, 'en')?.words ?? null).toBe(kept)
})

test('no stem is kept of a word that isn’t', () => {
  const stems = searchedFor(`${'invoice '.repeat(30)}giraffe`, 'en')?.stems
  expect(stems).toBe(searchedFor('invoice', 'en')?.stems)
})

test.for<[one: string, other: string]>([
  ['charged twice', 'We were charged twice'],
  ['Webhook arrives twice', 'webhooks arrive twice'],
  ['driver signed out', 'drivers signed out'],
])('“%s” and “%s” are the same search', ([one, other]) => {
  expect(searchedFor(one, 'en')?.stems).toBe(searchedFor(other, 'en')?.stems)
})

test.for<[typed: string, asks: boolean]>([
  ['invoice', false],
  ['blank labels', false],
  ['refund?', true],
  ['how do I get a refund', true],
])('whether “%s” asks something: %s', ([typed, asks]) => {
  expect(searchedFor(typed, 'en')?.asks).toBe(asks)
})
