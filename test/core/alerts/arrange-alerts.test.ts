import { type Arrangement, arrangeAlerts, type Untold } from '@caselead/core/alerts/arrange.ts'
import { minutes, seconds } from '@caselead/core/base/instant.ts'
import type { Priority } from '@caselead/core/base/vocabulary.ts'
import { expect, test } from 'vitest'

const now = Date.parse('2026-11-24T21:30:00Z')
const berlin = 'Europe/Berlin'
const policy = {
  quietHours: { from: '22:00', to: '08:00' },
  storm: { alerts: 3, within: 10 },
}
const eight = Date.parse('2026-11-25T07:00:00Z')

/** Alerts named a, b, c …, each of so many seconds ago; a star after the priority: asked no longer. */
const alerts = (...words: [priority: string, secondsAgo: number][]): Untold[] =>
  words.map(([priority, ago], index) => ({
    id: 'abcdefgh'.charAt(index),
    at: now - seconds(ago),
    priority: priority.slice(0, 2) as Priority,
    isMoot: priority.endsWith('*'),
  }))

const calm = { zone: null, toldLately: 0, lastDigestAt: null, moreFollow: false }
const asleep = { ...calm, zone: berlin }
const flooded = { ...calm, lastDigestAt: now - minutes(4) }
const later = (ms: number) => now + ms

const inWords = ({ do: what, alerts, until }: Arrangement): string =>
  `${what} ${alerts.join('')}${until === null ? '' : ` until ${new Date(until).toISOString()}`}`
const holds = (ids: string, until: number) => `hold ${ids} until ${new Date(until).toISOString()}`
const waits = (ids: string, until: number) => `wait ${ids} until ${new Date(until).toISOString()}`

test.for<[string, Untold[], typeof calm | typeof asleep | typeof flooded, string[]]>([
  ['one is told at once', alerts(['P3', 0]), calm, ['tell a']],
  ['two are told one by one', alerts(['P3', 0], ['P2', 0]), calm, ['tell ab']],
  [
    'three are a storm, and gathered for a minute',
    alerts(['P3', 20], ['P3', 10], ['P2', 0]),
    calm,
    [waits('abc', later(seconds(40)))],
  ],
  [
    'a minute after the first they are told as one',
    alerts(['P3', 60], ['P3', 10], ['P2', 0]),
    calm,
    ['digest abc'],
  ],
  [
    'with a P1 among them they are gathered for ten seconds',
    alerts(['P3', 20], ['P1', 4], ['P2', 0]),
    calm,
    [waits('abc', later(seconds(6)))],
  ],
  [
    'ten seconds after the P1 they are told as one',
    alerts(['P3', 20], ['P1', 10], ['P2', 0]),
    calm,
    ['digest abc'],
  ],
  [
    'what was told lately counts for a storm',
    alerts(['P3', 0]),
    { ...calm, toldLately: 2 },
    [waits('a', later(minutes(1)))],
  ],
  [
    'after a digest the next gathers for the span of a storm',
    alerts(['P3', 100]),
    flooded,
    [waits('a', later(minutes(6)))],
  ],
  [
    'after the clock was set back a storm is told as one at once',
    alerts(['P3', -86_400], ['P3', -86_000], ['P2', 0]),
    calm,
    ['digest abc'],
  ],
  [
    'and a single alert by itself',
    alerts(['P3', -86_400]),
    { ...calm, moreFollow: true },
    ['tell a'],
  ],
  ['but a P1 not longer than ten seconds', alerts(['P3', 100], ['P1', 10]), flooded, ['digest ab']],
  [
    'a digest longer ago does not matter',
    alerts(['P3', 100]),
    { ...calm, lastDigestAt: now - minutes(12) },
    ['tell a'],
  ],
  [
    'what came within the span is told as one, however late it is looked at',
    alerts(['P3', 100]),
    { ...calm, lastDigestAt: now - minutes(10) - 7 },
    ['digest a'],
  ],
  [
    'what came as the span ended is told by itself',
    alerts(['P3', 60]),
    { ...calm, lastDigestAt: now - minutes(11) },
    ['tell a'],
  ],
  ['at night a P3 waits until the morning', alerts(['P3', 0]), asleep, [holds('a', eight)]],
  [
    'at night a P1 does not wait',
    alerts(['P3', 0], ['P1', 0]),
    asleep,
    [holds('a', eight), 'tell b'],
  ],
  [
    'those that wait for the morning make no storm at night',
    alerts(['P3', 0], ['P3', 0], ['P4', 0], ['P1', 0]),
    asleep,
    [holds('abc', eight), 'tell d'],
  ],
  ['a channel has no night', alerts(['P3', 0]), calm, ['tell a']],
  [
    'what is asked no longer is not told',
    alerts(['P3*', 90], ['P3', 90]),
    calm,
    ['drop a', 'tell b'],
  ],
  [
    'it makes no storm either',
    alerts(['P3*', 90], ['P3*', 90], ['P3', 90]),
    calm,
    ['drop ab', 'tell c'],
  ],
  [
    'while more follows, it is awaited for a second',
    alerts(['P3', 0]),
    { ...calm, moreFollow: true },
    [waits('a', later(seconds(1)))],
  ],
  ['but not by a P1', alerts(['P1', 0]), { ...calm, moreFollow: true }, ['tell a']],
  [
    'for ten seconds at most, from the first on',
    alerts(['P3', 9], ['P3', 3]),
    { ...calm, moreFollow: true },
    [waits('ab', later(seconds(1)))],
  ],
  [
    'nor for longer than ten seconds',
    alerts(['P3', 10]),
    { ...calm, moreFollow: true },
    ['tell a'],
  ],
])('%s', ([, untold, receiver, expected]) => {
  expect(arrangeAlerts(untold, receiver, policy, now).map(inWords)).toEqual(expected)
})
