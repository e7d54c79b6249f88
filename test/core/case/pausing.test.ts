import { dana, maya, sofia } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { evolve } from '@caselead/core/case/evolve/evolve.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, who, whole } from '../../setup/on-paper.ts'

const agent = by(maya)
const specialist = by(dana)
const question = 'Which release do you use?'

const waiting = (paper: OnPaper): OnPaper => paper.do(agent, { do: 'wait_on_customer', question })

const handedOn = (paper: OnPaper): OnPaper =>
  paper.do(agent, { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })

const state = (paper: OnPaper, kind: ClockKind): string => {
  const clock = paper.clock(kind)
  if (!clock) return 'none'
  if (clock.breachedAt !== null) return 'ran out'
  return clock.left === null ? 'runs' : 'paused'
}

describe('while we wait for the customer', () => {
  test.for<[ClockKind, string]>([
    ['resolution', 'paused'],
    ['inactivity', 'paused'],
    ['promise', 'runs'],
    ['first_response', 'none'],
    ['next_response', 'none'],
  ])('%s: %s', ([kind, expected]) => {
    expect(state(waiting(new OnPaper()), kind)).toBe(expected)
  })

  test.for<[string, ClockKind, string, (paper: OnPaper) => OnPaper]>([
    ['a handoff', 'handoff', 'runs', (paper) => handedOn(waiting(paper))],
    ['a handoff that was under way', 'handoff', 'runs', (paper) => waiting(handedOn(paper))],
    [
      'whoever accepts has nothing to do yet',
      'inactivity',
      'paused',
      (paper) => handedOn(waiting(paper)).do(specialist, { do: 'accept_handoff' }),
    ],
    [
      'whoever gets it back neither',
      'inactivity',
      'paused',
      (paper) => handedOn(waiting(paper)).do(specialist, { do: 'bounce_back', missing: 'All' }),
    ],
    [
      'after a note',
      'inactivity',
      'paused',
      (paper) => waiting(paper).do(agent, { do: 'note', body: 'Hm' }),
    ],
    [
      'after a reply',
      'resolution',
      'paused',
      (paper) => waiting(paper).do(agent, { do: 'reply', body: 'And?' }),
    ],
    [
      'under another priority',
      'resolution',
      'paused',
      (paper) =>
        waiting(paper).do(agent, {
          ...{ do: 'change_priority', impact: 'many', urgency: 'blocked', reason: 'Worse' },
        }),
    ],
    ['after their answer', 'resolution', 'runs', (paper) => waiting(paper).write()],
    ['after their answer', 'inactivity', 'runs', (paper) => waiting(paper).write()],
    ['after their answer', 'next_response', 'runs', (paper) => waiting(paper).write()],
    [
      'after they asked to escalate',
      'inactivity',
      'runs',
      (paper) => waiting(paper).do(paper.customer, { do: 'ask_to_escalate', reason: 'Too slow' }),
    ],
  ])('%s: %s %s', ([, kind, expected, story]) => {
    expect(state(story(new OnPaper()), kind)).toBe(expected)
  })

  test('nothing fires for weeks but the promised updates, and none of them escalates', () => {
    const paper = waiting(new OnPaper()).pass(days(60))
    const kinds = new Set(paper.events.slice(7).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([
      'alerted',
      'clock_warned',
      'promise_broken',
      'update_promised',
      'update_sent',
    ])
    expect(paper.case).toMatchObject({ level: 'L1', escalations: 0, automaticUpdates: 0 })
  })
})

describe('the next response', () => {
  const replied = (paper: OnPaper) => paper.do(agent, { do: 'reply', body: 'Looking' })

  test('is not due before there was a first', () => {
    expect(state(new OnPaper().write(), 'next_response')).toBe('none')
  })

  test('is due from the first message nobody answered, however many follow', () => {
    const paper = replied(new OnPaper()).pass(minutes(5)).write()
    const due = paper.clock('next_response')?.dueAt
    expect(due).toBe(paper.now + hours(25))
    expect(paper.pass(minutes(5)).write().clock('next_response')?.dueAt).toBe(due)
  })
})

type Step = (paper: OnPaper) => OnPaper

const deeds: [string, Step, answers: boolean, works: boolean][] = [
  ['a reply', (paper) => paper.do(agent, { do: 'reply', body: 'Hm' }), true, true],
  [
    'an update by hand',
    (paper) => paper.do(agent, { do: 'send_update', body: 'Hm', nextBy: null }),
    true,
    true,
  ],
  [
    'a promise in words',
    (paper) => paper.do(agent, { do: 'promise_update', by: paper.now + 9, words: 'A patch' }),
    true,
    true,
  ],
  [
    'a promise without words',
    (paper) => paper.do(agent, { do: 'promise_update', by: paper.now + hours(2), words: null }),
    false,
    false,
  ],
  [
    'a request declined',
    (paper) =>
      paper
        .do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })
        .do(agent, { do: 'decline_escalation', reason: 'Nearly done' }),
    true,
    true,
  ],
  [
    'going on after a question',
    (paper) => waiting(paper).pass(minutes(5)).do(agent, { do: 'resume', why: '' }),
    true,
    true,
  ],
  ['a note', (paper) => paper.do(agent, { do: 'note', body: 'Hm' }), false, true],
  [
    'another assignee',
    (paper) => paper.do(agent, { do: 'assign', to: who(dana), tier: null, reason: '' }),
    false,
    true,
  ],
  [
    'a refund',
    (paper) => paper.do(agent, { do: 'ask_refund', usd: 5, reason: 'Down' }),
    false,
    true,
  ],
  [
    'a step of a playbook',
    (paper) =>
      paper
        .do(agent, { do: 'start_playbook', playbook: 'billing' })
        .do(agent, { do: 'tick_step', playbook: 'billing', step: 0, done: true }),
    false,
    true,
  ],
  ['a message of the customer', (paper) => paper.write(), false, false],
  [
    'a category',
    (paper) => paper.do(agent, { do: 'set_category', category: 'cooling' }),
    false,
    false,
  ],
]

