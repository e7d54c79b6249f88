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
import { system } from '@caselead/core/base/actor.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { blocksPublishing, lint } from '@caselead/core/lint/lint.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import { describe, expect, test } from 'vitest'
import { agentNamed, by, OnPaper, roster, tuesday, who, whole } from '../../setup/on-paper.ts'
import { outcomeOf } from '../../setup/outcome-of.ts'

const critical = { impact: 'many', urgency: 'blocked' } as const

/** Who was asked to take it on, in order, and how many minutes each had. */
function calls(paper: OnPaper): [string, number][] {
  const called = paper.events.flatMap((event) =>
    event.kind === 'escalated' || (event.kind === 'assigned' && event.data.to)
      ? [{ at: event.at, name: event.data.to?.name ?? '' }]
      : [],
  )
  return called.flatMap(({ at, name }, index) => {
    const until = called[index + 1]?.at ?? paper.now
    return until > at ? [[name, (until - at) / minutes(1)]] : []
  })
}

describe('an escalation nobody accepts', () => {
  test('goes to the backup, then to the next level, then round the top at longer and longer intervals', () => {
    const paper = new OnPaper({ ...critical, at: tuesday + minutes(10) }).pass(hours(4) - 1)
    expect(calls(paper)).toEqual([
      [ines.name, 15],
      [jonas.name, 15],
      [sofia.name, 15],
      [peter.name, 15],
      [sofia.name, 30],
      [peter.name, 30],
      [sofia.name, 60],
      [peter.name, 60 - 1 / minutes(1)],
    ])
  })

  test('never waits longer than a day between two calls at the top', () => {
    const paper = new OnPaper(critical).pass(hours(24 * 30))
    const waits = calls(paper).map(([, wait]) => wait)
    expect(Math.max(...waits)).toBe(24 * 60)
    expect(paper.clock('handoff')).toMatchObject({ breachedAt: null })
  })

  test('with one person at the top calls them again, waiting twice as long', () => {
    const people = roster().filter(({ name }) => name === sofia.name || name === ines.name)
    const paper = new OnPaper({ ...critical, people }).pass(hours(2) - 1)
    expect(calls(paper).map(([name, wait]) => [name, Math.round(wait)])).toEqual([
      [ines.name, 15],
      [sofia.name, 15],
      [sofia.name, 30],
      [sofia.name, 60],
    ])
  })

  test('alerts everybody at the top each time its last has been called in vain', () => {
    const paper = new OnPaper(critical).pass(hours(2) - 1)
    const topped = paper.events.filter(
      ({ kind, data }) => kind === 'alerted' && 'toppedOut' in data && data.toppedOut,
    )
    expect(topped.map(({ at }) => (at - tuesday) / minutes(1))).toEqual([60])
    expect(topped[0]?.data).toMatchObject({
      to: [who(sofia)],
      message: 'Nobody at the top level has picked it up: nobody picked it up within 15 min',
    })
  })

  test('is not called off or put off by another rule that wants it higher', () => {
    const paper = new OnPaper({ impact: 'everyone', urgency: 'blocked' }).pass(hours(3.75))
    const before = paper.case.handoff
    expect(paper.pass(minutes(15)).didBy('urgent-case-past-its-time')).toEqual(['alerted'])
    expect(paper.case.handoff).toEqual(before)
  })
})

