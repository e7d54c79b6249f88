import { chris, dana, maya } from '@caselead/api/demo/cast.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { ClockKind } from '@caselead/core/base/vocabulary.ts'
import { evolve } from '@caselead/core/case/evolve/evolve.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import type { Rule } from '@caselead/core/matrix/rule.ts'
import { foretell, learnRisk, type RiskModel, riskOf } from '@caselead/core/risk/model.ts'
import { isNews } from '@caselead/core/risk/news.ts'
import type { Value, Values } from '@caselead/core/risk/observation.ts'
import { looksOf, type PastObservation, pastOf } from '@caselead/core/risk/past.ts'
import { queuesNow } from '@caselead/core/risk/queues.ts'
import { howMany, riskSentence } from '@caselead/core/risk/sentence.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { describe, expect, test } from 'vitest'
import { agentNamed, by, OnPaper, roster, tuesday, whole } from '../../setup/on-paper.ts'
import { seeded } from '../../setup/random.ts'

const factsOf = ({ matrix, people }: OnPaper) => ({ matrix, people })

const queuesOf = ({ people, case: one }: OnPaper) =>
  queuesNow(people, new Map([[one.account.id, 3]]))

const risk = (paper: OnPaper, kind: ClockKind, model: RiskModel | null = null) => {
  const clock = paper.clock(kind)
  return clock ? riskOf(model, paper.case, clock, factsOf(paper), paper.now, queuesOf(paper)) : null
}

const looksAt = (paper: OnPaper, kind: ClockKind) =>
  pastOf(paper.events, factsOf(paper), paper.now).looks.filter((look) => look.kind === kind)

