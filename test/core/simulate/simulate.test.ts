import {
  business,
  type CastAgent,
  dana,
  maya,
  ravi,
  sofia,
  staff,
  tom,
} from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { AlertsOf } from '@caselead/core/simulate/alerts.ts'
import { actsOf } from '@caselead/core/simulate/from-record/acts-of-record.ts'
import { inTime } from '@caselead/core/simulate/recorded-act.ts'
import { type AlertFigures, noAlerts } from '@caselead/core/simulate/report/alert-figures.ts'
import type { CaseFigures } from '@caselead/core/simulate/report/case-figures.ts'
import { type Change, compare } from '@caselead/core/simulate/report/compare.ts'
import { report } from '@caselead/core/simulate/report/report.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import type { Trajectory } from '@caselead/core/simulate/trajectory.ts'
import { trajectoryOf } from '@caselead/core/simulate/trajectory.ts'
import { isOnDuty } from '@caselead/core/team/on-duty.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { agentNamed, by, OnPaper, roster, tuesday, who, whole } from '../../setup/on-paper.ts'

const matrix = defaultMatrix(staff, business)
const matrices = new Map([[matrix.version, matrix]])
const team = roster()

/** A morning at tier 1: escalated, accepted, answered, solved. */
function morning(): OnPaper {
  const paper = new OnPaper()
  paper.pass(minutes(20)).do(by(maya), { do: 'note', body: 'Hm' })
  paper.pass(minutes(10))
  paper.do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })
  paper.pass(minutes(70)).do(by(dana), { do: 'accept_handoff' })
  paper.pass(minutes(5)).do(by(dana), { do: 'reply', body: 'Found it.' })
  return paper.pass(minutes(30)).do(by(dana), { do: 'resolve', resolution: 'Fixed.' })
}

function again(paper: OnPaper, under: Matrix) {
  const deeds = actsOf(paper.events, matrices)
  return simulated({ deeds, matrix: under, team, until: paper.now })
}

test('a record under its own matrix happens again', () => {
  const paper = morning()
  const { courses, dropped, assumed } = again(paper, paper.matrix)
  expect(courses[0]?.events).toEqual(paper.events)
  expect({ dropped, assumed }).toEqual({ dropped: [], assumed: 0 })
})

test('who works on what, under this matrix, waits for acceptance has taken it on', () => {
  const impatient: Matrix = {
    ...matrix,
    rungs: matrix.rungs.map((rung) =>
      rung.level === 'L1' ? { ...rung, inactivity: { P3: 5 }, owners: [], backups: [] } : rung,
    ),
  }
  const paper = new OnPaper()
  paper.pass(minutes(20)).do(by(dana), { do: 'note', body: 'Looked at it' })
  const { courses, assumed } = again(paper, impatient)
  const kinds = courses[0]?.events.map(({ kind }) => kind) ?? []
  expect(kinds.indexOf('escalation_accepted')).toBeGreaterThan(kinds.indexOf('escalated'))
  expect(kinds.at(-1)).toBe('note')
  expect(assumed).toBe(1)
})

test('what could not have been done is left out and told', () => {
  const paper = morning()
  const strict: Matrix = {
    ...matrix,
    rules: [],
    rungs: matrix.rungs.map((rung) => ({ ...rung, minimumCompleteness: 101 })),
  }
  const { dropped } = again(paper, strict)
  expect(dropped.map(({ who, what }) => [who, what])).toEqual([
    [maya.name, 'escalate'],
    [dana.name, 'accept_handoff'],
  ])
  expect(dropped[1]?.why).toBe('There’s no handoff to accept.')
})

test('the team is loaded by what the simulation gives it', () => {
  const cases = Array.from({ length: 4 }, () => new OnPaper())
  const deeds = cases.flatMap(({ events }, index) =>
    actsOf(
      events.map((event) => ({ ...event, caseId: index + 1 })),
      matrices,
    ),
  )
  const { courses } = simulated({ deeds, matrix, team, until: cases[0]?.now ?? 0 })
  const leads = courses.map(({ case: one }) => one.lead?.name.split(' ')[0])
  expect(leads).toEqual(['Maya', 'Tom', 'Maya', 'Tom'])
})