describe('accepting', () => {
  test('stops the ladder', () => {
    const paper = new OnPaper(critical).do(by(ines), { do: 'accept_handoff' })
    expect(paper.clock('handoff')).toBe(undefined)
    expect(paper.pass(minutes(29)).count('escalated')).toBe(1)
    expect(paper.case).toMatchObject({ handoff: null, assignee: who(ines), tier: 3, level: 'L3' })
  })

  test.for([
    ['the receiver', ines, true],
    ['a backup of the rung', jonas, true],
    ['somebody of the same tier', agentNamed({ ...ravi, tier: 3 }), true],
    ['a manager', peter, true],
    ['an admin', sofia, true],
    ['a lower tier', dana, false],
    ['the front line', maya, false],
    ['a partner who was not called', lena, false],
  ] as const)('%s may: %s', ([, someone, may]) => {
    const people = roster().map((each) =>
      each.email === someone.email ? { ...each, tier: someone.tier } : each,
    )
    const paper = new OnPaper({ ...critical, people })
    const accept = () => paper.do(by(someone), { do: 'accept_handoff' }).case.assignee?.name
    expect(outcomeOf(accept)).toBe(may ? someone.name : 'This handoff is for our senior engineers.')
  })

  test.for([
    ['a customer', { type: 'contact', id: 'chris', name: 'Chris Novak' }],
    ['a rule', system('told')],
  ] as const)('is not for %s', ([, actor]) => {
    const paper = new OnPaper(critical)
    expect(() => paper.do(actor, { do: 'accept_handoff' })).toThrow('Only someone on the team')
  })

  test('is for whoever the rung lists, of whatever tier', () => {
    const four = defaultMatrix(staff, business)
    const backups = [{ name: maya.name, role: maya.title, contact: maya.email }]
    const rungs = four.rungs.map((rung) => (rung.level === 'L3' ? { ...rung, backups } : rung))
    const paper = new OnPaper({ ...critical, matrix: { ...four, rungs } })
    expect(paper.do(by(maya), { do: 'accept_handoff' }).case.handoff).toBe(null)
  })

  test('is for whoever leads the team, of whatever tier', () => {
    const people = roster().map((each) => ({
      ...each,
      role: each.email === tom.email ? ('manager' as const) : each.role,
    }))
    const paper = new OnPaper({ ...critical, people })
    expect(paper.do(by(tom), { do: 'accept_handoff' }).case.handoff).toBe(null)
  })

  test('is for whoever was called by name, of whatever tier', () => {
    const up = { do: 'escalate', to: 'L4', reason: 'Bigger', packet: whole } as const
    const paper = new OnPaper().do(by(maya), { ...up, to: 3 })
    paper.do(by(ines), { do: 'accept_handoff' }).do(by(ines), { ...up, receiver: who(ravi) })
    expect(paper.case).toMatchObject({ assignee: who(ines), handoff: { kind: 'hierarchical' } })
    expect(() => paper.do(by(dana), { do: 'accept_handoff' })).toThrow('for our directors')
    expect(paper.do(by(ravi), { do: 'accept_handoff' }).case.handoff).toBe(null)
  })

  test('another hand leaves authority where it is', () => {
    const paper = new OnPaper({ body: 'We will cancel.' }).do(by(ines), { do: 'accept_handoff' })
    paper.do(by(ines), { do: 'assign', to: who(tom), tier: null, reason: '' })
    expect(paper.case).toMatchObject({ tier: 1, level: 'L3', assignee: who(tom) })
  })

  test('authority alone leaves whoever works on it where they are, also when the backup is called', () => {
    const paper = new OnPaper({ body: 'We will cancel.' })
    expect(paper.case).toMatchObject({ level: 'L3', tier: 1, assignee: who(maya) })
    paper.pass(hours(2))
    expect(paper.case).toMatchObject({ handoff: { to: who(jonas) }, assignee: who(maya) })
    paper.do(by(jonas), { do: 'accept_handoff' })
    expect(paper.case).toMatchObject({ handoff: null, assignee: who(maya) })
  })

  test('authority nobody of a rung gives is asked of the next, and still of authority alone', () => {
    const paper = new OnPaper({ body: 'We will cancel.' }).pass(hours(6))
    expect(paper.case).toMatchObject({
      ...{ level: 'L4', tier: 1, assignee: who(maya) },
      handoff: { kind: 'hierarchical', takesWork: false },
    })
    paper.do(by(sofia), { do: 'accept_handoff' })
    expect(paper.case).toMatchObject({ handoff: null, tier: 1, assignee: who(maya) })
  })
})

