import { evolve } from '@caselead/api/core/evolve.ts'
import { hours, minutes } from '@caselead/api/core/instant.ts'
import { likelyFrom } from '@caselead/api/core/risk/likely-from.ts'
import type { Value, Values } from '@caselead/api/core/risk/look.ts'
import { learnRisk, type RiskModel, riskOf } from '@caselead/api/core/risk/model.ts'
import { type PastLook, pastOf } from '@caselead/api/core/risk/past.ts'
import { withQueues } from '@caselead/api/core/risk/queues.ts'
import { howMany, riskSentence } from '@caselead/api/core/risk/sentence.ts'
import { isWorthTelling } from '@caselead/api/core/risk/telling.ts'
import type { Rule } from '@caselead/api/core/rule.ts'
import type { ClockKind } from '@caselead/api/core/words.ts'
import { chris, dana, maya } from '@caselead/api/demo/cast.ts'
import { describe, expect, test } from 'vitest'
import { seeded } from '../setup/random.ts'
import { agentNamed, by, OnPaper, roster, tuesday, whole } from './on-paper.ts'

const factsOf = ({ matrix, people }: OnPaper) => ({ matrix, people })

const risk = (paper: OnPaper, kind: ClockKind, model: RiskModel | null = null) => {
  const clock = paper.clock(kind)
  return clock ? riskOf(model, paper.case, clock, factsOf(paper), paper.now) : null
}

const looksAt = (paper: OnPaper, kind: ClockKind) =>
  pastOf(paper.events, factsOf(paper), paper.now).looks.filter((look) => look.kind === kind)

describe('without a past, the chance is the part of its time that is used, squared', () => {
  test.for([
    [0, 0.01],
    [60, 0.25],
    [90, 0.5625],
    [119, 0.98],
  ] as const)('%i of 120 minutes', ([used, expected]) => {
    const told = risk(new OnPaper().pass(minutes(used)), 'first_response')
    expect(told?.chance).toBeCloseTo(expected, 2)
    expect(told?.isLearned).toBe(false)
  })

  test('and it says that it knows no better', () => {
    const paper = new OnPaper().pass(minutes(60))
    const told = risk(paper, 'first_response')
    expect(told && riskSentence(told, paper.case, paper.matrix)).toBe(
      '50 % of its time is used up; there are too few cases of the past to say more.',
    )
  })
})

describe('only what runs can still run out', () => {
  const late = new OnPaper().pass(hours(2))
  const waiting = new OnPaper().do(by(maya), { do: 'wait_on_customer', question: 'Which?' })
  const resolved = new OnPaper().do(by(maya), { do: 'resolve', resolution: 'Done' })
  test.for([
    ['a clock that ran out', late, 'first_response'],
    ['one that is paused', waiting, 'resolution'],
    ['a case that is solved', resolved, 'resolution'],
    ['a survey that waits to go out', resolved, 'survey_send'],
    ['stillness', new OnPaper(), 'inactivity'],
  ] as const)('not %s', ([, paper, kind]) => {
    expect(paper.clock(kind)).toBeDefined()
    expect(risk(paper, kind)).toBe(null)
  })
})

describe('what is known of a clock that runs', () => {
  const promised = () => {
    const paper = new OnPaper({ people: roster({ load: 5 }) })
    const until = paper.now + minutes(40)
    return paper.do(by(maya), { do: 'promise_update', by: until, words: null }).pass(minutes(10))
  }
  const handed = () =>
    new OnPaper().do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })
  const atNight = () =>
    new OnPaper({ impact: 'everyone', urgency: 'blocked', at: tuesday + hours(14) })

  test.for<[what: string, paper: () => OnPaper, kind: ClockKind, values: Values]>([
    ['how much of a promise is used up', promised, 'promise', { left: 30, used: 0.25 }],
    ['how full the desk of its owner is', promised, 'promise', { duty: 'on', queue: 0.25 }],
    ['that it was accepted', promised, 'promise', { accepted: 'yes', vip: 'no' }],
    ['that nobody accepted it yet', handed, 'handoff', { accepted: 'no', handoffs: 1 }],
    ['that its owner is off duty', atNight, 'first_response', { duty: 'off' }],
    [
      'that they are a VIP',
      () => new OnPaper({ plan: 'enterprise' }),
      'resolution',
      { vip: 'yes', plan: 'enterprise' },
    ],
  ])('%s', ([, paper, kind, values]) => {
    expect(risk(paper(), kind)?.values).toMatchObject(values)
  })
})

