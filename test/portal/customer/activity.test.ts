import type { CaseEntry, CaseView } from '@caselead/api/views/types/index.ts'
import { activity } from '@caselead/portal/src/customer/case/activity.ts'
import { firstOf, latest } from '@caselead/portal/src/customer/case/latest.ts'
import { printed } from '@caselead/portal/src/customer/case/message.ts'
import { describe, expect, test } from 'vitest'

const hour = 3_600_000
const now = Date.parse('2026-11-23T14:00:00Z')
const reader = { id: 'priya', now, zone: 'UTC' }
const tom = { id: 'tom', name: 'Tom Okafor' }
const priya = { id: 'priya', name: 'Priya Shah' }
const sam = { id: 'sam', name: 'Sam Osei' }

function entry(seq: number, kind: CaseEntry['kind'], told: Partial<CaseEntry> = {}): CaseEntry {
  const who = told.who === undefined ? tom : told.who
  const by = who === null ? 'automatic' : who === tom ? 'team' : 'customer'
  const words = { sentence: kind, time: null, body: `${seq}` }
  return { seq, kind, at: now - (10 - seq) * hour, title: null, ...words, ...told, who, by }
}

const step = { body: null }
const update = (seq: number) => entry(seq, 'update_sent', { who: null })
const promise = (seq: number) => entry(seq, 'update_promised', { who: null, body: null })
const opened = entry(1, 'opened', { who: priya })

const shown = (timeline: CaseEntry[], onTop: number | null = null) =>
  activity(timeline, onTop, reader).map((item) => {
    if (item.is === 'step') return item.step.said
    if (item.is === 'steps') return `${item.title} (${item.steps.length})`
    const before = item.is === 'repeated' ? ` (${item.earlier.length} before it)` : ''
    return `${item.one.name}: ${item.one.words}${before}`
  })

describe('the activity', () => {
  test.for<[string, CaseEntry[], string[]]>([
    ['has the newest first', [opened, entry(2, 'reply')], ['Tom Okafor: 2', 'You: 1']],
    [
      'names a colleague, who is not the reader',
      [entry(1, 'customer_message', { who: sam })],
      ['Sam Osei: 1'],
    ],
    [
      'folds neighbouring steps into one line, named for the newest that did something',
      [entry(1, 'lead_named', step), entry(2, 'escalation_accepted', step), promise(3)],
      ['escalation_accepted (3)'],
    ],
    [
      'leaves one step a line',
      [entry(1, 'lead_named', step), entry(2, 'reply')],
      ['Tom Okafor: 2', 'lead_named'],
    ],
    [
      'folds automatic updates that follow each other',
      [opened, update(2), update(3), update(4)],
      ['3 automatic updates: 4 (2 before it)', 'You: 1'],
    ],
    [
      'keeps automatic updates apart where a person spoke between them',
      [update(1), entry(2, 'reply'), update(3)],
      ['update_sent: 3', 'Tom Okafor: 2', 'update_sent: 1'],
    ],
    [
      'folds no step into an update',
      [update(1), entry(2, 'lead_named', step), update(3)],
      ['update_sent: 3', 'lead_named', 'update_sent: 1'],
    ],
    [
      'promises nothing once the case is over',
      [promise(1), entry(2, 'resolved')],
      ['Tom Okafor: 2'],
    ],
  ])('%s', ([, timeline, lines]) => {
    expect(shown(timeline)).toEqual(lines)
  })

  test('has no second copy of what stands on top of the page', () => {
    expect(shown([entry(1, 'reply'), entry(2, 'reply')], 2)).toEqual(['Tom Okafor: 1'])
  })

  test('keeps an unfolded run unfolded when another joins', () => {
    const id = (timeline: CaseEntry[]) => {
      const [item] = activity(timeline, null, reader)
      return item && 'id' in item && item.id
    }
    expect(id([update(1), update(2)])).toMatch(/^since/)
    expect(id([update(1), update(2), update(3)])).toBe(id([update(1), update(2)]))
  })
})

test.for<[string, CaseEntry, Partial<ReturnType<typeof printed>>]>([
  ['a reply', entry(1, 'reply', { title: 'Support' }), { look: 'reply', role: 'Support' }],
  ['an update', entry(1, 'update_sent'), { look: 'update', face: 'TO' }],
  [
    'a promise with words',
    entry(1, 'update_promised', { time: now }),
    { look: 'update', promise: 'update_promised 14:00 today' },
  ],
  ['a solution', entry(1, 'resolved'), { look: 'update solved' }],
  ['the reader’s own words', opened, { look: 'you', name: 'You', role: 'opened the case' }],
  ['an automatic update', update(1), { look: 'auto', face: null, name: 'update_sent', tag: null }],
])('%s looks like nothing else', ([, one, looks]) => {
  expect(printed(one, reader)).toMatchObject(looks)
})

describe('on top of the page', () => {
  const onTop = (timeline: CaseEntry[], told: Partial<CaseView> = {}) =>
    latest({ timeline, waitingOnCustomer: false, resolvedAt: null, ...told } as CaseView)
  const mine = entry(2, 'customer_message', { who: priya })
  const waiting = { waitingOnCustomer: true }

  test.for<[string, CaseEntry[], Partial<CaseView>, number | undefined]>([
    ['the newest that a person said', [entry(1, 'reply'), mine, update(3)], {}, 2],
    ['what they wrote, while nobody has answered', [opened, entry(2, 'lead_named', step)], {}, 1],
    [
      'our question, while we wait for the answer',
      [entry(1, 'waiting_on_customer'), entry(2, 'reply')],
      waiting,
      1,
    ],
    ['what solved it', [entry(1, 'resolved'), entry(2, 'reply')], { resolvedAt: now }, 1],
    ['nothing where nobody said anything', [update(1)], {}, undefined],
  ])('stands %s', ([, timeline, told, seq]) => {
    expect(onTop(timeline, told)?.entry.seq).toBe(seq)
  })

  const words = 'We found the cause: the print driver trusts a certificate that was replaced. '
  test.for<[string, string, boolean]>([
    ['a short message', words, false],
    ['a message of four lines', 'a\nb\nc\nd', false],
    ['a message of five lines', 'a\nb\nc\nd\ne', true],
    ['a long message', words.repeat(6), true],
    ['one long word', 'x'.repeat(1000), true],
    ['one long address', `https://example.com/${'x'.repeat(1000)}`, false],
    ['signs of two units', '🙂'.repeat(500), true],
  ])('of %s no word is lost, and no sign is cut in two', ([, body, isFolded]) => {
    const { head, rest } = firstOf(body)
    expect((head + rest).replaceAll(/\s/g, '')).toBe(body.replaceAll(/\s/g, ''))
    expect(rest !== '').toBe(isFolded)
    expect([head.isWellFormed(), rest.isWellFormed()]).toEqual([true, true])
  })
})