test('a report counts calls by person and hour, out of hours, and is compared case by case', () => {
  const seen = (courses: Trajectory[]) =>
    report({ courses, alerts: new Map(), matrix, team, until: morning().now })
  const was = seen([trajectoryOf(morning().events, matrices) as Trajectory])
  const slow: Matrix = { ...matrix, rules: [] }
  const is = seen(again(morning(), slow).courses)
  expect(was.rungs.L2.arrivals).toBe(1)
  expect(was.people.find(({ name }) => name === dana.name)?.byHour[9]).toBeGreaterThan(0)
  expect(was.outOfHours).toBe(0)
  expect(compare(was, was).casesAlike).toBe(1)
  const { casesChanged } = compare(is, was)
  expect(casesChanged[0]?.changes.map(({ of }) => of)).toContain('rule')
})

describe('a report', () => {
  const alone = new OnPaper({ impact: 'everyone', urgency: 'blocked' }).pass(hours(14))
  const seenOf = (paper: OnPaper, alerts: AlertsOf = again(paper, paper.matrix).alerts) =>
    report({
      ...{ courses: [trajectoryOf(paper.events, matrices) as Trajectory], alerts, matrix, team },
      until: paper.now,
    })
  const seen = seenOf(alone)
  const kindsOf = (kind: 'clock_breached' | 'clock_warned') =>
    alone.events.flatMap((event) => (event.kind === kind ? [event.data.kind] : []))

  test('counts what the record says', () => {
    expect(seen).toMatchObject({
      ...{ events: alone.events.length, casesClimbed: 1 },
      promisesBroken: alone.count('promise_broken'),
      toppedOut: alone.events.filter((one) => one.kind === 'alerted' && one.data.toppedOut).length,
      rungs: {
        L1: { arrivals: 0, highest: 0, hours: 0 },
        L3: { arrivals: 1, highest: 0, hours: 0 },
        L4: { arrivals: 1, highest: 1, hours: 14 },
      },
    })
    for (const [kind, counts] of [
      ['clock_breached', seen.breaches],
      ['clock_warned', seen.warnings],
    ] as const) {
      const kinds = kindsOf(kind)
      const expected = [...new Set(kinds)].map((each) => [
        each,
        kinds.filter((other) => other === each).length,
      ])
      expect(counts).toEqual(Object.fromEntries(expected))
    }
    expect(seen.toppedOut).toBeGreaterThan(0)
  })

  test('counts a rule once a moment, the most frequent first, then by name', () => {
    const warned = alone.events.filter(({ kind }) => kind === 'clock_warned').map(({ at }) => at)
    expect(Object.entries(seen.rules)).toEqual([
      ['clock-running-out', new Set(warned).size],
      ['handoff-not-accepted', seen.breaches.handoff],
      ['critical-skips-frontline', 1],
      ['no-first-answer-in-time', 1],
      ['system-wide-goes-to-directors', 1],
      ['urgent-case-past-its-time', 1],
    ])
  })

  test('counts each person’s calls, whoever is called most first', () => {
    const { people, cases } = seen
    const pages = cases.flatMap((one) => one.pages)
    const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
    expect(people.map((one) => one.pages)).toEqual(
      people.map((one) => one.pages).toSorted((a, b) => b - a),
    )
    for (const one of found(people)) {
      const theirs = pages.filter(({ name }) => name === one.name)
      expect([one.pages, sum(one.byHour), one.alerts.alerts]).toEqual(Array(3).fill(theirs.length))
      const agent = team.find(({ name }) => name === one.name)
      const off = theirs.filter(({ at }) => agent && !isOnDuty(agent, at))
      expect([one.outOfHours, off.length > 0]).toEqual([off.length, true])
    }
    expect(seen.alerts.mails).toBe(sum(people.map(({ alerts }) => alerts.mails)))
  })

  test('counts the hours that a case stands on a rung and lies in somebody’s hands', () => {
    const { rungs, people, cases } = seenOf(morning())
    expect([rungs.L1.hours, rungs.L2.hours]).toEqual([0.5, 1.8])
    expect(people.map((one) => [one.name, one.pages, one.hours])).toEqual([
      [dana.name, 2, 1.8],
      [maya.name, 2, 0.5],
    ])
    expect(cases[0]?.acceptances.map((one) => one.by)).toEqual([dana.name])
  })

  test('counts no climb of a case that stays, and routing as no rule', () => {
    const { casesClimbed, pages, rules } = seenOf(new OnPaper())
    expect({ casesClimbed, pages, rules }).toEqual({ casesClimbed: 0, pages: 1, rules: {} })
  })

  test('counts calls by the hour on the wall of whoever is called', () => {
    const [first] = seenOf(new OnPaper().pass(minutes(30))).people
    expect(first?.byHour).toEqual(Array.from({ length: 24 }, (_, hour) => Number(hour === 9)))
  })

  test('keeps what channels heard apart, by name', () => {
    const heard = (alerts: number) => ({ ...noAlerts(), alerts })
    const { alerts, channels } = seenOf(
      alone,
      new Map([
        ['channel:ops', heard(3)],
        [`agent:${maya.email}`, heard(2)],
        ['channel:desk', heard(1)],
        [`agent:${dana.email}`, heard(5)],
      ]),
    )
    expect(alerts).toEqual(heard(7))
    expect(Object.entries(channels)).toEqual([
      ['desk', heard(1)],
      ['ops', heard(3)],
    ])
  })
})