test('without a past no chance is told, only how much of its time is used', () => {
  const paper = new OnPaper().pass(minutes(60))
  const told = risk(paper, 'first_response')
  expect(told).toMatchObject({ chance: null, pushes: [], values: { used: 0.5 } })
  expect(told && riskSentence(told, paper.case, paper.matrix)).toBe(
    '50% of its time is gone. There are too few past cases to say how likely it is to be late.',
  )
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
  const moved = () => handed().do(by(dana), { do: 'accept_handoff' })
  const unhappy = () => new OnPaper().write('This is terrible, nothing works and I am furious!')
  const still = () =>
    new OnPaper().pass(hours(1)).do(by(maya), { do: 'reply', body: 'Looking' }).pass(hours(2))
  const atNight = () =>
    new OnPaper({ impact: 'everyone', urgency: 'blocked', at: tuesday + hours(14) })

  test.for<[what: string, paper: () => OnPaper, kind: ClockKind, values: Values]>([
    ['how much of a promise is used up', promised, 'promise', { left: 30, used: 0.25 }],
    [
      'how full the desk of its owner is',
      promised,
      'promise',
      { duty: 'on', queue: 0.25, load: 5 },
    ],
    [
      'how full that of its team is, and its customer',
      promised,
      'promise',
      { teamLoad: 10, accountLoad: 3 },
    ],
    ['who has it', promised, 'promise', { person: maya.email, team: maya.title, moves: 0 }],
    ['who was handed it', moved, 'resolution', { person: dana.email, team: dana.title, moves: 1 }],
    [
      'whose it is',
      promised,
      'promise',
      { account: 'Bright Dental', contact: expect.stringContaining('@') },
    ],
    ['how it came in', promised, 'promise', { channel: 'portal', incident: 'no' }],
    ['when it is there', promised, 'promise', { weekday: 'Tuesday', hour: 9 }],
    ['when it is there at night', atNight, 'first_response', { weekday: 'Tuesday', hour: 23 }],
    ['how severe it is', promised, 'promise', { impact: 'one', urgency: 'degraded' }],
    ['how they sounded', unhappy, 'resolution', { tone: -1, recontacts: 1 }],
    ['how long it has been still', still, 'resolution', { still: 2, age: 3, answered: 'yes' }],
    ['that it was answered by nobody', unhappy, 'resolution', { answered: 'no', waiting: 'no' }],
    ['that it has only just begun', () => new OnPaper(), 'resolution', { stage: 'fresh' }],
    ['that it has not', still, 'resolution', { stage: 'later' }],
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
      [minutes(7.5), false, 112.5],
      [minutes(15), false, 105],
      [minutes(30), false, 90],
      [minutes(60), false, 60],
    ])
  })

  test('one that ran out is late at every look', () => {
    const looks = looksAt(new OnPaper().pass(hours(3)), 'first_response')
    expect(looks.map(({ late, values }) => [late, values.used])).toEqual([
      [true, 0],
      [true, 0.0625],
      [true, 0.125],
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
    const account = 'Bright Dental'
    expect(pastOf(paper.events, factsOf(paper), paper.now).held).toEqual([
      { owner: maya.email, team: maya.title, account, from: tuesday, to: tuesday + minutes(30) },
      {
        ...{ owner: dana.email, team: dana.title, account },
        ...{ from: tuesday + minutes(30), to: tuesday + minutes(70) },
      },
    ])
  })

  test('one that waits for the customer is looked at when it begins to, and kept so far', () => {
    const paper = new OnPaper().pass(minutes(50))
    paper.do(by(maya), { do: 'wait_on_customer', question: 'Which?' }).pass(hours(24 * 30))
    const looks = looksAt(paper, 'resolution')
    expect(looks.map(({ at, late, values }) => [at - tuesday, late, values.waiting])).toEqual([
      [0, false, 'no'],
      [minutes(50), false, 'yes'],
    ])
  })

  test('each look knows what was known then, and nothing later', () => {
    const paper = new OnPaper().pass(minutes(40)).write().pass(hours(8))
    const looks = looksAt(paper, 'first_response')
    const [first, last] = [looks.at(0), looks.at(-1)]
    expect([first?.values.recontacts, last?.values.recontacts]).toEqual([0, 1])
    const until = paper.events.findIndex(({ kind }) => kind === 'customer_message')
    const then = paper.events
      .slice(0, until)
      .reduce<typeof paper.case | null>((one, event) => evolve(one, event, paper.matrix), null)
    expect(first?.values.rung).toBe(`${then?.level}, tier ${then?.tier}`)
  })

  test('how full a desk was is counted from who held what', () => {
    const agent = agentNamed(maya, { capacity: 4 })
    const of = { owner: agent.id, team: 'Support', account: 'a' }
    const look = (at: number): PastObservation => ({
      ...{ kind: 'resolution', held: of, at, of: 1, late: false, values: {} },
    })
    const held = [
      { ...of, from: 0, to: 20 },
      { ...of, account: 'b', from: 10, to: 30 },
      { ...of, owner: chris.email, from: 0, to: 99 },
      { ...of, owner: chris.email, team: 'Experts', from: 0, to: 99 },
    ]
    const at = [5, 15, 25, 40]
    const full = (people: Agent[], all = held) =>
      looksOf([{ looks: at.map(look), held: all }], { people }).map(({ values }) => values)
    expect(full([agent])).toEqual([
      { load: 1, queue: 0.25, teamLoad: 2, accountLoad: 3 },
      { load: 2, queue: 0.5, teamLoad: 3, accountLoad: 3 },
      { load: 1, queue: 0.25, teamLoad: 2, accountLoad: 2 },
      { load: 0, queue: 0, teamLoad: 1, accountLoad: 2 },
    ])
    expect(full([agent], held.toReversed())).toEqual(full([agent]))
    expect(full([])[0]).toMatchObject({ load: 1, queue: null })
  })

  test('a case that moved to another matrix is looked at by the clocks it then had', () => {
    const paper = new OnPaper().pass(minutes(10))
    const { P4 } = paper.matrix.targets
    const targets = {
      ...paper.matrix.targets,
      P4: { ...P4, resolution: 600 },
      P3: { ...paper.matrix.targets.P3, resolution: 600 },
    }
    const stricter = { ...paper.matrix, version: 7, targets }
    paper.do(by(maya), { do: 'move_to_matrix', matrix: stricter }).pass(hours(24 * 20))
    const past = (later?: Map<number, Matrix>) =>
      pastOf(paper.events, factsOf(paper), paper.now, later).looks.filter(
        ({ kind }) => kind === 'resolution',
      )
    const left = past(new Map([[7, stricter]])).map(({ values }) => values.left)
    expect(Math.max(...left.slice(1).map(Number))).toBeLessThanOrEqual(600)
  })
})