test.for(deeds)('%s answers: %s, and is work: %s', ([, deed, answers, works]) => {
  const paper = deed(new OnPaper().pass(minutes(30)))
  expect(state(paper, 'first_response')).toBe(answers ? 'none' : 'runs')
  const untouched = paper.clock('inactivity')?.startedAt === paper.case.openedAt
  expect(!untouched).toBe(works)
})

describe('with a partner', () => {
  const referred = (paper: OnPaper) =>
    paper.do(agent, { do: 'escalate', to: 4, reason: 'Theirs', packet: whole })
  test.for<[string, () => OnPaper, ClockKind, string]>([
    ['their clock', () => referred(new OnPaper()), 'partner', 'runs'],
    ['nobody of ours has to work on it', () => referred(new OnPaper()), 'inactivity', 'none'],
    ['nobody of ours has to accept it', () => referred(handedOn(new OnPaper())), 'handoff', 'none'],
    ['the customer is still answered', () => referred(new OnPaper()), 'first_response', 'runs'],
    ['it is still to be solved', () => referred(new OnPaper()), 'resolution', 'runs'],
  ])('%s: %s %s', ([, story, kind, expected]) => {
    expect(state(story(), kind)).toBe(expected)
  })
})

describe('handed on', () => {
  test.for<[ClockKind, string]>([
    ['handoff', 'runs'],
    ['inactivity', 'none'],
    ['first_response', 'runs'],
    ['resolution', 'runs'],
  ])('%s: %s', ([kind, expected]) => {
    expect(state(handedOn(new OnPaper()), kind)).toBe(expected)
  })

  test('it is nobody’s to work on, whatever is noted', () => {
    const paper = handedOn(new OnPaper()).do(agent, { do: 'note', body: 'Hm' })
    expect(state(paper, 'inactivity')).toBe('none')
  })

  test('and accepted, it is to be worked on from then on', () => {
    const paper = handedOn(new OnPaper()).pass(minutes(20))
    paper.do(specialist, { do: 'accept_handoff' })
    expect(state(paper, 'handoff')).toBe('none')
    expect(paper.clock('inactivity')?.startedAt).toBe(paper.now)
  })
})

test.for<[ClockKind, number]>([
  ['first_response', 15],
  ['resolution', 4 * 60],
  ['inactivity', 30],
])('what becomes critical has its %s within %s min', ([kind, span]) => {
  const paper = new OnPaper().pass(minutes(10))
  paper.do(agent, {
    ...{ do: 'change_priority', impact: 'many', urgency: 'blocked', reason: 'Worse' },
  })
  expect(paper.clock(kind)?.dueAt).toBe(paper.now + minutes(span))
})