describe('what a case of the past teaches', () => {
  test('a clock that was kept is looked at until it stopped, once its time is over', () => {
    const paper = new OnPaper().pass(minutes(70)).do(by(maya), { do: 'reply', body: 'Looking' })
    expect(looksAt(paper, 'first_response')).toEqual([])
    paper.pass(minutes(60))
    const looks = looksAt(paper, 'first_response')
    expect(looks.map(({ at, late, values }) => [at - tuesday, late, values.left])).toEqual([
      [0, false, 120],
      [minutes(30), false, 90],
      [minutes(60), false, 60],
    ])
  })

  test('one that ran out is late at every look', () => {
    const looks = looksAt(new OnPaper().pass(hours(3)), 'first_response')
    expect(looks.map(({ late, values }) => [late, values.used])).toEqual([
      [true, 0],
      [true, 0.25],
      [true, 0.5],
      [true, 0.75],
    ])
  })

  test('a promise is late when word went out without a person', () => {
    const looks = looksAt(
      new OnPaper({ urgency: 'blocked', impact: 'team' }).pass(hours(3)),
      'promise',
    )
    expect(looks[0]).toMatchObject({ late: true, values: { priority: 'P2' } })
  })

  test('a clock whose time is not over teaches nothing yet', () => {
    expect(looksAt(new OnPaper().pass(minutes(60)), 'first_response')).toEqual([])
  })

  test('a promise that was kept is not late, nor is another clock when one was broken', () => {
    const kept = new OnPaper({ urgency: 'blocked', impact: 'team' }).pass(minutes(5))
    kept.do(by(maya), { do: 'note', body: 'Hm' }).pass(minutes(5))
    kept.do(by(maya), { do: 'send_update', body: 'Soon', nextBy: null })
    expect(looksAt(kept.pass(hours(8)), 'promise')[0]?.late).toBe(false)
    const broken = new OnPaper({ urgency: 'blocked', impact: 'team' })
    broken.do(by(maya), { do: 'reply', body: 'Looking' }).pass(hours(2))
    expect(broken.count('promise_broken')).toBeGreaterThan(0)
    broken.do(by(maya), { do: 'resolve', resolution: 'Done' }).pass(hours(48))
    const [look] = looksAt(broken, 'resolution')
    expect(look?.late).toBe(false)
  })

  test('who held a case from when to when is told, until it is solved', () => {
    const paper = new OnPaper().pass(minutes(20)).do(by(maya), { do: 'note', body: 'Hm' })
    paper.pass(minutes(10))
    paper.do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })
    paper.pass(minutes(10)).do(by(dana), { do: 'accept_handoff' }).pass(minutes(30))
    paper.do(by(dana), { do: 'resolve', resolution: 'Done' }).pass(hours(2))
    expect(pastOf(paper.events, factsOf(paper), paper.now).holdings).toEqual([
      { owner: maya.email, from: tuesday, to: tuesday + minutes(30) },
      { owner: dana.email, from: tuesday + minutes(30), to: tuesday + minutes(70) },
    ])
  })

  test('each look knows what was known then, and nothing later', () => {
    const paper = new OnPaper().pass(minutes(40)).write().pass(hours(8))
    const [first, , third] = looksAt(paper, 'first_response')
    expect([first?.values.recontacts, third?.values.recontacts]).toEqual([0, 1])
    const until = paper.events.findIndex(({ kind }) => kind === 'customer_message')
    const then = paper.events
      .slice(0, until)
      .reduce<typeof paper.case | null>((one, event) => evolve(one, event, paper.matrix), null)
    expect(first?.values.rung).toBe(`${then?.level}, tier ${then?.tier}`)
  })

  test('how full a desk was is counted from who held what', () => {
    const agent = agentNamed(maya, { capacity: 4 })
    const look = (at: number): PastLook => ({
      ...{ kind: 'resolution', owner: agent.id, at, of: 1, late: false, values: {} },
    })
    const holdings = [
      { owner: agent.id, from: 0, to: 20 },
      { owner: agent.id, from: 10, to: 30 },
      { owner: chris.email, from: 0, to: 99 },
    ]
    const full = withQueues([look(5), look(15), look(25), look(40)], holdings, [agent])
    expect(full.map(({ values }) => values.queue)).toEqual([0.25, 0.5, 0.25, 0])
    expect(full[0]).toMatchObject({ ...look(5), values: {} })
    expect(withQueues([look(5), look(15)], holdings.toReversed(), [agent])).toEqual(
      full.slice(0, 2),
    )
    expect(withQueues([look(5)], holdings, [])[0]?.values.queue).toBe(null)
  })
})

