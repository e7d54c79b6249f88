import { dana, ines, maya, ravi } from '@caselead/api/demo/cast.ts'
import { system } from '@caselead/core/base/actor.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { Channel } from '@caselead/core/base/vocabulary.ts'
import type {
  CaseFacts,
  CountedClock,
  SurveyFact,
} from '@caselead/core/figures/facts/case-facts.ts'
import { factsOf } from '@caselead/core/figures/facts/facts-of.ts'
import { lastOf } from '@caselead/core/figures/facts/last-of.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper, tuesday, who, whole } from '../../setup/on-paper.ts'

const facts = (paper: OnPaper): CaseFacts => factsOf(paper.events, paper.matrix)
const agent = by(maya)
/** A case that nothing climbs by itself in, so that each line says all that happens. */
const calm = () => new OnPaper({ impact: 'one', urgency: 'inconvenient' })
const reply = (paper: OnPaper) => paper.do(agent, { do: 'reply', body: 'On it' })
const escalate = (paper: OnPaper) =>
  paper.do(agent, { do: 'escalate', to: 'L2', reason: 'Beyond me', packet: whole })
const called = (paper: OnPaper) => ({
  ...({ type: 'agent', id: '', name: '' } as const),
  ...paper.case.handoff?.to,
})
const accept = (paper: OnPaper) => paper.do(called(paper), { do: 'accept_handoff' })
const giveBack = (paper: OnPaper) =>
  paper.do(by(ines), { do: 'bounce_back', missing: 'The log files' })
const solve = (paper: OnPaper) => paper.do(agent, { do: 'resolve', resolution: 'Fixed' })
const closedBy = {
  customer: (paper: OnPaper) => paper.do(paper.customer, { do: 'close', why: '' }),
  team: (paper: OnPaper) => paper.do(agent, { do: 'close', why: 'No answer' }),
}
const reopen = (paper: OnPaper) => paper.do(paper.customer, { do: 'reopen', reason: 'It is back' })
const at = (ms: number) => tuesday + ms

