import { maya } from '@caselead/api/demo/cast.ts'
import { system } from '@caselead/core/base/actor.ts'
import { days, hours, minutes } from '@caselead/core/base/instant.ts'
import type { CaseEvent, EventData, PublicEvent } from '@caselead/core/case/events.ts'
import { type PromisesKept, promisesKept } from '@caselead/core/case/promise-outcomes.ts'
import {
  type PromisesShown,
  promisesShown,
  promisesTold,
} from '@caselead/core/case/promises-told.ts'
import type { Targets } from '@caselead/core/matrix/matrix.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper } from '../../setup/on-paper.ts'

const agent = by(maya)
/** A P2 whose customers hear every two hours, and are promised no first answer before that. */
const high = () => promising({ firstResponse: null })
const says = (paper: OnPaper) => paper.do(agent, { do: 'reply', body: 'On it' })
/** The newest mail didn't arrive. */
const unread = (paper: OnPaper, more: Partial<EventData['mail_undelivered']> = {}) =>
  paper.do(system('delivery'), {
    ...{ do: 'report_undelivered', address: 'chris@bright.example', why: 'bounced', said: '' },
    ...{ letter: 'reply', until: paper.case.seq, ...more },
  })
const asks = (paper: OnPaper) =>
  paper.do(agent, { do: 'ask', question: 'Which release?', alreadyGiven: null })
/** A P2 whose customers are promised nothing by the matrix. */
const silent = () => promising({ firstResponse: null, update: null })
const promising = (changed: Partial<Targets>) => {
  const { matrix } = new OnPaper()
  const targets = { ...matrix.targets, P2: { ...matrix.targets.P2, ...changed } }
  return new OnPaper({ impact: 'team', urgency: 'degraded', matrix: { ...matrix, targets } })
}
const promises = (paper: OnPaper) =>
  paper.do(agent, { do: 'promise_update', by: paper.now + hours(1), words: null })

describe('a promise counts by when it was due', () => {
  test.for<[string, () => OnPaper, Partial<PromisesKept>]>([
    ['none before its time', () => high().pass(hours(1)), {}],
    ['kept, a minute before', () => says(high().pass(minutes(119))), { kept: 1 }],
    [
      'kept, by solving it',
      () => high().do(agent, { do: 'resolve', resolution: 'Done' }),
      { kept: 1 },
    ],
    [
      'kept, by another question while we wait for the customer',
      () => asks(asks(high()).pass(minutes(60))).pass(minutes(20)),
      { kept: 2 },
    ],
    [
      'kept, by a question that promises nothing new, once its time comes, too',
      () =>
        promises(silent())
          .do(agent, { do: 'wait_on_customer', question: 'Which release?' })
          .pass(hours(2)),
      { kept: 1 },
    ],
    ['broken, while only we as a whole spoke', () => high().pass(minutes(121)), { broken: 1 }],
    [
      'late, when a person speaks after it',
      () => says(high().pass(minutes(121))),
      { late: 1, kept: 1 },
    ],
    [
      'late twice, after two and a lunch break',
      () => says(high().pass(minutes(301))),
      { late: 2, kept: 1 },
    ],
    [
      'none when the customer closes the case',
      () => {
        const paper = high()
        return paper.do(paper.customer, { do: 'close', why: '' }).pass(hours(9))
      },
      {},
    ],
    [
      'late once, where nothing else was promised',
      () => says(promises(silent()).pass(hours(2))),
      { late: 1 },
    ],
    [
      'none once the customer has closed the case, whatever is said when it is open again',
      () => {
        const paper = promises(silent())
        return says(paper.do(paper.customer, { do: 'close', why: '' }).pass(hours(9)).write())
      },
      {},
    ],
    [
      'broken, where the mail with the words came back',
      () => unread(says(high().pass(minutes(119)))),
      { broken: 1 },
    ],
    [
      'late, where the next words arrive',
      () => says(unread(says(high().pass(minutes(60)))).pass(minutes(20))),
      { kept: 1, late: 1 },
    ],
    [
      'kept, where only a mail without words came back',
      () => unread(says(high().pass(minutes(119))), { letter: 'lead_named' }),
      { kept: 1 },
    ],
    [
      'kept, where the mail arrived and was marked as spam',
      () => unread(says(high().pass(minutes(119))), { why: 'complained' }),
      { kept: 1 },
    ],
    [
      'none, where the same mail is told of twice',
      () => unread(unread(says(high().pass(minutes(119))))),
      { broken: 1 },
    ],
    [
      'a new promise without words replaces the old',
      () => {
        const paper = high()
        return paper.do(agent, { do: 'promise_update', by: paper.now + hours(5), words: null })
      },
      {},
    ],
  ])('%s', ([, story, counts]) => {
    const { events } = story()
    expect(promisesKept(events)).toEqual({ kept: 0, late: 0, broken: 0, ...counts })
    const { kept = 0, late = 0 } = counts
    expect(promisesTold(asCustomerReads(events))).toEqual({ firstAnswer: null, kept, late })
  })
})

