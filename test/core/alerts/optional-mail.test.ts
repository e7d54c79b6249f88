import { type OptionalMail, whenMailed } from '@caselead/core/alerts/optional-mail.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import { expect, test } from 'vitest'

/** A Tuesday night in Berlin, 23:30. */
const now = Date.parse('2026-11-24T22:30:00Z')
const morning = Date.parse('2026-11-25T06:00:00Z')
const quiet = { from: '22:00', to: '07:00' }
const wishes = { updates: true, surveys: true, quiet: null, zone: 'Europe/Berlin' }
const update: OptionalMail = {
  ...{ what: 'update', priority: 'P3', awaitsReply: false, isOver: false, hasNewer: false },
  ...{ lastSentAt: null, wishes },
}
const survey: OptionalMail = { ...update, what: 'survey', isOver: true }
const night = (one: OptionalMail): OptionalMail => ({ ...one, wishes: { ...wishes, quiet } })
const ago = (count: number) => now - minutes(count)

const sent = { is: 'now' }
const waits = (at: number) => ({ is: 'later', at })
const superseded = { is: 'never', why: 'superseded' }
const unwanted = { is: 'never', why: 'unwanted' }

test.for<[string, OptionalMail, ReturnType<typeof whenMailed> | object]>([
  ['an automatic update, at once', update, sent],
  ['never two within ten minutes', { ...update, lastSentAt: ago(4) }, waits(now + minutes(6))],
  ['ten minutes after the last', { ...update, lastSentAt: ago(10) }, sent],
  ['where a newer mail says it, not at all', { ...update, hasNewer: true }, superseded],
  ['once the case is over, not at all', { ...update, isOver: true }, superseded],
  ['in quiet hours, when they are over', night(update), waits(morning)],
  ['of low severity likewise', night({ ...update, priority: 'P4' }), waits(morning)],
  ['of high severity at once all the same', night({ ...update, priority: 'P2' }), sent],
  ['of critical severity, too', night({ ...update, priority: 'P1' }), sent],
  [
    'stopped by its reader, not at all',
    { ...update, wishes: { ...wishes, updates: false } },
    unwanted,
  ],
  [
    'stopped, but their answer is awaited: at once',
    { ...update, awaitsReply: true, wishes: { ...wishes, updates: false } },
    sent,
  ],
  ['a survey, at once', survey, sent],
  ['a survey right after another mail', { ...survey, lastSentAt: ago(1) }, sent],
  ['a survey in quiet hours, when they are over', night(survey), waits(morning)],
  [
    'a survey its reader stopped, not at all',
    { ...survey, wishes: { ...wishes, surveys: false } },
    unwanted,
  ],
])('%s', ([, mail, expected]) => {
  expect(whenMailed(mail, now)).toEqual(expected)
})
