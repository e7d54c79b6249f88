import { hours, minutes } from '@caselead/api/core/instant.ts'
import { type PromisesKept, promisesKept } from '@caselead/api/core/promise-outcomes.ts'
import { maya } from '@caselead/api/demo/cast.ts'
import { describe, expect, test } from 'vitest'
import { by, OnPaper } from './on-paper.ts'

const agent = by(maya)
/** A P2: its customers hear every two hours. */
const high = () => new OnPaper({ impact: 'team', urgency: 'degraded' })
const says = (paper: OnPaper) => paper.do(agent, { do: 'reply', body: 'On it' })
const asks = (paper: OnPaper) =>
  paper.do(agent, { do: 'ask', question: 'Which release?', alreadyGiven: null })

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
      'a new promise without words replaces the old',
      () => {
        const paper = high()
        return paper.do(agent, { do: 'promise_update', by: paper.now + hours(5), words: null })
      },
      {},
    ],
  ])('%s', ([, story, counts]) => {
    expect(promisesKept(story().events)).toEqual({ kept: 0, late: 0, broken: 0, ...counts })
  })
})