describe('climbing by hand', () => {
  const escalate = (paper: OnPaper, to: 'next' | 2 | 3 | 'L1' | 'L2' | 'L3' | 'L4') =>
    paper.do(by(maya), { do: 'escalate', to, reason: 'Beyond me', packet: whole })

  test.for([
    ['next', 'functional', 2, 'L2', dana],
    [2, 'functional', 2, 'L2', dana],
    ['L2', 'functional', 2, 'L2', dana],
    [3, 'functional', 3, 'L3', ines],
    ['L3', 'functional', 3, 'L3', ines],
    ['L4', 'functional', 3, 'L4', sofia],
  ] as const)('to %s from the front line is %s', ([to, kind, tier, level, receiver]) => {
    const paper = escalate(new OnPaper(), to)
    expect(paper.case).toMatchObject({ tier, level, handoff: { kind, to: who(receiver) } })
    expect(paper.case.lead).toEqual(who(maya))
  })

  test('to the tier of the level that was asked for authority is for its expertise', () => {
    const paper = escalate(new OnPaper({ body: 'We will cancel.' }), 3)
    expect(paper.case).toMatchObject({ tier: 3, level: 'L3', handoff: { kind: 'functional' } })
  })

  test('from a tier to another level of it is a matter of authority', () => {
    const paper = escalate(escalate(new OnPaper(), 3), 'next')
    expect(paper.case).toMatchObject({ tier: 3, level: 'L4', handoff: { kind: 'hierarchical' } })
  })

  test.for(['L1', 2, 'L2'] as const)('never leads down: from L2 to %s', (to) => {
    const paper = escalate(new OnPaper(), 'next')
    expect(() => escalate(paper, to)).toThrow('is already with our technical specialists')
  })

  test('ends at the top', () => {
    const paper = escalate(new OnPaper(), 'L4')
    expect(() => escalate(paper, 'next')).toThrow('already at the top level')
  })
})

describe('what waits to be accepted', () => {
  const ids = (...people: { email: string }[]) => people.map(({ email }) => email)

  test('is the next one’s once they are called, and remembers who was called in vain', () => {
    const paper = new OnPaper(critical).pass(minutes(15))
    expect(paper.case).toMatchObject({
      assignee: who(jonas),
      handoff: { to: who(jonas), missed: ids(ines), takesWork: true, rounds: 0 },
    })
    expect(paper.pass(minutes(15)).case).toMatchObject({
      ...{ level: 'L4', escalations: 2 },
      handoff: { to: who(sofia), missed: ids(ines, jonas), takesWork: true, fromTier: 1 },
    })
    paper.do(by(sofia), { do: 'accept_handoff' })
    expect(paper.case).toMatchObject({ assignee: who(sofia), handoff: null })
  })

  test('is worked on by whoever accepts, who need not be whoever was called', () => {
    const paper = new OnPaper()
    paper.do(by(maya), { do: 'escalate', to: 'L3', reason: 'Beyond me', packet: whole })
    expect(paper.case).toMatchObject({ assignee: who(ines), handoff: { takesWork: true } })
    expect(paper.do(by(jonas), { do: 'accept_handoff' }).case.assignee).toEqual(who(jonas))
  })

  test('begins no new round when a person calls somebody again', () => {
    const paper = new OnPaper(critical).pass(minutes(15))
    paper.do(by(peter), { do: 'assign', to: who(ines), tier: null, reason: 'She is back' })
    expect(paper.case.handoff).toMatchObject({ to: who(ines), missed: ids(ines, jonas), rounds: 0 })
  })

  test('is worked on by whoever gives authority where nobody works on it yet', () => {
    const four = defaultMatrix(staff, business)
    const rule = {
      ...{ name: 'up', sentence: 'Up', when: { on: 'opened' as const } },
      act: [{ do: 'escalate' as const, kind: 'hierarchical' as const, to: 'L3' as const }],
    }
    const paper = new OnPaper({ matrix: { ...four, rules: [rule] } })
    expect(paper.case).toMatchObject({ tier: 1, assignee: who(ines), handoff: { takesWork: true } })
    expect(paper.do(by(jonas), { do: 'accept_handoff' }).case.assignee).toEqual(who(jonas))
  })
})

