import { ines, lena, maya } from '@caselead/api/demo/cast.ts'
import { digestGroups, digestTitle } from '@caselead/core/alerts/digest.ts'
import { type AlertFacts, alertFacts } from '@caselead/core/alerts/facts.ts'
import { isMoot } from '@caselead/core/alerts/moot.ts'
import { system } from '@caselead/core/base/actor.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import type { Priority } from '@caselead/core/base/vocabulary.ts'
import type { CaseEvent } from '@caselead/core/case/events.ts'
import type { Reader } from '@caselead/core/case/kinds/kind.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, who, whole } from '../../setup/on-paper.ts'

/** "P2 late due 5": a priority, a rule (– for none), and in how many minutes something falls due. */
function alert(words: string, index: number): AlertFacts {
  const [priority, rule, dueIn] = words.split(' ')
  return {
    ...{ at: index, title: `C-${index} is now yours`, why: '', number: `C-${index}`, subject: '' },
    ...{ account: 'Fjord Bikes', plan: 'starter', tier: 1, level: 'L1', lead: null },
    rule: rule === '–' ? null : 'a-code',
    ruleInWords: rule === '–' ? null : (rule?.replaceAll('-', ' ') ?? null),
    priority: priority as Priority,
    due: dueIn === undefined ? null : { clock: 'resolution', at: minutes(Number(dueIn)) },
  }
}

const list = (...words: string[]) => words.map(alert)

test('a digest goes by rule, the worst first, then what falls due first', () => {
  const groups = digestGroups(
    list('P3 too-late 5', 'P2 – 9', 'P3 too-late 4', 'P1 no-answer', 'P4 no-answer 1', 'P2 – 8'),
  )
  expect(
    groups.map(({ heading, alerts }) => [heading, ...alerts.map(({ number }) => number)]),
  ).toEqual([
    ['No answer', 'C-3', 'C-4'],
    ['Is now yours', 'C-5', 'C-1'],
    ['Too late', 'C-2', 'C-0'],
  ])
})

test('in a digest what falls due goes before what does not, then what came first', () => {
  const order = (...words: string[]) =>
    digestGroups(list(...words).toReversed()).flatMap(({ alerts }) =>
      alerts.map(({ number }) => number),
    )
  expect(order('P3 a', 'P3 a 5', 'P3 a', 'P3 a 4')).toEqual(['C-3', 'C-1', 'C-0', 'C-2'])
  expect(order('P3 a 5', 'P3 a 5', 'P3 a', 'P3 a')).toEqual(['C-0', 'C-1', 'C-2', 'C-3'])
})

test('a partner is not told how routing chose them, and is told what a person wrote', () => {
  const event = (actor: CaseEvent['actor']): CaseEvent => ({
    ...{ kind: 'assigned', caseId: 1001, seq: 9, at: 0, visibility: 'internal', actor },
    data: { to: who(lena), tier: 4, level: 'L2', reason: 'an account of 180,000 USD a year' },
  })
  const { case: one } = new OnPaper()
  const why = (actor: CaseEvent['actor'], reader: Reader) =>
    alertFacts(one, event(actor), reader).why
  expect(why(system('routing'), 'partner')).toBe('')
  expect(why(system('routing'), 'person')).toContain('USD')
  expect(why(by(maya), 'partner')).toContain('USD')
})

test.for([
  [list('P3 a', 'P2 a'), '2 alerts'],
  [list('P1 a', 'P1 a', 'P4 a'), '3 alerts, 2 of them critical'],
] as const)('%#. a digest says how many alerts it is', ([alerts, title]) => {
  expect(digestTitle(alerts)).toBe(title)
})

const handedOn = () =>
  new OnPaper().do(by(maya), { do: 'escalate', to: 'next', reason: 'Beyond me', packet: whole })

const wantsMore = () => {
  const paper = new OnPaper()
  return paper.do(paper.customer, { do: 'ask_to_escalate', reason: 'Slow' })
}
const replies = (paper: OnPaper) => paper.do(by(maya), { do: 'reply', body: 'Looking' })
const rated = () => {
  const paper = new OnPaper().do(by(maya), { do: 'resolve', resolution: 'Fixed' })
  const answer = { ces: 2, csat: null, comment: '', via: 'email' } as const
  return paper.do(paper.customer, { do: 'answer_survey', ...answer })
}

/** What called somebody in the last step, and whether it is still asked after this one. */
function asked(paper: OnPaper, kind: string, then: (paper: OnPaper) => unknown): boolean {
  const cause = paper.events.findLast((event) => event.kind === kind)
  const called = paper.case.handoff?.to.id ?? who(maya).id
  if (!cause) throw new Error(`no ${kind}`)
  then(paper)
  return !isMoot(cause.kind, called, paper.case)
}

test.for<[string, () => OnPaper, string, (paper: OnPaper) => unknown, boolean]>([
  ['an assignment', () => new OnPaper(), 'assigned', () => {}, true],
  [
    'an assignment of a solved case',
    () => new OnPaper(),
    'assigned',
    (paper) => paper.do(by(maya), { do: 'resolve', resolution: 'Fixed' }),
    false,
  ],
  ['an escalation nobody accepted', handedOn, 'escalated', () => {}, true],
  [
    'an escalation somebody accepted',
    handedOn,
    'escalated',
    (paper) => paper.do(by(ines), { do: 'accept_handoff' }),
    false,
  ],
  [
    'an escalation somebody else was called to since',
    handedOn,
    'escalated',
    (paper) => paper.pass(hours(2)),
    false,
  ],
  ['a request to escalate', wantsMore, 'escalation_requested', () => {}, true],
  [
    'a request that was answered',
    wantsMore,
    'escalation_requested',
    (paper) => paper.do(by(maya), { do: 'decline_escalation', reason: 'Nearly' }),
    false,
  ],
  ['an assignment somebody replied to', () => new OnPaper(), 'assigned', replies, true],
  ['an answer to the survey of a solved case', rated, 'survey_answered', () => {}, true],
])('%s is asked later: %#', ([, paper, kind, then, expected]) => {
  expect(asked(paper(), kind, then)).toBe(expected)
})

test('a partner is told of their own clock alone, a channel in its own words', () => {
  const paper = new OnPaper()
  const cause = paper.events.find(({ kind }) => kind === 'opened')
  if (!cause) throw new Error('nothing was opened')
  expect(alertFacts(paper.case, cause, 'partner').due).toBeNull()
  expect(alertFacts(paper.case, cause, 'person').due).not.toBeNull()
  expect(alertFacts(paper.case, cause, 'channel').title).toMatch(/ · Needs attention$/)
})
