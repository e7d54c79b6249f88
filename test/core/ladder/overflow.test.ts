import {
  business,
  dana,
  ines,
  jonas,
  lena,
  maya,
  peter,
  ravi,
  sofia,
  staff,
  tom,
} from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { EventOf } from '@caselead/core/case/events.ts'
import { climbInWords, nextClimb } from '@caselead/core/due/next-climb.ts'
import { partnerToCall } from '@caselead/core/ladder/partner.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { type Matrix, type Overflow, plainRouting } from '@caselead/core/matrix/matrix.ts'
import type { Rule } from '@caselead/core/matrix/rule.ts'
import type { Agent } from '@caselead/core/team/people.ts'
import { entry } from '@caselead/core/wording/timeline.ts'
import { describe, expect, test } from 'vitest'
import { agentNamed, by, OnPaper, tuesday, who, whole } from '../../setup/on-paper.ts'

const shipped = defaultMatrix(staff, business)
const night = tuesday + hours(12)
const nightly = { hours: { ...business, hours: { tue: [['18:00', '24:00']] as const } } }
const full = { load: 20 }
const frontline = [maya, tom, dana]

interface Told {
  at?: number
  overflow?: Partial<Overflow> | null
  /** Who has no room left. */
  full?: readonly { name: string }[]
  change?: Record<string, Partial<Agent>>
  without?: readonly { name: string }[]
  urgency?: 'blocked' | 'degraded' | 'inconvenient'
}

function matrixWith(overflow: Partial<Overflow> | null): Matrix {
  if (overflow === null) return { ...shipped, routing: plainRouting }
  const usual = shipped.routing.overflow
  if (!usual) throw new Error('the shipped matrix has no overflow')
  return { ...shipped, routing: { ...shipped.routing, overflow: { ...usual, ...overflow } } }
}

function opened({ at = tuesday, overflow = {}, urgency = 'degraded', ...told }: Told): OnPaper {
  const { full: crowd = [], change = {}, without = [] } = told
  const people = [maya, tom, dana, ravi, ines, jonas, sofia, peter, lena]
    .filter((one) => !without.includes(one))
    .map((one) => agentNamed(one, { ...(crowd.includes(one) ? full : {}), ...change[one.name] }))
  return new OnPaper({ at, people, matrix: matrixWith(overflow), plan: 'starter', urgency })
}

const referral = ({ events }: OnPaper) =>
  events.find(
    (event): event is typeof event & EventOf<'referred_to_partner'> =>
      event.kind === 'referred_to_partner',
  )

describe('a case that finds the rung', () => {
  test.for<[string, Told, string | null]>([
    ['with room stays', { full: [maya, tom] }, null],
    [
      'full goes to the partner',
      { full: frontline },
      'all 3 of our frontline team on duty are at capacity (60 of 60 cases)',
    ],
    [
      'with two on duty, both full',
      { full: frontline, change: { [dana.name]: nightly } },
      'both of our frontline team on duty are at capacity (40 of 40 cases)',
    ],
    [
      'with one on duty, who is full',
      { full: [maya], change: { [tom.name]: nightly, [dana.name]: nightly } },
      'the only one of our frontline team on duty is at capacity (20 of 20 cases)',
    ],
    [
      'over the share the matrix sets',
      { overflow: { above: 0.5 }, full: [maya], change: { [tom.name]: { load: 10 } } },
      'our frontline team have 30 of the 60 cases they can take',
    ],
    [
      'just under that share',
      { overflow: { above: 0.5 }, full: [maya], change: { [tom.name]: { load: 9 } } },
      null,
    ],
    [
      'full, of another priority',
      { full: frontline, urgency: 'inconvenient', overflow: { priorities: ['P3'] } },
      null,
    ],
    ['full, under a matrix without overflow', { full: frontline, overflow: null }, null],
    ['full, without any partner', { full: frontline, without: [lena] }, null],
    ['full, with a partner without room', { full: [...frontline, lena] }, null],
    [
      'full, with a partner who is not there',
      { full: frontline, change: { [lena.name]: nightly } },
      null,
    ],
    ['at night, by the shipped matrix', { at: night, change: { [lena.name]: nightly } }, null],
    [
      'at night, when the partner has the nights',
      { at: night, overflow: { hours: 'off_duty' }, change: { [lena.name]: nightly } },
      'nobody from our frontline team is on duty',
    ],
    [
      'full by day, when the partner has the nights',
      { full: frontline, overflow: { hours: 'off_duty' } },
      null,
    ],
    [
      'at night, when the partner is always asked',
      { at: night, overflow: { hours: 'always' }, change: { [lena.name]: nightly } },
      'nobody from our frontline team is on duty',
    ],
  ])('%s', ([, told, why]) => {
    const paper = opened(told)
    expect(referral(paper)?.data.reason ?? null).toBe(why)
    expect(paper.case.tier).toBe(why === null ? 1 : 4)
    expect(paper.case.assignee?.name === lena.name).toBe(why !== null)
  })
})