/** A past in which P2 runs late three times of four, and others once in ten. */
function pastLooks(count: number): PastLook[] {
  const random = seeded(3)
  return Array.from({ length: count }, (_, index) => {
    const priority = index % 2 ? 'P2' : 'P3'
    const late = random() < (priority === 'P2' ? 0.75 : 0.1)
    const values = { priority, left: 120, used: 0, rung: 'L1, tier 1' }
    return { kind: 'first_response', owner: null, at: index * hours(1), of: index, values, late }
  })
}

describe('a desk with a past', () => {
  const model = learnRisk(1, tuesday, pastLooks(2000))
  const paper = new OnPaper({ urgency: 'blocked', impact: 'team' })
  const told = risk(paper, 'first_response', model)

  test('tells what its past came to, in one sentence', () => {
    expect(told?.isLearned).toBe(true)
    expect(Math.abs((told?.chance ?? 0) - 0.75)).toBeLessThan(0.05)
    expect(told && riskSentence(told, paper.case, paper.matrix)).toBe(
      '3 of 4 cases like this, P2, ran late.',
    )
  })

  test('is scored on the newest quarter, told by what the rest taught', () => {
    const { score, looks } = model.kinds.first_response ?? {}
    expect(looks).toBe(2000)
    expect(score?.looks).toBe(500)
    expect(score?.auc).toBeGreaterThan(0.75)
    expect(score?.brier).toBeLessThan((score?.brierOfRate ?? 0) - 0.05)
  })

  test('knows nothing of clocks that have no past', () => {
    expect(model.kinds.resolution).toEqual({ looks: 0, late: 0, learned: null, score: null })
    expect(risk(paper, 'resolution', model)?.isLearned).toBe(false)
  })

  test.for([
    ['199 looks', pastLooks(199), false],
    ['200 looks', pastLooks(200), true],
    ['200 looks, 19 late', pastLooks(200).map((look, i) => ({ ...look, late: i < 19 })), false],
    ['200 looks, 19 kept', pastLooks(200).map((look, i) => ({ ...look, late: i >= 19 })), false],
  ] as const)('learns from %s: %#', ([, looks, learns]) => {
    expect(learnRisk(1, tuesday, looks).kinds.first_response?.learned).toEqual(
      learns ? expect.anything() : null,
    )
  })

  test('learns the same from the same past, in whatever order the cases came', () => {
    expect(learnRisk(1, tuesday, pastLooks(2000).reverse())).toEqual(model)
  })
})

test('somebody who holds more than they can, or nobody, is no division by zero', () => {
  for (const people of [roster({ capacity: 0 }), []]) {
    expect(risk(new OnPaper({ people }), 'first_response')?.values.queue).toBe(null)
  }
})

describe('a chance as people count', () => {
  test.for([
    [0.75, '3 of 4 cases'],
    [0.5, '1 of 2 cases'],
    [0.34, '1 of 3 cases'],
    [0.06, '1 of 20 cases'],
    [0.91, '9 of 10 cases'],
    [0.02, 'Hardly any cases'],
    [0.99, 'Nearly all cases'],
    [0.2, '1 of 5 cases'],
    [0.96, '19 of 20 cases'],
    [0.04, '1 of 20 cases'],
  ] as const)('%d: %s', ([chance, words]) => {
    expect(howMany(chance)).toBe(words)
  })
})