describe('a case is told to have gone differently', () => {
  const usual: CaseFigures = {
    ...{ id: 1, subject: 'Exports stop', priority: 'P3', openedAt: 0, openedOn: 'L1' },
    ...{ highest: 'L2', climbs: [{ at: hours(1), level: 'L2', to: 'Dana', rule: null }] },
    ...{ acceptances: [], breaches: [{ clock: 'handoff', dueAt: hours(2) }], warnings: [] },
    ...{ promisesBroken: 0, toppedOut: 0, rules: [], pages: [] },
  }
  const climbAt = (at: number) => ({ climbs: usual.climbs.map((one) => ({ ...one, at })) })
  const breach = (clock: ClockKind) => ({ clock, dueAt: hours(3) })
  const held = (is: CaseFigures[], was: CaseFigures[]) =>
    compare({ ...empty, cases: is }, { ...empty, cases: was })
  const empty = report({ courses: [], alerts: new Map(), matrix, team, until: 0 })

  test.for<[how: string, is: Partial<CaseFigures>, changes: Change[]]>([
    ['when it came higher', { highest: 'L3' }, [{ of: 'highest', is: 'L3', was: 'L2' }]],
    [
      'when it first climbed a minute later',
      climbAt(hours(1) + minutes(1)),
      [{ of: 'first climb', is: hours(1) + minutes(1), was: hours(1) }],
    ],
    ['not when it climbed less than a minute later', climbAt(hours(1) + 59_000), []],
    ['when it climbed no more', { climbs: [] }, [{ of: 'first climb', is: null, was: hours(1) }]],
    [
      'when another clock ran out',
      { breaches: [breach('resolution'), breach('resolution')] },
      [
        { of: 'breaches', clock: 'resolution', is: 2, was: 0 },
        { of: 'breaches', clock: 'handoff', is: 0, was: 1 },
      ],
    ],
    ['not when the clock ran out at another time', { breaches: [breach('handoff')] }, []],
    [
      'when a rule fired',
      { rules: [{ rule: 'late', at: 0 }] },
      [{ of: 'rule', rule: 'late', is: 1, was: 0 }],
    ],
    [
      'when somebody was called',
      { pages: [{ id: '1', name: 'Dana', at: 0, outOfHours: false }] },
      [{ of: 'pages', name: 'Dana', is: 1, was: 0 }],
    ],
  ])('%s', ([, is, changes]) => {
    const { casesChanged, casesAlike } = held([{ ...usual, ...is }], [usual])
    expect(casesChanged.flatMap((one) => one.changes)).toEqual(changes)
    expect(casesAlike).toBe(changes.length === 0 ? 1 : 0)
  })

  test('and what ran out more or less often is summed up over the cases both know', () => {
    const other = { ...usual, id: 2, breaches: [] }
    const worse = { ...usual, breaches: [breach('resolution'), breach('resolution')] }
    const { breachesAdded, breachesAvoided } = held(
      [worse, { ...other, breaches: [breach('resolution')] }, { ...worse, id: 3 }],
      [usual, other],
    )
    expect(breachesAdded).toEqual({ resolution: 3 })
    expect(breachesAvoided).toEqual({ handoff: 1 })
  })
})