test('a partner whom the rung names is no room of ours', () => {
  const matrix = matrixWith({})
  const contact = { name: lena.name, role: lena.title, contact: lena.email }
  const rungs = matrix.rungs.map((rung) =>
    rung.level === 'L1' ? { ...rung, backups: [...rung.backups, contact] } : rung,
  )
  const people = [
    ...frontline.map((one) => agentNamed(one, full)),
    ...[ravi, sofia, lena].map((one) => agentNamed(one)),
  ]
  const paper = new OnPaper({ matrix: { ...matrix, rungs }, people, plan: 'starter' })
  expect(referral(paper)?.data.partner).toEqual(who(lena))
})

test('the lead stays ours, the partner’s clock runs, and the customer reads why without our loads', () => {
  const paper = opened({ full: frontline })
  expect(paper.case.lead).toEqual(who(maya))
  expect(paper.clock('partner')?.dueAt).toBe(referral(paper)?.data.by)
  expect(paper.didBy('overflow')).toEqual(['referred_to_partner'])
  const told = referral(paper)
  expect(told && entry({ ...told, seq: 1 })?.sentence).toBe(
    'Referred to our partner, Lena Brandt: our frontline team are busy with other cases',
  )
  expect(told?.data.because?.evidence).toBe(
    'all 3 of our frontline team on duty are at capacity (60 of 60 cases)',
  )
})

describe('a case that would climb to a full rung', () => {
  const specialists = [dana, ravi, ines]

  test('goes to the partner instead, saying both why it climbs and why to them', () => {
    const paper = opened({ full: specialists }).pass(minutes(61))
    expect(referral(paper)?.data.reason).toBe(
      'no progress for 1 business hour; all 3 of our technical specialists on duty are at capacity (60 of 60 cases)',
    )
    expect(referral(paper)?.data.packet).toMatchObject({
      ask: 'Please take on this case: no progress for 1 business hour; our technical specialists are busy with other cases',
      automatic: true,
    })
    expect(paper.count('escalated')).toBe(0)
    expect(paper.case.level).toBe('L1')
  })

  test('is foretold to', () => {
    const paper = opened({ full: specialists })
    const climb = nextClimb(paper.case, { matrix: paper.matrix, people: paper.people })
    expect(climb && climbInWords(climb)).toBe('it goes to our partner, Lena Brandt, automatically')
  })

  test('climbs to authority all the same', () => {
    const paper = opened({ full: [...specialists, jonas, sofia, peter] })
    paper.write('We will cancel.')
    expect(paper.case.level).toBe('L3')
    expect(referral(paper)).toBeUndefined()
  })

  test('climbs when the customer has asked to escalate', () => {
    const paper = opened({ full: specialists })
    paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'It takes too long' })
    paper.pass(minutes(61))
    expect(paper.case.level).toBe('L2')
    expect(referral(paper)).toBeUndefined()
  })
})

