import { draftIn } from '@caselead/portal/src/new-case/foretell.ts'
import { expect, test } from 'vitest'

test.for<[Record<string, string>, object | null]>([
  [{}, null],
  [{ impact: 'team' }, null],
  [{ urgency: 'blocked', body: 'It stops' }, null],
  [
    { impact: 'team', urgency: 'blocked' },
    { impact: 'team', urgency: 'blocked', subject: '', body: '' },
  ],
  [
    { impact: 'team', urgency: 'blocked', subject: 'Exports', body: 'They stop', key: 'k' },
    { impact: 'team', urgency: 'blocked', subject: 'Exports', body: 'They stop' },
  ],
])('of %j is asked %j', ([written, asked]) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(written)) form.set(name, value)
  expect(JSON.parse(draftIn(form) ?? 'null')).toEqual(asked)
})
