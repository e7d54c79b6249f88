import { dana, ines, jonas, maya, peter, sofia } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { Impact } from '@caselead/core/base/vocabulary.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import { climbInWords, nextClimb, unlessInWords } from '@caselead/core/due/next-climb.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { by, OnPaper, roster, tuesday, whole } from '../../setup/on-paper.ts'

const critical = { impact: 'many', urgency: 'blocked' } as const
const leave = { timeOff: [{ from: 0, to: Number.MAX_SAFE_INTEGER }] }
const without = (away: { email: string }) =>
  roster().map((each) => (each.email === away.email ? { ...each, ...leave } : each))

const foretold = (paper: OnPaper) =>
  nextClimb(paper.case, { matrix: paper.matrix, people: paper.people })

const accept = { do: 'accept_handoff' } as const
const asked = (paper: OnPaper) =>
  paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })

/** The default matrix with this rule alone. */
function only(rule: string, opening: { impact?: Impact } = {}): OnPaper {
  const { matrix } = new OnPaper()
  const rules = matrix.rules.filter(({ name }) => name === rule)
  return new OnPaper({ ...opening, matrix: { ...matrix, rules } })
}

describe('if nobody acts', () => {
  test.for<[string, () => OnPaper, number, string]>([
    [
      'a calm case',
      () => new OnPaper(),
      60,
      'it moves up to our technical specialists automatically',
    ],
    ['a critical case', () => new OnPaper(critical), 15, `we’ll ask ${jonas.name} to take it on`],
    [
      'a critical case whose backup is away',
      () => new OnPaper({ ...critical, people: without(jonas) }),
      15,
      'it moves up to our directors automatically',
    ],
    [
      'the last person of a rung',
      () => new OnPaper(critical).pass(minutes(15)),
      30,
      'it moves up to our directors automatically',
    ],
    [
      'the first at the top',
      () => new OnPaper(critical).pass(minutes(30)),
      45,
      `we’ll ask ${peter.name} to take it on`,
    ],
    [
      'the first at the top, once all of them were asked',
      () => new OnPaper(critical).pass(minutes(45)),
      60,
      `we’ll ask ${sofia.name} again to take it on`,
    ],
    [
      'what was accepted',
      () => new OnPaper(critical).do(by(ines), accept),
      30,
      'it moves up to our directors automatically',
    ],
    [
      'what was accepted at the top',
      () => new OnPaper({ impact: 'everyone', urgency: 'blocked' }).do(by(sofia), accept),
      30,
      'we’ll alert all of our directors',
    ],
    [
      'a case that climbs with the last of its clocks alone',
      () => only('urgent-case-past-its-time', { impact: 'team' }),
      60 * 25,
      'it moves up to our technical specialists automatically',
    ],
    [
      'a request to escalate while it is worked on',
      () => asked(new OnPaper()).pass(minutes(50)).do(by(maya), { do: 'note', body: 'Hm' }),
      60,
      'it moves up to our technical specialists automatically',
    ],
  ])('%s', ([, story, after, words]) => {
    const paper = story()
    const climb = foretold(paper)
    expect(climb && (climb.at - tuesday) / minutes(1)).toBe(after)
    expect(climb && climbInWords(climb)).toBe(words)
  })

  test.for<[string, () => OnPaper]>([
    [
      'while we wait for the customer',
      () => new OnPaper().do(by(maya), { do: 'wait_on_customer', question: 'Which?' }),
    ],
    ['once it is resolved', () => new OnPaper().do(by(maya), { do: 'resolve', resolution: 'Ok' })],
    ['where no rule makes it climb', () => only('')],
    ['where people are only told', () => only('no-first-answer-in-time')],
  ])('nothing climbs %s', ([, story]) => {
    expect(foretold(story())).toBe(null)
  })
})

describe('to a customer, who is given no names', () => {
  const directors = { impact: 'everyone', urgency: 'blocked' } as const
  test.for<[string, () => OnPaper, string]>([
    [
      'the next of a rung that was called',
      () => new OnPaper(critical),
      'another of our senior engineers',
    ],
    ['the next at the top', () => new OnPaper(directors), 'another of our directors'],
    [
      'whoever was asked before',
      () => new OnPaper(directors).pass(minutes(15)),
      'our directors again',
    ],
  ])('%s', ([, story, whom]) => {
    const climb = foretold(story())
    const unnamed = climb && climbInWords({ ...climb, to: null })
    expect(unnamed).toBe(`we’ll ask ${whom} to take it on`)
  })

  test('what is said of whom agrees with who was asked, all the way up', () => {
    const paper = new OnPaper({ impact: 'team' })
    const [said, asked]: [unknown[], unknown[]] = [[], []]
    for (let step = 0; step < 12; step++) {
      const climb = foretold(paper)
      if (!climb) throw new Error(`nothing foretold at step ${step}`)
      const { handoff, assignee, level } = paper.case
      const before = handoff ? [...handoff.missed, handoff.to.id] : [assignee?.id]
      paper.pass(climb.at - paper.now)
      const to = paper.case.handoff?.to.id ?? ''
      if (climb.does !== 'calls' || climb.level !== level) continue
      said.push(climb.asks)
      asked.push(before.includes(to) ? 'again' : 'another')
    }
    expect(said).toEqual(found(asked))
  })
})

/** Whom a step of the ladder calls: one person, or with null everybody of the rung. */
const steps = (events: readonly CaseEvent[]) =>
  events.flatMap((event) => {
    if (event.kind === 'escalated' || event.kind === 'assigned') return [event.data.to?.name]
    return event.kind === 'alerted' && event.data.toppedOut ? [null] : []
  })

test('what was foretold is what happens, step after step up the whole ladder', () => {
  const paper = new OnPaper({ impact: 'team' })
  for (let step = 0; step < 12; step++) {
    const climb = foretold(paper)
    if (!climb) throw new Error(`nothing foretold at step ${step}`)
    const before = paper.events.length
    paper.pass(climb.at - paper.now - 1)
    expect(steps(paper.events.slice(before))).toEqual([])
    paper.pass(1)
    expect(steps(paper.events.slice(before))).toContain(climb.to)
    expect(paper.case.level).toBe(climb.level)
  }
  expect(paper.case.level).toBe('L4')
})

test.for<[string, () => OnPaper, string]>([
  ['a calm case', () => new OnPaper(), 'If there’s no progress by'],
  ['a critical case', () => new OnPaper(critical), 'If nobody has picked it up by'],
  [
    'a case that only its time to solve moves',
    () => only('urgent-case-past-its-time', { impact: 'team' }),
    'If it isn’t solved by',
  ],
  [
    'a request to escalate',
    () => asked(new OnPaper()).pass(minutes(50)).do(by(maya), { do: 'note', body: 'Hm' }),
    'If the request to escalate isn’t answered by',
  ],
])('what keeps %s from climbing is the clock that makes it', ([, story, words]) => {
  const climb = foretold(story())
  expect(climb && unlessInWords(climb)).toBe(words)
})

test('a person who has the next rung to themselves is foretold by the rung', () => {
  const paper = new OnPaper().do(by(maya), {
    ...{ do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole },
  })
  expect(paper.case.handoff?.to.name).toBe(dana.name)
  const climb = foretold(paper)
  expect(climb?.at).toBeLessThan(tuesday + hours(24))
  expect(climb?.level).toBe(climb?.does === 'calls' ? 'L2' : 'L3')
})