/**
 * A past in which P2 runs late three times of four, and others once in ten. The sample is always the
 * same one: how near a chance learned from it comes depends on what was drawn.
 */
function pastLooks(count: number): PastObservation[] {
  const random = seeded(3)
  return Array.from({ length: count }, (_, index) => {
    const priority = index % 2 ? 'P2' : 'P3'
    const late = random() < (priority === 'P2' ? 0.75 : 0.1)
    const values = { priority, left: 120, used: 0, rung: 'L1, tier 1' }
    const held = { owner: null, team: null, account: 'a' }
    return { kind: 'first_response', held, at: index * hours(1), of: index, values, late }
  })
}

describe('a desk with a past', () => {
  const model = learnRisk(1, tuesday, pastLooks(2000))
  const paper = new OnPaper({ urgency: 'blocked', impact: 'team' })
  const told = risk(paper, 'first_response', model)

  test('tells what its past came to, in one sentence', () => {
    expect(Math.abs((told?.chance ?? 0) - 0.75)).toBeLessThan(0.05)
    expect(told && riskSentence(told, paper.case, paper.matrix)).toBe(
      '3 of 4 cases like this (rated High) ran late.',
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
    expect(risk(paper, 'resolution', model)?.chance).toBe(null)
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

  test('whose past tells late from kept no better than a single rate says no chance', () => {
    const random = seeded(5)
    const noise = pastLooks(400).map((look) => ({ ...look, late: random() < 0.3 }))
    const { kinds } = learnRisk(1, tuesday, noise)
    expect(kinds.first_response?.learned).not.toBe(null)
    expect(risk(paper, 'first_response', { version: 1, learnedAt: tuesday, kinds })).toMatchObject({
      chance: null,
      pushes: [],
    })
  })

  test('tells of somebody new what it tells of all', () => {
    const known = { ...told?.values, person: 'known', team: 'Support', contact: 'a', account: 'b' }
    const strange = { ...known, person: 'new', team: 'New', contact: 'new', account: 'new' }
    const { first_response: kind } = model.kinds
    expect(kind && foretell(kind, strange)?.chance).toBe(kind && foretell(kind, known)?.chance)
  })

  test('learns the same from the same past, in whatever order the cases came', () => {
    expect(learnRisk(1, tuesday, pastLooks(2000).reverse())).toEqual(model)
  })
})

describe('how fast the past fades is told by the past itself', () => {
  const lasts = 2400
  /** A hundred days, in which each of three people runs late so often. */
  function toldOf(lateOf: (person: string, day: number) => number, silence = 0) {
    const random = seeded(11)
    const looks = pastLooks(lasts).map((look, index) => {
      const person = ['Ana', 'Ben', 'Cho'][index % 3] ?? ''
      return {
        ...look,
        at: look.at + (index >= lasts - 5 ? silence : 0),
        values: { ...look.values, person },
        late: random() < lateOf(person, index / 24),
      }
    })
    const { first_response: kind } = learnRisk(1, tuesday, looks).kinds
    const values = { priority: 'P3', left: 120, used: 0, rung: 'L1, tier 1' }
    return (person: string) => (kind && foretell(kind, { ...values, person })?.chance) ?? 0
  }

  test.for([
    ['', 0],
    [', also if a few cases came after a long silence', days(300)],
  ] as const)('where people change, what they do lately counts%s', ([, silence]) => {
    const told = toldOf((person, day) => {
      const isSlow = day < 50 ? person === 'Ana' : person === 'Ben'
      return isSlow ? 0.8 : 0.1
    }, silence)
    expect(told('Ben')).toBeGreaterThan(0.6)
    expect(told('Ana')).toBeLessThan(0.35)
  })

  test('where they stay as they are, all of it', () => {
    const told = toldOf((person) => (person === 'Ana' ? 0.8 : 0.1))
    expect(told('Ana')).toBeGreaterThan(0.7)
    expect(told('Ben')).toBeLessThan(0.2)
    expect(told('Cho')).toBeLessThan(0.2)
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
        ...{ kind: 'first_response', chance: 0.75, values: {} },
        pushes: pushes.map(([name, value, by]) => ({ name, value, by })),
      },
      one,
      matrix,
    )
  test.for<[words: string, ...pushes: [name: string, value: Value, by: number][]]>([
    [''],
    [' (from a VIP)', ['vip', 'yes', 1]],
    ['', ['vip', 'no', 1]],
    [' (not picked up yet)', ['accepted', 'no', 1]],
    ['', ['accepted', 'yes', 1]],
    [' (never handed over)', ['handoffs', 0, 1]],
    [' (affecting one person)', ['impact', 'one', 1]],
    [' (rated High)', ['impact', 'one', 1], ['urgency', 'degraded', 1], ['priority', 'P2', 1]],
    [' (reported as “Usable with a workaround”)', ['urgency', 'degraded', 1]],
    [' (with Maya Lindqvist)', ['person', 'maya', 1], ['team', 'Support', 0.9]],
    [' (handled by Support engineer)', ['team', 'Support engineer', 1]],
    [' (from Bright Dental)', ['account', 'bright', 1], ['contact', 'somebody', 0.5]],
    [' (on a Friday and at 07:00)', ['weekday', 'Friday', 1], ['hour', 7, 1]],
    [' (opened in the portal)', ['channel', 'portal', 1]],
    [' (from an unhappy customer)', ['tone', -0.4, 1]],
    ['', ['tone', 0.4, 1]],
    [' (from an account worth 12,000 USD a year)', ['value', 12_000, 1]],
    [' (part of an incident)', ['incident', 'yes', 1]],
    [' (not answered yet)', ['answered', 'no', 1]],
    [' (reassigned 3 times)', ['moves', 3, 1]],
    [' (whose owner has 7 open cases)', ['load', 7, 1], ['queue', 0.9, 0.8], ['teamLoad', 9, 0.7]],
    [' (whose customer has 1 open case)', ['accountLoad', 1, 1]],
    [' (with 2 automatic updates in a row)', ['automatic', 2, 1]],
    [' (untouched for 1 h 30 min)', ['still', 1.5, 1]],
    [' (open for 2 h)', ['age', 2, 1], ['used', 0.5, 0.9]],
    ['', ['stage', 'fresh', 1]],
    [' (handed over twice)', ['handoffs', 2, 1]],
    [' (followed up by the customer twice)', ['recontacts', 2, 1]],
    ['', ['recontacts', 0, 1]],
    [' (reopened once)', ['reopens', 1, 1]],
    ['', ['reopens', 0, 1]],
    [' (its owner at 150% of their capacity)', ['queue', 1.5, 1]],
    [' (50% of its time gone)', ['used', 0.5, 1]],
    ['', ['category', null, 1]],
    ['', ['something', 'new', 1]],
    ['', ['plan', 'starter', 0.09]],
    [
      ' (rated High and from Bright Dental)',
      ['account', 'Bright Dental', 1],
      ['priority', 'P2', 1],
    ],
    [
      ' (rated High, about billing and from a VIP)',
      ...([
        ['plan', 'starter', 0.2],
        ['vip', 'yes', 1],
        ['priority', 'P2', 2],
        ['category', 'billing', 0.5],
      ] as [string, Value, number][]),
    ],
    [' (rated Low)', ['plan', 'starter', 0.5], ['priority', 'P4', -1]],
    [' (50% of its time gone)', ['used', 0.5, 2], ['left', 60, 1]],
    [' (1 h left)', ['used', 0.5, 1], ['left', 60, 2]],
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
  const isNewsAt = (warnOdds: number | null, rules: Rule[], odds: number, foreseen = 0) =>
    clock && isNews({ ...clock, foreseen }, odds, { ...paper.matrix, warnOdds, rules })

  test.for<[when: string, expected: boolean, ...Parameters<typeof isNewsAt>]>([
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
    expect(isNewsAt(...given)).toBe(expected)
  })
})