const asCustomerReads = (events: readonly CaseEvent[]) =>
  events.filter(({ visibility }) => visibility === 'public') as PublicEvent[]

/** A P2 whose first answer is due within the hour, before its next update. */
const answered = () => promising({ firstResponse: 60 })
const solves = (paper: OnPaper) => paper.do(agent, { do: 'resolve', resolution: 'Done' })
const waits = (paper: OnPaper) =>
  paper.do(agent, { do: 'wait_on_customer', question: 'Which release?' })

test.for<[string, () => OnPaper, Partial<PromisesShown>]>([
  ['a first answer in time', () => says(answered().pass(minutes(59))), { firstAnswer: 'kept' }],
  [
    'a first answer that comes late, before the next update',
    () => says(answered().pass(minutes(70))),
    { firstAnswer: 'late', kept: 1 },
  ],
  [
    'a first answer that reached nobody',
    () => says(unread(says(answered().pass(minutes(59)))).pass(minutes(20))),
    { firstAnswer: 'late', kept: 1 },
  ],
  [
    'a first answer and an update',
    () => says(says(answered().pass(minutes(59))).pass(minutes(60))),
    { firstAnswer: 'kept', kept: 1 },
  ],
  [
    'a solution in time, which is a first answer, too',
    () => solves(answered().pass(minutes(59))),
    { firstAnswer: 'kept', solution: 'kept' },
  ],
  [
    'a solution that took longer',
    () => solves(says(silent()).pass(days(40))),
    { solution: 'late' },
  ],
  [
    'one that waited for its customer, which doesn’t count, and then answered in time',
    () => solves(waits(silent()).pass(days(40)).write()),
    { kept: 1, solution: 'kept', waited: days(40) },
  ],
  [
    'one we still waited for when it was solved',
    () => solves(waits(silent()).pass(days(2))),
    { solution: 'kept', waited: days(2) },
  ],
  [
    'none solved by us: its customer closed it',
    () => {
      const paper = says(silent())
      return paper.do(paper.customer, { do: 'close', why: '' })
    },
    {},
  ],
])('of what else was promised its customer reads: %s', ([, story, shown]) => {
  const paper = story()
  expect(promisesShown(paper.case, asCustomerReads(paper.events))).toEqual({
    ...{ firstAnswer: null, kept: 0, late: 0, solution: null, waited: 0 },
    ...shown,
  })
})

test.for<[string, ms: number, Partial<PromisesKept>]>([
  ['as it was promised', 0, { kept: 1 }],
  ['a moment later', 1, { late: 1 }],
])('a word of a person, %s, counts by the time it was said', ([, after, counts]) => {
  const { events } = says(high())
  const [promised] = events.flatMap((event) =>
    event.kind === 'update_promised' ? [event.data.by] : [],
  )
  const at = (promised ?? 0) + after
  const told = events.map((event) => (event.kind === 'reply' ? { ...event, at } : event))
  expect(promisesKept(told)).toEqual({ kept: 0, late: 0, broken: 0, ...counts })
})

test('a promise of a case that goes on as another is neither kept nor broken there', () => {
  const { events, case: one } = high()
  const merged: CaseEvent = {
    kind: 'merged',
    ...{ caseId: one.id, seq: one.seq + 1, at: one.openedAt, actor: agent },
    ...{ visibility: 'public', data: { into: 1007 } },
  }
  const said = says(high()).events.slice(-2, -1)
  expect(said.map(({ kind }) => kind)).toEqual(['reply'])
  expect(promisesKept([...events, merged, ...said])).toEqual({ kept: 0, late: 0, broken: 0 })
})