describe('a case that nobody of a rung has accepted', () => {
  const busy = (paper: OnPaper, ...those: { email: string }[]) => {
    for (const agent of paper.people)
      if (those.some(({ email }) => email === agent.email)) Object.assign(agent, full)
    return paper
  }
  const specialists = [dana, ravi, ines]
  const climbs = (paper: OnPaper) =>
    paper.do(by(maya), { do: 'escalate', to: 2, reason: 'Beyond me', packet: whole })

  test('goes to the partner once the rung has no room any more', () => {
    const paper = busy(climbs(opened({})), ...specialists).pass(hours(3))
    expect(referral(paper)?.data.reason).toBe(
      'nobody picked it up within 2 business hours; all 3 of our technical specialists on duty are at capacity (60 of 60 cases)',
    )
  })

  test('stays with the rung while it has room', () => {
    expect(referral(climbs(opened({})).pass(hours(3)))).toBeUndefined()
  })

  test('stays with us where authority was asked for', () => {
    const opening = opened({}).write('We will cancel.')
    expect(opening.case.handoff?.kind).toBe('hierarchical')
    expect(
      referral(busy(opening, ...specialists, jonas, sofia, peter).pass(hours(9))),
    ).toBeUndefined()
  })
})

test('what a partner returned never goes back to one by itself, however full we are', () => {
  const paper = opened({ full: [maya, tom, dana, ravi, ines] })
  paper.do(by(lena), { do: 'bounce_back', missing: 'Not ours' })
  expect(paper.case.assignee).toEqual(who(maya))
  paper.pass(hours(8))
  expect(paper.count('referred_to_partner')).toBe(1)
  expect(paper.count('escalated')).toBeGreaterThan(0)
})

test.for<[string, 2 | 4]>([
  ['overflows', 2],
  ['is referred by a rule', 4],
])('a case that %s in the moment it is opened is still led by one of ours', ([, to]) => {
  const rule: Rule = {
    name: 'straight-up',
    sentence: 'Everything goes straight up',
    when: { on: 'opened' },
    act: [{ do: 'escalate', kind: 'functional', to }],
  }
  const people = [dana, ravi, ines].map((one) => agentNamed(one, full))
  const others = [maya, tom, sofia, lena].map((one) => agentNamed(one))
  const matrix = { ...matrixWith({}), rules: [rule] }
  const { case: one } = new OnPaper({ people: [...people, ...others], matrix, plan: 'starter' })
  expect(one.assignee).toEqual(who(lena))
  expect(one.lead).toEqual(who(maya))
})

test('the partner with the most room is called', () => {
  const other = { ...lena, name: 'Noor Haddad', email: 'noor@kestrel.example' }
  const people = [maya, tom, dana].map((one) => agentNamed(one, full))
  const partners = [agentNamed(lena, { load: 4 }), agentNamed(other, { load: 3 })]
  const paper = new OnPaper({ people: [...people, ...partners] })
  expect(referral(paper)?.data.partner.name).toBe(other.name)
})

describe('the partner who is called', () => {
  const away = { timeOff: [{ from: 0, to: tuesday * 2 }] }
  const nils = { ...lena, name: 'Nils Berg', email: 'nils@kestrel.example' }
  const noor = { ...lena, name: 'Noor Haddad', email: 'noor@kestrel.example' }

  test.for<[string, Partial<Agent>, Partial<Agent>, { name: string }]>([
    ['has the most room', { load: 2 }, { load: 1 }, noor],
    ['is on duty, though another has more room', { load: 9 }, nightly, nils],
    ['has room, though another is on duty', full, { load: 19 }, noor],
    ['is there without room, rather than on leave', full, away, nils],
    ['is there without room, rather than on leave', away, full, noor],
    ['is off duty, rather than on leave', away, { ...nightly, load: 9 }, noor],
    ['is on leave, where all are', { ...away, load: 2 }, { ...away, load: 1 }, noor],
    ['is whom the address puts first, where all is equal', {}, {}, nils],
  ])('%s', ([, first, second, expected]) => {
    const people = [agentNamed(maya), agentNamed(nils, first), agentNamed(noor, second)]
    expect(partnerToCall(people, tuesday + hours(1))?.name).toBe(expected.name)
  })

  test('is nobody where there is none', () => {
    expect(partnerToCall([agentNamed(maya)], tuesday)).toBe(null)
  })
})