describe('a solved case that is opened again', () => {
  const solved = (paper: OnPaper) => paper.do(agent, { do: 'resolve', resolution: 'Fixed' })
  const again = (paper: OnPaper) => paper.pass(days(3)).write('No, it is back')

  test('has what was left to solve it, and as long to be worked on', () => {
    const paper = solved(new OnPaper().pass(minutes(40)))
    expect(paper.clock('resolution')?.left).toBe(hours(16) - minutes(40))
    again(paper)
    expect(paper.clock('resolution')?.dueAt).toBe(Date.parse('2026-12-01T11:00:00+01:00'))
    expect(paper.clock('inactivity')).toMatchObject({ dueAt: paper.now + minutes(20) })
    expect(paper.clock('survey_send')).toBe(undefined)
    expect(paper.clock('auto_close')).toBe(undefined)
  })

  test.for<[string, (paper: OnPaper) => OnPaper]>([
    ['solved while nobody had accepted it', (paper) => solved(handedOn(paper))],
    ['solved while we waited for the customer', (paper) => solved(waiting(paper))],
    [
      'closed while we waited for the customer',
      (paper) => waiting(paper).do(agent, { do: 'close', why: 'Silence' }),
    ],
    [
      'closed while they wanted it higher up',
      (paper) =>
        paper
          .do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })
          .do(paper.customer, { do: 'close', why: '' }),
    ],
  ])('%s, it is watched again', ([, story]) => {
    const paper = again(story(new OnPaper()))
    expect(paper.case).toMatchObject({ waitingSince: null, handoff: null, escalationRequest: null })
    expect(state(paper, 'inactivity')).toBe('runs')
    expect(state(paper, 'resolution')).toBe('runs')
    expect(state(paper, 'promise')).toBe('runs')
    expect(paper.events.at(-1)?.at).toBe(paper.now)
    expect(paper.pass(minutes(5)).count('clock_breached')).toBe(0)
  })

  test('is watched again, though nobody had worked on it at the top of the ladder', () => {
    const climb = { do: 'escalate', to: 'L4', reason: 'Big', packet: whole } as const
    const paper = new OnPaper().do(agent, climb).do(by(sofia), { do: 'accept_handoff' })
    expect(state(paper.pass(days(2)), 'inactivity')).toBe('ran out')
    solved(paper).do(agent, { do: 'note', body: 'For the next one' })
    expect(state(paper, 'inactivity')).toBe('ran out')
    expect(state(again(paper), 'inactivity')).toBe('runs')
  })

  test('past its time when it was solved, it is not late a second time', () => {
    const late = new OnPaper({ impact: 'team', urgency: 'degraded' }).pass(days(2))
    const breaches = () =>
      late.events.filter(
        ({ kind, data }) =>
          kind === 'clock_breached' && 'kind' in data && data.kind === 'resolution',
      )
    const due = late.clock('resolution')?.dueAt
    expect(breaches()).toHaveLength(1)
    again(solved(late)).pass(days(2))
    expect(breaches()).toHaveLength(1)
    expect(late.clock('resolution')?.dueAt).toBe(due)
  })
})

test('a case that goes on as another is over: nothing runs, nothing is awaited of anybody', () => {
  const paper = handedOn(new OnPaper({ impact: 'team' }))
  paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' }).pass(hours(2))
  expect(paper.case.automaticUpdates).toBe(1)
  const { case: before, now: at, matrix } = paper
  const event: CaseEvent = {
    kind: 'merged',
    ...{ caseId: before.id, seq: before.seq + 1, at, actor: agent },
    ...{ visibility: 'public', data: { into: 1007 } },
  }
  const merged = evolve(before, event, matrix)
  expect(merged).toMatchObject({
    ...{ closedAt: at, handoff: null, promise: null, escalationRequest: null },
    automaticUpdates: 0,
  })
  expect(merged.clocks.filter(({ dueAt, breachedAt }) => dueAt !== null && !breachedAt)).toEqual([])
  expect(merged.clocks.map(({ kind }) => kind)).toEqual(['resolution'])
})

describe('a solved case', () => {
  const solved = (paper = new OnPaper()) => paper.do(agent, { do: 'resolve', resolution: 'Fixed' })
  const under = (change: Partial<Matrix>) => {
    const { matrix } = new OnPaper()
    return new OnPaper({ matrix: { ...matrix, ...change } })
  }
  const close = (paper: OnPaper) => paper.do(agent, { do: 'close', why: 'Done' })

  test.for<[string, () => OnPaper, number, survey: number, closed: number]>([
    ['asks how it was after an hour', solved, hours(1), 1, 0],
    ['asks nothing a moment before', solved, hours(1) - 1, 0, 0],
    ['closes by itself after forty open hours', solved, days(7) + hours(6), 1, 1],
    ['is open to an answer until then', solved, days(7) + hours(6) - 1, 1, 0],
    ['asks how it was when it is closed sooner', () => close(solved()), hours(1), 1, 1],
    ['asks nothing where it was never solved', () => close(new OnPaper()), days(9), 0, 1],
    [
      'asks nothing under a matrix without',
      () => solved(under({ survey: { sendAfter: null } })),
      days(9),
      0,
      1,
    ],
    [
      'stays solved under a matrix without',
      () => solved(under({ autoClose: { after: null } })),
      days(90),
      1,
      0,
    ],
  ])('%s', ([, story, ms, survey, closed]) => {
    const paper = story()
    const warned = paper.count('clock_warned')
    paper.pass(ms)
    expect(paper.count('clock_warned')).toBe(warned)
    expect([paper.count('survey_sent'), paper.count('closed')]).toEqual([survey, closed])
    expect(paper.case.closedAt !== null).toBe(closed === 1)
  })
})