describe('what pushed a chance is told in words', () => {
  const { case: one, matrix } = new OnPaper()
  const told = (...pushes: [name: string, value: Value, by: number][]) =>
    riskSentence(
      {
        ...{ kind: 'first_response', chance: 0.75, isLearned: true, values: {} },
        pushes: pushes.map(([name, value, by]) => ({ name, value, by })),
      },
      one,
      matrix,
    )
  test.for<[words: string, ...pushes: [name: string, value: Value, by: number][]]>([
    [''],
    [', from a VIP,', ['vip', 'yes', 1]],
    ['', ['vip', 'no', 1]],
    [', accepted by nobody yet,', ['accepted', 'no', 1]],
    ['', ['accepted', 'yes', 1]],
    [', never handed on,', ['handoffs', 0, 1]],
    [', handed on 2 times,', ['handoffs', 2, 1]],
    [', asked about 2 times since,', ['recontacts', 2, 1]],
    ['', ['recontacts', 0, 1]],
    [', reopened once,', ['reopens', 1, 1]],
    ['', ['reopens', 0, 1]],
    [", its owner's desk 150 % full,", ['queue', 1.5, 1]],
    [', 50 % of its time used up,', ['used', 0.5, 1]],
    ['', ['category', null, 1]],
    ['', ['something', 'new', 1]],
    ['', ['plan', 'starter', 0.09]],
    [', P2 and from Fjord Bikes,', ['account', 'Fjord Bikes', 1], ['priority', 'P2', 1]],
    [
      ', P2, about billing and from a VIP,',
      ...([
        ['plan', 'starter', 0.2],
        ['vip', 'yes', 1],
        ['priority', 'P2', 2],
        ['category', 'billing', 0.5],
      ] as [string, Value, number][]),
    ],
    [', P4,', ['plan', 'starter', 0.5], ['priority', 'P4', -1]],
    [', 50 % of its time used up,', ['used', 0.5, 2], ['left', 60, 1]],
    [', 1 h left,', ['used', 0.5, 1], ['left', 60, 2]],
  ])('cases like this%s', ([words, ...pushes]) => {
    expect(told(...pushes)).toBe(`3 of 4 cases like this${words} ran late.`)
  })
})

describe('odds are news', () => {
  const paper = new OnPaper()
  const clock = paper.clock('first_response')
  const rule = (when: Omit<Rule['when'], 'on'>, on: Rule['when']['on'] = 'foreseen'): Rule => ({
    ...{ name: 'ahead', sentence: 'Ahead', act: [], when: { on, ...when } },
  })
  const isNews = (warnOdds: number | null, rules: Rule[], odds: number, foreseen = 0) =>
    clock && isWorthTelling({ ...clock, foreseen }, odds, { ...paper.matrix, warnOdds, rules })

  test.for<[when: string, expected: boolean, ...Parameters<typeof isNews>]>([
    ['where the matrix warns', true, 0.5, [], 0.5],
    ['not below that', false, 0.5, [], 0.49],
    ['not a second time', false, 0.5, [], 0.9, 0.5],
    ['not where the matrix warns of none', false, null, [], 0.99],
    ['where a rule acts', true, null, [rule({ oddsAtLeast: 0.8 })], 0.8],
    ['not before it acts', false, null, [rule({ oddsAtLeast: 0.8 })], 0.7],
    ['once more where a rule acts later', true, 0.5, [rule({ oddsAtLeast: 0.8 })], 0.8, 0.5],
    ['where a rule acts at any odds', true, null, [rule({})], 0.01],
    ['for a rule of this clock', true, null, [rule({ clock: ['first_response'] })], 0.1],
    ['not for a rule of another clock', false, null, [rule({ clock: ['resolution'] })], 0.9],
    ['not for a rule of something else', false, null, [rule({}, 'opened')], 0.9],
  ])('%s', ([, expected, ...given]) => {
    expect(isNews(...given)).toBe(expected)
  })
})

describe('from when on a clock is likely to run out', () => {
  const paper = new OnPaper()
  const clock = paper.clock('first_response')
  const from = (chance: number, model: RiskModel | null = null) =>
    clock && likelyFrom(model, paper.case, clock, factsOf(paper), paper.now, chance)

  test.for([
    [0.01, 0],
    [0.25, 60],
    [0.5, 90],
    [0.9, 114],
  ] as const)('%d: after %i of 120 minutes, without a past', ([chance, after]) => {
    expect(from(chance)).toBe(tuesday + minutes(after))
  })

  test('at once where the past says so, and never where it does not', () => {
    const model = learnRisk(1, tuesday, pastLooks(2000))
    const urgent = new OnPaper({ urgency: 'blocked', impact: 'team' })
    const runs = urgent.clock('first_response')
    expect(runs && likelyFrom(model, urgent.case, runs, factsOf(urgent), tuesday, 0.6)).toBe(
      tuesday,
    )
    expect(from(0.6, model)).toBe(null)
  })

  test('never for one that does not run', () => {
    const late = new OnPaper().pass(hours(2))
    const over = late.clock('first_response')
    expect(over && likelyFrom(null, late.case, over, factsOf(late), late.now, 0.1)).toBe(null)
  })
})