describe('what a case says of itself', () => {
  test.for<[string, () => OnPaper, Partial<CaseFacts>]>([
    [
      'just opened',
      calm,
      {
        ...{ openedAt: tuesday, firstWordAt: null, solved: [], isOver: false, handoffs: [] },
        ...{ surveys: [], mergedInto: null, skips: false, hereSince: tuesday, tierMs: {} },
      },
    ],
    [
      'first human word, not the automatic one',
      () => reply(calm().pass(minutes(12))),
      { firstWordAt: at(minutes(12)) },
    ],
    [
      'solved once',
      () => solve(calm().pass(hours(1))),
      { solved: [at(hours(1))], isOver: true, tierMs: { 1: hours(1) }, hereSince: null },
    ],
    [
      'in business time, a night is nothing',
      () => solve(reply(calm().pass(minutes(12))).pass(hours(24))),
      {
        openMs: { toFirstWord: minutes(12), toEnd: minutes(12) + hours(7) },
        open: [{ from: tuesday, until: at(minutes(12) + hours(24)) }],
      },
    ],
    [
      'in business time, open: up to its newest event',
      () => reply(calm().pass(minutes(30))),
      {
        openMs: { toFirstWord: minutes(30), toEnd: minutes(30) },
        open: [{ from: tuesday, until: null }],
      },
    ],
    [
      'reopened: it goes on',
      () => reopen(solve(calm().pass(hours(1))).pass(hours(1))),
      { solved: [at(hours(1))], isOver: false, reopens: 1, hereSince: at(hours(2)) },
    ],
    [
      'reopened and solved again: the time between isn’t spent',
      () => {
        const again = reopen(solve(calm().pass(minutes(20))).pass(minutes(30)))
        return solve(again.pass(minutes(5)))
      },
      {
        ...{ solved: [at(minutes(20)), at(minutes(55))], isOver: true },
        tierMs: { 1: minutes(25) },
        open: [
          { from: tuesday, until: at(minutes(20)) },
          { from: at(minutes(50)), until: at(minutes(55)) },
        ],
      },
    ],
    [
      'closed by its customer, who says that it’s solved',
      () => closedBy.customer(calm().pass(hours(1))),
      { solved: [at(hours(1))], isOver: true, droppedAt: null },
    ],
    [
      'closed by its customer once it was solved: solved once',
      () => closedBy.customer(solve(calm().pass(hours(1))).pass(minutes(5))),
      { solved: [at(hours(1))], isOver: true, droppedAt: null },
    ],
    [
      'closed by the team without having been solved',
      () => closedBy.team(calm().pass(hours(1))),
      { solved: [], isOver: true, droppedAt: at(hours(1)) },
    ],
    [
      'closed by the team, reopened, and solved in the end',
      () => solve(reopen(closedBy.team(calm().pass(hours(1))))),
      { solved: [at(hours(1))], isOver: true, droppedAt: null },
    ],
    [
      'merged into another',
      () => {
        const paper = calm()
        const merged = { kind: 'merged', data: { into: 1002 }, visibility: 'public' } as const
        paper.events.push({ ...merged, caseId: 1001, seq: 99, at: tuesday, actor: agent })
        return paper
      },
      { mergedInto: 1002, isOver: true },
    ],
    [
      'asked for the same again',
      () => calm().do(agent, { do: 'ask', question: 'Which release?', alreadyGiven: '4.2' }),
      { askedAgain: [tuesday] },
    ],
    [
      'asked for the first time',
      () => calm().do(agent, { do: 'ask', question: 'Which release?', alreadyGiven: null }),
      { askedAgain: [] },
    ],
    ['no work was blocked', calm, { stopped: [], asksToEscalate: [], nearMisses: [] }],
    [
      'all work is blocked',
      () => new OnPaper({ impact: 'one', urgency: 'blocked' }),
      { stopped: [{ from: tuesday, to: null }] },
    ],
    [
      'all work was blocked until it was solved',
      () => solve(new OnPaper({ impact: 'one', urgency: 'blocked' }).pass(minutes(20))),
      { stopped: [{ from: tuesday, to: at(minutes(20)) }] },
    ],
    [
      'blocked again once it was reopened',
      () => reopen(solve(new OnPaper({ impact: 'one', urgency: 'blocked' }).pass(minutes(20)))),
      {
        stopped: [
          { from: tuesday, to: at(minutes(20)) },
          { from: at(minutes(20)), to: null },
        ],
      },
    ],
    [
      'its customer asked to escalate it',
      () => {
        const paper = calm()
        return paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'We can’t wait' })
      },
      { asksToEscalate: [tuesday] },
    ],
    [
      'solved with a minute left of four hours: a near miss',
      () => {
        const one = new OnPaper({ impact: 'everyone', urgency: 'blocked' })
        const { dueAt } = one.case.clocks.find(({ kind }) => kind === 'resolution') ?? {}
        return solve(one.pass((dueAt ?? 0) - tuesday - minutes(1)))
      },
      { nearMisses: [{ kind: 'resolution', at: at(hours(4) - minutes(1)), leftMs: minutes(1) }] },
    ],
  ])('%s', ([, paper, expected]) => {
    expect(facts(paper())).toMatchObject(expected)
  })
})

