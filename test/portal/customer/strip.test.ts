import type { CaseView } from '@caselead/api/views/types/index.ts'
import { leadLabel, nextUpdate } from '@caselead/portal/src/customer/case/strip.ts'
import { expect, test } from 'vitest'

const hour = 3_600_000
const now = Date.parse('2026-11-23T14:00:00Z')

function one(told: Partial<CaseView>): CaseView {
  const promised = { nextUpdateBy: now + hour, nextUpdateSince: now - hour }
  const open = { openedAt: now - 3 * hour, nextUpdateWords: 'Next update by', ...promised }
  const times = { resolvedAt: null, closedAt: null }
  const mine = { isOwn: true, openedBy: 'Priya Shah', waitingOnCustomer: false }
  return { ...open, ...times, ...mine, ...told } as CaseView
}

test.for<[Partial<CaseView>, string, number | null]>([
  [{}, 'Next update by … in 1 h', now + hour],
  [{ nextUpdateWords: 'First answer by' }, 'First answer by … in 1 h', now + hour],
  [
    { nextUpdateBy: now - 12 * 60_000 },
    'We’re late: you should have heard from us by … 12 min ago',
    now - 12 * 60_000,
  ],
  [{ nextUpdateBy: now }, 'Next update by … now', now],
  [{ nextUpdateBy: null }, 'You’ll hear from us As soon as there’s news', null],
  [{ waitingOnCustomer: true }, 'Waiting for you We need more information from you.', null],
  [
    { waitingOnCustomer: true, isOwn: false },
    'Waiting for Priya Shah We need more information from Priya Shah.',
    null,
  ],
  [{ resolvedAt: now - hour }, 'Solved … after 2 h', now - hour],
  [{ resolvedAt: now - hour, closedAt: now }, 'Closed …', now],
  [{ closedAt: now, waitingOnCustomer: true }, 'Closed …', now],
])('of %j the strip says: %s', ([told, words, at]) => {
  const next = nextUpdate(one(told), now)
  const shown = [next.label, next.at === null ? next.words : '…', next.beside]
  expect(shown.filter(Boolean).join(' ')).toBe(words)
  expect(next.at).toBe(at)
})

test.for<[Partial<CaseView>, string]>([
  [{ status: 'open', isOwn: true }, 'Your case lead'],
  [{ status: 'closed', isOwn: true }, 'Your case lead was'],
  [{ status: 'open', isOwn: false }, 'Case lead'],
  [{ status: 'closed', isOwn: false }, 'The case lead was'],
])('of %j the lead is called “%s”', ([told, words]) => {
  expect(leadLabel(one(told))).toBe(words)
})

test('only what is promised has a clock line, from when it was promised', () => {
  expect(nextUpdate(one({}), now).since).toBe(now - hour)
  expect(nextUpdate(one({ nextUpdateSince: null }), now).since).toBe(now - 3 * hour)
  for (const told of [{ waitingOnCustomer: true }, { resolvedAt: now }, { nextUpdateBy: null }])
    expect(nextUpdate(one(told), now).since).toBe(null)
})
