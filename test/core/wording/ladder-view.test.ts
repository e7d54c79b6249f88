import { dana, ines, jonas, maya } from '@caselead/api/demo/cast.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { ladder } from '@caselead/core/wording/ladder-view.ts'
import { calledNow, worker } from '@caselead/core/wording/what-next.ts'
import { expect, test } from 'vitest'
import { by, OnPaper, tuesday, who, whole } from '../../setup/on-paper.ts'

const critical = { impact: 'many', urgency: 'blocked' } as const
const accept = { do: 'accept_handoff' } as const
const escalate = (to: 'next' | 'L3') =>
  ({ do: 'escalate', to, reason: 'Beyond me', packet: whole }) as const

test.for<[string, () => OnPaper, string]>([
  ['opened', () => new OnPaper(), 'here ahead ahead ahead'],
  ['critical', () => new OnPaper(critical), 'skipped skipped asked ahead'],
  [
    'critical and accepted',
    () => new OnPaper(critical).do(by(ines), accept),
    'skipped skipped here ahead',
  ],
  [
    'system-wide',
    () => new OnPaper({ impact: 'everyone', urgency: 'blocked' }),
    'skipped skipped called asked',
  ],
  [
    'critical, nobody at L3',
    () => new OnPaper(critical).pass(minutes(30)),
    'skipped skipped passed asked',
  ],
  [
    'straight to L3 by hand',
    () => new OnPaper().pass(minutes(5)).do(by(maya), escalate('L3')).do(by(ines), accept),
    'passed skipped here ahead',
  ],
  [
    'rung by rung',
    () =>
      new OnPaper()
        .pass(minutes(5))
        .do(by(maya), escalate('next'))
        .do(by(dana), accept)
        .pass(minutes(5))
        .do(by(dana), escalate('next')),
    'passed passed asked ahead',
  ],
  [
    'returned',
    () =>
      new OnPaper()
        .pass(minutes(5))
        .do(by(maya), escalate('L3'))
        .pass(minutes(5))
        .do(by(ines), { do: 'bounce_back', missing: 'All' }),
    'here ahead ahead ahead',
  ],
])('the ladder of a case that is %s', ([, story, states]) => {
  const { case: one, matrix } = story()
  const read = ladder(one, matrix).map(({ state }) => state)
  expect(read.join(' ')).toBe(states)
})

test('whoever was called works on it only once they have accepted', () => {
  const paper = new OnPaper(critical)
  expect(calledNow(paper.case)).toEqual({ to: who(ines), by: tuesday + minutes(15) })
  expect(worker(paper.case)).toBe(null)
  paper.pass(minutes(15))
  expect(calledNow(paper.case)).toEqual({ to: who(jonas), by: tuesday + minutes(30) })
  paper.do(by(jonas), accept)
  expect(calledNow(paper.case)).toBe(null)
  expect(worker(paper.case)).toEqual(who(jonas))
})

test('authority that is asked for leaves whoever works on it at their work', () => {
  const paper = new OnPaper({ body: 'We will cancel.' })
  expect(calledNow(paper.case)?.to).toEqual(who(ines))
  expect(worker(paper.case)).toEqual(who(maya))
  expect(paper.pass(hours(1)).case.level).toBe('L3')
})