describe('handoffs', () => {
  const handoff = (paper: OnPaper) => facts(paper).handoffs

  test.for<[string, () => OnPaper, Partial<CaseFacts['handoffs'][number]>[]]>([
    ['waits', () => escalate(calm()), [{ at: tuesday, toLevel: 'L2', how: null, until: null }]],
    [
      'accepted',
      () => accept(escalate(calm()).pass(minutes(7))),
      [{ how: 'accepted', until: at(minutes(7)), openMs: minutes(7), returnedAt: null }],
    ],
    [
      'returned',
      () => giveBack(escalate(calm()).pass(minutes(9))),
      [{ how: 'returned', until: at(minutes(9)), returnedAt: at(minutes(9)) }],
    ],
    [
      'returned after it was accepted: accepted then, returned in the end',
      () => giveBack(accept(escalate(calm()).pass(minutes(5))).pass(minutes(5))),
      [{ how: 'accepted', until: at(minutes(5)), returnedAt: at(minutes(10)) }],
    ],
    [
      'nobody took it before the case was over',
      () => solve(escalate(calm()).pass(minutes(3))),
      [{ how: 'dropped', until: at(minutes(3)), openMs: minutes(3), isLate: false }],
    ],
    [
      'late once its clock has run out, though somebody takes it in the end',
      () => accept(escalate(calm()).pass(hours(26))),
      [{ how: 'accepted', isLate: true }],
    ],
    [
      'it went to a partner instead',
      () =>
        escalate(calm())
          .pass(minutes(3))
          .do(agent, { do: 'escalate', to: 4, reason: 'Theirs', packet: whole }),
      [{ how: 'withdrawn', until: at(minutes(3)) }],
    ],
    [
      'nobody took it before it climbed on',
      () =>
        escalate(calm())
          .pass(minutes(4))
          .do(by(dana), { do: 'escalate', to: 'L3', reason: 'Further', packet: whole }),
      [
        { how: 'dropped', until: at(minutes(4)), toLevel: 'L2' },
        { how: null, at: at(minutes(4)), toLevel: 'L3' },
      ],
    ],
  ])('%s', ([, paper, expected]) => {
    expect(handoff(paper())).toMatchObject(expected)
    expect(handoff(paper())).toHaveLength(expected.length)
  })

  test('a rule that escalates on opening skips the frontline', () => {
    const { skips, handoffs } = facts(new OnPaper({ impact: 'everyone', urgency: 'blocked' }))
    expect({ skips, at: handoffs[0]?.at }).toEqual({ skips: true, at: tuesday })
  })
})

describe('the customer wrote again', () => {
  test.for<[string, () => OnPaper, number | null]>([
    ['before it was escalated: no', () => calm().write(), null],
    [
      'after it was escalated, before anybody answered',
      () => escalate(calm()).pass(minutes(10)).write(),
      at(minutes(10)),
    ],
    ['after an answer: no', () => reply(escalate(calm())).pass(minutes(10)).write(), null],
    [
      'an answer to our question: no',
      () =>
        escalate(calm().do(agent, { do: 'ask', question: 'Which release?', alreadyGiven: null }))
          .pass(minutes(10))
          .write('4.2'),
      null,
    ],
  ])('%s', ([, paper, expected]) => {
    expect(facts(paper()).wroteAgainAt).toBe(expected)
  })
})

describe('clocks and promises', () => {
  test('a first answer in time keeps its clock, and one too late is late', () => {
    const kept = facts(reply(calm().pass(minutes(5)))).clocks
    expect(kept.find(({ kind }) => kind === 'first_response')?.late).toBe(false)
    const late = facts(calm().pass(hours(30))).clocks
    expect(late.find(({ kind }) => kind === 'first_response')?.late).toBe(true)
  })

  test('a resolution clock is kept by solving, runs on when reopened', () => {
    const solved = solve(calm().pass(hours(1)))
    const clock = (paper: OnPaper) =>
      facts(paper).clocks.find(({ kind }) => kind === 'resolution')?.late
    expect(clock(solved)).toBe(false)
    expect(clock(reopen(solved.pass(hours(1))))).toBeNull()
  })

  type Lates = Partial<Record<CountedClock, (boolean | null)[]>>
  test.for<[string, () => OnPaper, Lates]>([
    [
      'its customer says that it’s solved: only that clock is kept',
      () => closedBy.customer(calm().pass(minutes(5))),
      { first_response: [], resolution: [false] },
    ],
    [
      'the team closes it: none is kept',
      () => closedBy.team(calm().pass(minutes(5))),
      { first_response: [], resolution: [] },
    ],
    [
      'what was kept before it’s closed stays so',
      () => closedBy.team(reply(calm().pass(minutes(5)))),
      { first_response: [false], resolution: [] },
    ],
    [
      'what had run out before it’s closed stays late',
      () => closedBy.team(calm().pass(hours(30))),
      { first_response: [true] },
    ],
    [
      'closed, and open again: it goes on',
      () => reopen(closedBy.team(calm().pass(minutes(5)))),
      { first_response: [], resolution: [null] },
    ],
    [
      'closed once it was solved: kept',
      () => closedBy.team(solve(reply(calm().pass(minutes(5))))),
      { first_response: [false], resolution: [false] },
    ],
  ])('%s', ([, paper, expected]) => {
    const { clocks } = facts(paper())
    const kinds = Object.keys(expected) as CountedClock[]
    const lates = (of: CountedClock) =>
      clocks.filter(({ kind }) => kind === of).map(({ late }) => late)
    expect(Object.fromEntries(kinds.map((kind) => [kind, lates(kind)]))).toEqual(expected)
  })

  test('a promise names who led the case', () => {
    const paper = calm().do(by(ines), { do: 'name_lead', lead: who(ravi), reason: '' })
    paper.do(agent, { do: 'promise_update', by: paper.now + hours(1), words: null })
    const { promises } = facts(reply(paper.pass(minutes(30))))
    expect(promises[0]).toMatchObject({ how: 'kept', lead: ravi.email })
  })
})