describe('alerts in a simulation', () => {
  const calm: Matrix = { ...matrix, rules: [] }
  const alone = [agentNamed(maya)]
  const night = Date.parse('2026-11-24T20:00:00Z')
  type Story = [count: number, at: number, heardUntil: number, first?: (paper: OnPaper) => void]

  /** What Maya, alone, is told of cases that come in a minute apart. */
  const heard = ([count, at, heardUntil, first = () => {}]: Story) => {
    const papers = Array.from(
      { length: count },
      (_, index) => new OnPaper({ at: at + minutes(index), people: alone, matrix: calm }),
    )
    for (const paper of papers.slice(0, 1)) first(paper)
    const deeds = papers.flatMap(({ events }, index) =>
      actsOf(
        events.map((event) => ({ ...event, caseId: index + 1 })),
        matrices,
      ),
    )
    const until = at + heardUntil
    const { alerts } = simulated({ deeds: inTime(deeds), matrix: calm, team: alone, until })
    return alerts.get(`agent:${maya.email}`)
  }
  const solves = (paper: OnPaper) =>
    paper.pass(hours(1)).do(by(maya), { do: 'resolve', resolution: 'Fixed.' })
  const turnsCritical = (paper: OnPaper) =>
    paper.pass(hours(1)).do(by(maya), {
      ...{ do: 'change_priority', impact: 'everyone', urgency: 'blocked', reason: 'All of them' },
    })

  test.for<[what: string, story: Story, figures: Partial<AlertFigures>]>([
    ['are told at once by day', [1, tuesday, hours(1)], { alerts: 1, mails: 1, atOnce: 1 }],
    ['wait at night', [1, night, hours(1)], { alerts: 1, held: 1, waiting: 1 }],
    ['are told in the morning', [1, night, hours(12)], { alerts: 1, mails: 1, held: 1 }],
    [
      'of many cases are told as one in the morning',
      [6, night, hours(12)],
      { alerts: 6, mails: 1, held: 6, gathered: 6, digests: 1 },
    ],
    [
      'in a storm are told as one from the fifth on',
      [6, tuesday, hours(1)],
      { alerts: 6, mails: 6, atOnce: 4, gathered: 2, digests: 2 },
    ],
    [
      'are dropped where the case was solved by the morning',
      [2, night, hours(12), solves],
      { alerts: 2, mails: 1, held: 2, dropped: 1 },
    ],
    [
      'are told at once where the case turns critical, and of that case alone',
      [2, night, hours(2), turnsCritical],
      { alerts: 2, mails: 1, held: 2, waiting: 1 },
    ],
  ])('%s', ([, story, figures]) => {
    expect(heard(story)).toEqual({ ...noAlerts(), ...figures })
  })
})

