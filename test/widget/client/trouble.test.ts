import { troubleOf } from '@caselead/widget/client/trouble.ts'
import { describe, expect, test } from 'vitest'

const refusal = (code: string, message: string, field: string | null = null) => ({
  error: {
    message,
    code: -32009,
    data: { code: 'X', httpStatus: 0, refusal: { code, message, field } },
  },
})
const internal = { error: { message: 'select from cases failed', data: { refusal: null } } }

describe('what the desk answers becomes a sentence', () => {
  test.for([
    [409, refusal('conflict', 'This case is closed.'), 'refused', 'This case is closed.'],
    [
      422,
      { error: 'Please give your mail address.', field: 'email' },
      'refused',
      'Please give your',
    ],
    [429, refusal('too_many', 'That was a lot.'), 'too_many', 'That was a lot.'],
    [429, null, 'too_many', 'You’ve tried too many times. Wait a minute, then try again.'],
    [401, internal, 'signed_out', 'Sign in again.'],
    [503, refusal('unavailable', 'We cannot reach our records.'), 'refused', 'We cannot reach'],
    [500, internal, 'broken', 'Something went wrong on our side.'],
    [500, { error: 'TypeError: x is undefined' }, 'broken', 'Something went wrong on our side.'],
    [400, internal, 'broken', 'Something went wrong on our side.'],
    [502, Symbol('not JSON'), 'broken', 'Something went wrong on our side.'],
    [404, 'Not found', 'broken', 'Something went wrong on our side.'],
  ] as const)('%i %o is %s: %s', ([status, body, kind, words]) => {
    const trouble = troubleOf(status, body, null)
    expect(trouble.kind).toBe(kind)
    expect(trouble.message.startsWith(words)).toBe(true)
  })

  test('names the field and how long to wait', () => {
    expect(troubleOf(422, refusal('invalid', 'Too long.', 'subject'), null).field).toBe('subject')
    const waiting = troubleOf(429, null, '30')
    expect(waiting.message).toBe('You’ve tried too many times. Try again in 30 seconds.')
    expect(waiting.retryAfterMs).toBe(30_000)
  })
})
