import { busiest } from '@caselead/api/demo/logins.ts'
import { readHistory } from '@caselead/api/demo/told/read-history.ts'
import { minutes } from '@caselead/core/base/instant.ts'
import type { CaseEvent, EventKind } from '@caselead/core/case/events.ts'
import { replayEvents } from '@caselead/core/case/evolve/evolve.ts'
import { isOnDuty } from '@caselead/core/team/on-duty.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { northwindAt, written, writtenLately } from '../setup/northwind.ts'

const tuesday = await northwindAt('2026-11-24T09:10:00Z')
const events = tuesday.courses.flatMap((course) => course.events)
const of = <Kind extends EventKind>(kind: Kind) =>
  events.filter((event): event is CaseEvent & { kind: Kind } => event.kind === kind)

describe('what is written down', () => {
  test('is said once: no two cases share a sentence of more than four words', () => {
    const sentences = written.flatMap(({ subject, body, steps }) =>
      [body, ...steps.filter(({ does }) => !naming.has(does)).map(({ text }) => text)]
        .flatMap((text) => text.split(/(?<=[.!?])\s+|\n/))
        .filter((sentence) => sentence.split(' ').length > 4)
        .map((sentence) => [sentence, subject] as const),
    )
    const cases = Map.groupBy(sentences, ([sentence]) => sentence.toLowerCase())
    const shared = [...cases].filter(([, said]) => new Set(said.map(([, one]) => one)).size > 1)
    expect(found(sentences).length).toBeGreaterThan(1500)
    expect(shared.map(([sentence]) => sentence)).toEqual([])
  })

  test('has a subject of its own for every case', () => {
    const subjects = written.map(({ subject }) => subject)
    expect(new Set(subjects).size).toBe(subjects.length)
  })

  test('is refused with its subject where it cannot be read', () => {
    expect(() => readHistory('== Odd\npriya 3d 09:00 some degraded\nWords')).toThrow(
      '“Odd”: no impact',
    )
  })
})

/** The same incident is named on each of its cases. */
const naming = new Set(['incident', 'join', 'incident-stage', 'incident-over', 'escalate'])

describe('half a year of Northwind', () => {
  test('is about sixty open and three hundred closed cases of a dozen accounts', () => {
    const accounts = new Set(tuesday.courses.map((course) => course.case.account.id))
    expect(tuesday.open.length).toBeGreaterThanOrEqual(55)
    expect(tuesday.courses.length - tuesday.open.length).toBeGreaterThanOrEqual(275)
    expect(accounts.size).toBe(12)
  })

  test('happened as it is written down: the engine refused nothing', () => {
    expect(tuesday.dropped).toEqual([])
  })

  test('leaves nothing open that was solved long ago', () => {
    const old = tuesday.open.filter(
      ({ openedAt }) => openedAt < tuesday.now - minutes(60 * 24 * 30),
    )
    expect(old.map(({ subject }) => subject)).toEqual([])
  })

  test.for([
    ['survey_answered', 60],
    ['promise_broken', 10],
    ['bounced_back', 9],
    ['escalation_requested', 1],
    ['refund_authorised', 5],
    ['incident_opened', 5],
    ['context_asked', 3],
    ['referred_to_partner', 1],
    ['escalated', 60],
    ['waiting_on_customer', 7],
  ] as const)('holds %s, %i times at least', ([kind, times]) => {
    expect(of(kind).length).toBeGreaterThanOrEqual(times)
  })

  test('got better: the newer quarter broke fewer promises and took less effort', () => {
    const middle = tuesday.now - minutes(60 * 24 * 91)
    const halves = <Item extends { at: number }>(items: Item[]) =>
      [items.filter(({ at }) => at < middle), items.filter(({ at }) => at >= middle)] as const
    const [broken, brokenNow] = halves(of('promise_broken'))
    const [breached, breachedNow] = halves(of('clock_breached'))
    const [hard, easy] = halves(of('survey_answered')).map((answers) =>
      mean(answers.flatMap(({ data }) => data.ces ?? [])),
    )
    expect(found(brokenNow).length * 2).toBeLessThan(broken.length)
    expect(found(breachedNow).length * 2).toBeLessThan(breached.length)
    expect(easy ?? 0).toBeGreaterThan((hard ?? 0) + 0.4)
  })

  test('as few answered surveys as anywhere: 15 to 45 percent a month, a third over all', () => {
    const months = Map.groupBy(of('survey_sent'), ({ at }) =>
      new Date(at).toISOString().slice(0, 7),
    )
    const answered = new Set(of('survey_answered').map(({ caseId }) => caseId))
    const whole = [...months.values()].filter((sent) => sent.length >= 15)
    const shares = whole.map((sent) => shareOf(sent, ({ caseId }) => answered.has(caseId)))
    const all = shareOf(of('survey_sent'), ({ caseId }) => answered.has(caseId))
    expect(whole.length).toBeGreaterThanOrEqual(5)
    expect(shares.filter((share) => share < 0.15 || share > 0.45)).toEqual([])
    expect(all).toBeLessThan(0.33)
    expect(shareOf(of('survey_answered'), ({ data }) => data.comment !== '')).toBeGreaterThan(0.5)
  })

  test('few found it hard, and each after we’d been late, sent the case about or asked twice', () => {
    const hard = of('survey_answered').filter(({ data }) => data.ces !== null && data.ces <= 4)
    const unfounded = hard.filter(({ caseId }) => !failed(caseId))
    expect(shareOf(of('survey_answered'), (one) => hard.includes(one))).toBeLessThan(0.2)
    expect(found(hard).length).toBeGreaterThan(5)
    expect(unfounded.map(({ data }) => data.comment)).toEqual([])
  })

  test('hands cases on as people do: some are returned, and what’s missing is mostly the log file', () => {
    const lacking = of('bounced_back').filter(({ data }) => data.missing.includes('log file'))
    const quick = of('escalation_accepted').filter(({ data }) => data.tookMs <= minutes(10))
    expect(shareOf(of('bounced_back'), (one) => lacking.includes(one))).toBeGreaterThan(0.6)
    expect(shareOf(of('escalation_accepted'), (one) => quick.includes(one))).toBeLessThan(0.5)
  })

  test('keeps or breaks every promise that came due', () => {
    const due = tuesday.courses.flatMap((course) => unkept(course.events, tuesday.now))
    expect(due).toEqual([])
  })

  test('is what its events say', () => {
    for (const course of found(tuesday.courses)) {
      expect(replayEvents(course.events, tuesday.matrix, new Map())).toEqual(course.case)
    }
  })
})

