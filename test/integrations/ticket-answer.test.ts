import { ticketIn } from '@caselead/api/integrations/ticket-answer.ts'
import { expect, test } from 'vitest'

const url = 'https://bugs.example/browse/APP-7'

test.for<[string, string | null, string | null]>([
  [JSON.stringify({ key: 'APP-7', url }), 'APP-7', url],
  [JSON.stringify({ id: 4711, url }), '4711', url],
  [JSON.stringify({ key: 'APP-7', id: 1 }), 'APP-7', null],
  [JSON.stringify({ key: '', id: 'x'.repeat(300), url: 'javascript:alert(1)' }), null, null],
  [JSON.stringify({ key: 'APP-7', url: 'no address' }), 'APP-7', null],
  [JSON.stringify(['APP-7']), null, null],
  ['ok', null, null],
  ['', null, null],
])('what a bug tracker answers is read or passed over: %s', ([answer, key, found]) => {
  expect(ticketIn(answer)).toEqual({ key, url: found })
})
