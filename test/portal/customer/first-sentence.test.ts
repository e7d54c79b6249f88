import type { CaseView } from '@caselead/api/views/types/index.ts'
import type { TimelineEntry } from '@caselead/core/wording/timeline.ts'
import { worthTelling } from '@caselead/portal/src/case/worth-telling.ts'
import { firstSentence } from '@caselead/portal/src/customer/first-sentence.ts'
import { waitingRing } from '@caselead/portal/src/customer/waiting-ring.ts'
import { expect, test } from 'vitest'

const hour = 3_600_000
const now = Date.parse('2026-11-23T14:00:00Z')
const lead = { name: 'Dana Whitfield' } as CaseView['lead']

function one(told: Partial<CaseView>): CaseView {
  const open = { lead, status: 'open', nextUpdateBy: now + hour, openedAt: now - 3 * hour }
  return { ...open, waitingOnCustomer: false, timeline: [], ...told } as CaseView
}

test.for([
  [{}, 'Dana Whitfield is your case lead. Next update by', now + hour],
  [
    { nextUpdateBy: now - 1 },
    'Dana Whitfield is your case lead. We’re late: you should have heard from us by',
    now - 1,
  ],
  [
    { nextUpdateBy: null },
    'Dana Whitfield is your case lead. We’ll write as soon as there’s news.',
    null,
  ],
  [
    { waitingOnCustomer: true },
    'Dana Whitfield is your case lead. We need more information from you.',
    null,
  ],
  [
    { status: 'resolved' },
    'Dana Whitfield is your case lead. We’ve marked it as solved. If it isn’t, open it again below.',
    null,
  ],
  [{ status: 'closed' }, 'Your case is closed. Dana Whitfield was your case lead.', null],
  [{ lead: null }, 'We have your case and are choosing your case lead. Next update by', now + hour],
] as const)('the page of %j begins: %s', ([told, words, by]) => {
  const sentence = firstSentence(one(told), now)
  expect(`${sentence.who} ${sentence.tell}`).toBe(words)
  expect(sentence.by).toBe(by)
})

test.for([
  [{}, { left: 25, figure: '1 h', under: 'left' }],
  [{ nextUpdateBy: now + 30_000 }, { left: 0, figure: '< 1 min', under: 'left' }],
  [{ nextUpdateBy: now - 12 * 60_000 }, { left: 100, figure: '12 min', under: 'late' }],
  [{ nextUpdateBy: null }, null],
  [{ status: 'resolved' }, null],
] as const)('the ring of %j', ([told, ring]) => {
  expect(waitingRing(one(told), now)).toEqual(ring)
})

test('a promise that a later one replaced is told only when somebody put words to it', () => {
  const promise = (seq: number, by: 'automatic' | 'team', body: string | null) =>
    ({ seq, kind: 'update_promised', by, body }) as TimelineEntry
  const timeline = [
    promise(1, 'automatic', null),
    promise(2, 'team', 'Testing a fix.'),
    promise(3, 'automatic', null),
    promise(4, 'automatic', null),
  ]
  const isAutomatic = ({ by }: TimelineEntry) => by === 'automatic'
  expect(worthTelling(timeline, isAutomatic).map(({ seq }) => seq)).toEqual([2, 4])
})