const mean = (numbers: number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length

const shareOf = <Item>(items: readonly Item[], which: (item: Item) => boolean): number =>
  items.filter(which).length / items.length

const failures = new Set<EventKind>([
  ...(['promise_broken', 'clock_breached', 'bounced_back', 'context_asked', 'reopened'] as const),
])

const failed = (caseId: number): boolean =>
  events.some((event) => event.caseId === caseId && failures.has(event.kind))

const fates = new Set<EventKind>([
  ...(['update_promised', 'update_sent', 'reply', 'resolved', 'closed', 'merged'] as const),
  ...(['promise_broken', 'context_asked', 'waiting_on_customer', 'escalation_declined'] as const),
])

/** Promises whose time passed and of which the record says nothing. */
function unkept(all: readonly CaseEvent[], now: number): string[] {
  return all.flatMap((event, index) => {
    if (event.kind !== 'update_promised' || event.data.by > now) return []
    const later = all
      .slice(index + 1)
      .some(({ kind, at }) => fates.has(kind) && at <= event.data.by)
    return later
      ? []
      : [`C-${event.caseId}: the update by ${new Date(event.data.by).toISOString()}`]
  })
}

test('the same moment makes the same demo', async () => {
  const start = '2026-11-26T19:45:00Z'
  const [once, again] = [
    await northwindAt(start, writtenLately),
    await northwindAt(start, writtenLately),
  ]
  expect(again.courses).toEqual(once.courses)
})

/** What the demo leaves to the visitor: these fall due while they look. */
const watched = [
  'Checkout is down, nobody can pay',
  'Label printing stops in all depots',
  'Nobody can confirm deliveries',
  'Orders don’t reach the carrier, all sites',
  'Route import stops at stop 412',
]

describe.for([
  ['a Monday at eight', '2026-11-23T07:02:00Z'],
  ['a Tuesday night', '2026-11-24T01:10:00Z'],
  ['a Wednesday over lunch', '2026-11-25T11:30:00Z'],
  ['a Thursday in the late shift', '2026-11-26T19:45:00Z'],
  ['a Friday at closing', '2026-11-27T15:59:00Z'],
  ['a Saturday night', '2026-11-28T22:30:00Z'],
  ['a Sunday', '2026-11-29T14:20:00Z'],
  ['Christmas', '2026-12-25T11:00:00Z'],
  ['New Year', '2027-01-01T06:30:00Z'],
  ['the hour that is skipped', '2026-03-29T01:30:00Z'],
  ['the hour that comes twice', '2026-10-25T00:40:00Z'],
  ['a summer afternoon', '2026-07-15T12:05:00Z'],
] as const)('started on %s', ([, start]) => {
  test('it is as lively as on any day, and leaves no crowd of late cases', async () => {
    const { now, open, team, dropped, courses } = await northwindAt(start, writtenLately)
    const within = open.filter(({ clocks }) =>
      clocks.some(({ dueAt, breachedAt }) => breachedAt === null && isBetween(dueAt, now)),
    )
    const late = open.filter(({ clocks }) => clocks.some(({ breachedAt }) => breachedAt !== null))
    const agent = busiest(courses, team, now)
    const asked = open.filter(({ handoff }) => handoff?.to.id === agent?.id)
    expect(dropped).toEqual([])
    expect(courses.find((each) => each.case.id === 1004)?.case.subject).toBe(watched[1])
    expect(team.filter((one) => one.tier === 1 && isOnDuty(one, now))).not.toEqual([])
    expect(team.filter((one) => one.tier === 3 && isOnDuty(one, now))).not.toEqual([])
    expect(agent && isOnDuty(agent, now)).toBe(true)
    expect(asked.map(({ subject }) => subject)).toContain(watched[3])
    expect(within.length).toBeGreaterThanOrEqual(3)
    expect(within.map(({ subject }) => subject).filter((each) => !watched.includes(each))).toEqual(
      [],
    )
    expect(late.map(({ subject }) => subject)).toEqual(['Nobody can confirm deliveries'])
    expect(open.some(({ escalationRequest }) => escalationRequest !== null)).toBe(true)
    expect(open.some(({ handoff }) => handoff !== null)).toBe(true)
  })
})

const isBetween = (dueAt: number | null, now: number): boolean =>
  dueAt !== null && dueAt >= now && dueAt <= now + minutes(60)

test('whoever writes to a customer is there', () => {
  const busy = new Set<EventKind>(['reply', 'update_sent', 'resolved', 'waiting_on_customer'])
  const written = events.filter(({ kind, actor }) => busy.has(kind) && actor.type === 'agent')
  const absent = found(written).filter(({ actor, at }) => {
    const agent = tuesday.team.find(({ id }) => 'id' in actor && id === actor.id)
    return !agent || !isOnDuty(agent, at)
  })
  expect(
    absent.map(({ caseId, kind, actor }) => [caseId, kind, 'name' in actor && actor.name]),
  ).toEqual([])
})