describe('surveys', () => {
  const answer = (paper: OnPaper, ces: number | null) =>
    paper.do(paper.customer, {
      ...{ do: 'answer_survey', ces, csat: null, comment: 'So', via: 'email' as Channel },
    })
  const asked = (paper: OnPaper) => paper.pass(hours(72))

  test.for<[string, () => OnPaper, Partial<SurveyFact>[]]>([
    ['asked, not answered', () => asked(solve(calm())), [{ isSent: true, ces: null }]],
    [
      'the last answer counts',
      () => answer(answer(asked(solve(calm())), 3), 6),
      [{ isSent: true, ces: 6, via: 'email' }],
    ],
    [
      'answered on the page before the mail came',
      () => asked(answer(solve(calm()).pass(minutes(10)), 7)),
      [{ at: at(minutes(10)), answeredAt: at(minutes(10)), isSent: true, ces: 7 }],
    ],
    [
      'answered before the mail came, which never does',
      () => answer(closedBy.customer(calm()), 7),
      [{ isSent: false, ces: 7 }],
    ],
    [
      'words before the mail came: only a number is asked for',
      () => asked(answer(solve(calm()).pass(minutes(10)), null)),
      [{ at: at(minutes(10)), isSent: true, answeredAt: null, ces: null }],
    ],
    [
      'words, and a number when it was asked for: one survey',
      () => answer(answer(asked(solve(calm())), null), 5),
      [{ isSent: true, ces: 5 }],
    ],
    [
      'an early answer to the second survey leaves the first as it was',
      () => answer(solve(reopen(answer(asked(solve(calm())), 2))).pass(minutes(10)), 6),
      [
        { isSent: true, ces: 2 },
        { isSent: false, ces: 6 },
      ],
    ],
    [
      'and it’s one with its mail',
      () => asked(answer(solve(reopen(answer(asked(solve(calm())), 2))).pass(minutes(10)), 6)),
      [
        { isSent: true, ces: 2 },
        { isSent: true, ces: 6 },
      ],
    ],
  ])('%s', ([, paper, expected]) => {
    const { surveys } = facts(paper())
    expect(surveys).toMatchObject(expected)
    expect(surveys).toHaveLength(expected.length)
  })
})

test('nothing of it names anybody', () => {
  const text = JSON.stringify(facts(accept(escalate(reply(calm())))))
  const names = [maya, ines, dana, ravi].map(({ name }) => name)
  expect(names.filter((name) => text.includes(name))).toEqual([])
})

test('an open case is never past, one that’s over is once all it counts is', () => {
  expect(lastOf(facts(calm()))).toBeNull()
  const over = solve(reply(calm().pass(minutes(5))).pass(hours(1)))
  expect(lastOf(facts(over))).toBeGreaterThanOrEqual(at(hours(1)))
})

test('what was not delivered keeps no promise', () => {
  const paper = calm().do(agent, { do: 'promise_update', by: at(hours(1)), words: null })
  reply(paper.pass(minutes(30)))
  const outcomes = () => facts(paper).promises.map(({ how }) => how)
  expect(outcomes()).toContain('kept')
  paper.do(system('delivery'), {
    ...{ do: 'report_undelivered', address: 'chris@bright.example', why: 'bounced', said: '' },
    ...{ letter: 'reply', until: paper.case.seq },
  })
  expect(outcomes()).not.toContain('kept')
})