describe('returning', () => {
  test('what was accepted on the way goes to whoever had accepted it', () => {
    const paper = new OnPaper()
    const climb = { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole } as const
    paper.do(by(maya), climb).do(by(ravi), { do: 'accept_handoff' }).do(by(ravi), climb)
    expect(paper.case.handoff?.fromTier).toBe(2)
    paper.do(by(ines), { do: 'bounce_back', missing: 'Which release?' })
    expect(paper.case).toMatchObject({ tier: 2, level: 'L2', assignee: who(ravi) })
  })

  test('goes to the tier and the person it came from, also after several rungs', () => {
    const paper = new OnPaper()
    paper.do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })
    paper.pass(hours(24))
    expect(paper.case.level).toBe('L3')
    paper.do(by(ines), { do: 'bounce_back', missing: 'Which release?' })
    expect(paper.case).toMatchObject({ tier: 1, level: 'L1', assignee: who(maya), handoff: null })
    expect(paper.clock('inactivity')).toMatchObject({ left: null, breachedAt: null })
    expect(() => paper.do(by(ines), { do: 'bounce_back', missing: 'Again' })).toThrow('no handoff')
  })

  test('works from the partner too, and stops the partner’s clock', () => {
    const paper = new OnPaper()
    paper.do(by(maya), { do: 'escalate', to: 4, reason: 'Their router', packet: whole })
    expect(paper.case).toMatchObject({ tier: 4, assignee: who(lena), lead: who(maya) })
    const referred = paper.events.find(({ kind }) => kind === 'referred_to_partner')
    expect(referred?.data).toMatchObject({ reason: 'Their router', packet: whole })
    expect(paper.clock('partner')).toMatchObject({ kind: 'partner' })
    expect(() =>
      paper.do(by(maya), { do: 'escalate', to: 4, reason: 'Again', packet: whole }),
    ).toThrow('already with our partner')
    paper.do(by(lena), { do: 'bounce_back', missing: 'It is not the router' })
    expect(paper.case).toMatchObject({ tier: 1, level: 'L1', assignee: who(maya) })
    expect(paper.clock('partner')).toBe(undefined)
    expect(paper.clock('inactivity')).toMatchObject({ breachedAt: null })
  })
})

test('a case nobody works on climbs, and work of any kind puts it off', () => {
  const idle = new OnPaper().pass(hours(1))
  expect(idle.didBy('inactive-climbs')).toEqual(['escalated'])
  const busy = new OnPaper().pass(minutes(50)).do(by(tom), { do: 'note', body: 'Looking' })
  expect(busy.pass(minutes(59)).didBy('inactive-climbs')).toEqual([])
  expect(busy.pass(minutes(1)).didBy('inactive-climbs')).toEqual(['escalated'])
})

test('a ladder of two rungs ends at the second, where everybody is told', () => {
  const four = defaultMatrix(staff, business)
  const rules = four.rules.filter(
    ({ name }) => name.endsWith('climbs') || name === 'handoff-not-accepted',
  )
  const matrix = { ...four, rungs: four.rungs.slice(0, 2), rules, authority: { L1: 100, L2: null } }
  expect(blocksPublishing(lint(matrix, null, tuesday))).toBe(false)
  const paper = new OnPaper({ matrix }).pass(hours(30))
  expect(paper.case.level).toBe('L2')
  expect(paper.events.some(({ kind, data }) => kind === 'alerted' && data.toppedOut)).toBe(true)
})

test('a front line that names nobody is led by the team', () => {
  const four = defaultMatrix(staff, business)
  const rungs = four.rungs.map((rung) =>
    rung.level === 'L1' ? { ...rung, owners: [], backups: [] } : rung,
  )
  const { case: one } = new OnPaper({ matrix: { ...four, rungs } })
  expect(one.lead?.name).toBe('The support team')
  expect(one.assignee).toEqual(one.lead)
})