describe('what people did is read from the record, and happens again', () => {
  type Deed = [CastAgent | 'customer', Command]
  const refund: Deed = [maya, { do: 'ask_refund', usd: 250, reason: 'Two days down' }]
  const handOn: Deed = [maya, { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole }]
  const toPartner: Deed = [maya, { do: 'escalate', to: 4, reason: 'Theirs', packet: whole }]
  const solve: Deed = [maya, { do: 'resolve', resolution: 'Fixed.' }]
  const outage: Deed = [maya, { do: 'start_playbook', playbook: 'outage' }]
  const in2Hours = tuesday + hours(2)

  test.for<[what: string, ...deeds: Deed[]]>([
    ['a message', ['customer', { do: 'write', body: 'Any news?', via: 'email' }]],
    [
      'a request to escalate, declined',
      ['customer', { do: 'ask_to_escalate', reason: 'Slow' }],
      [maya, { do: 'decline_escalation', reason: 'Nearly there' }],
    ],
    ['a note for a partner', [maya, { do: 'note', body: 'Hm', forPartner: true }]],
    ['a promise', [maya, { do: 'promise_update', by: in2Hours, words: 'By eleven.' }]],
    ['an update', [maya, { do: 'send_update', body: 'Looking', nextBy: null }]],
    [
      'an update and the next one promised',
      [maya, { do: 'send_update', body: 'Looking', nextBy: in2Hours }],
    ],
    ['a handoff accepted', handOn, [dana, { do: 'accept_handoff' }]],
    ['a handoff to a rung', [maya, { do: 'escalate', to: 'L3', reason: 'Big', packet: whole }]],
    ['a handoff sent back', handOn, [dana, { do: 'bounce_back', missing: 'All of it' }]],
    ['a referral to a partner', toPartner],
    ['a question', [maya, { do: 'ask', question: 'Which file?', alreadyGiven: null }]],
    [
      'a wait for the customer, ended by somebody',
      [maya, { do: 'wait_on_customer', question: 'Which file?' }],
      [maya, { do: 'resume', why: 'Found it' }],
    ],
    [
      'a wait for the customer, ended by them',
      [maya, { do: 'wait_on_customer', question: 'Which file?' }],
      ['customer', { do: 'write', body: 'All of them', via: 'portal' }],
    ],
    ['a lead', [maya, { do: 'name_lead', lead: who(ravi), reason: 'Knows it' }]],
    ['an assignment', [maya, { do: 'assign', to: who(tom), tier: null, reason: 'Free' }]],
    ['one to another tier', [maya, { do: 'assign', to: who(dana), tier: 2, reason: 'Hers' }]],
    [
      'another priority',
      [maya, { do: 'change_priority', impact: 'many', urgency: 'blocked', reason: 'All' }],
    ],
    ['a case opened again by somebody', solve, [maya, { do: 'reopen', reason: 'It is back' }]],
    [
      'a case opened again by the customer',
      solve,
      ['customer', { do: 'write', body: 'It is back', via: 'email' }],
    ],
    [
      'an answer to the survey, and the end',
      solve,
      ['customer', { do: 'answer_survey', ces: 2, csat: null, comment: 'Slow', via: 'email' }],
      [maya, { do: 'close', why: 'Done' }],
    ],
    ['a category', [maya, { do: 'set_category', category: 'billing' }]],
    ['a refund that needs nobody', [maya, { do: 'ask_refund', usd: 50, reason: 'An hour down' }]],
    ['a refund authorised', refund, [sofia, { do: 'authorise_refund' }]],
    ['a refund declined', refund, [sofia, { do: 'decline_refund', reason: 'Too much' }]],
    ['an incident', [maya, { do: 'open_incident', title: 'Exports are down' }]],
    ['a playbook', outage, [maya, { do: 'tick_step', playbook: 'outage', step: 0, done: true }]],
  ])('%s', ([, ...deeds]) => {
    const paper = new OnPaper()
    for (const [whose, command] of deeds) {
      paper.pass(minutes(3)).do(whose === 'customer' ? paper.customer : by(whose), command)
    }
    const { courses, dropped, assumed } = again(paper.pass(minutes(3)), paper.matrix)
    expect({ dropped, assumed }).toEqual({ dropped: [], assumed: 0 })
    expect(courses[0]?.events).toEqual(paper.events)
  })
})
