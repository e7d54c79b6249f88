import { minutes } from '@caselead/core/base/instant.ts'
import { tells } from '@caselead/core/outlook/tells.ts'
import type { Hands, Owed, Progress } from '@caselead/core/wording/progress.ts'
import { promisesToCustomers } from '@caselead/core/wording/progress.ts'
import {
  automaticWords,
  progressInWords,
  type Sentence,
} from '@caselead/core/wording/progress-words.ts'
import { describe, expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { OnPaper } from '../../setup/on-paper.ts'

const at = Date.parse('2026-11-24T08:15:00Z')
const back = Date.parse('2026-11-25T08:00:00Z')
const tom = { id: 'tom', name: 'Tom Okafor', title: 'Support' }
const on = { ...tom, onDuty: true, backAt: null, zone: 'Europe/Berlin' }
const off = { ...on, onDuty: false, backAt: back }
const gone = { ...on, onDuty: false, backAt: null }

const still: Progress = {
  ...{ at, state: 'open', hands: { are: 'taken', who: on, active: true }, authority: null },
  ...{ touched: true, again: false, told: [], toldLater: null, late: [] },
  ...{ incident: null, automatic: 0 },
}

const read = (progress: Partial<Progress>): string =>
  progressInWords({ ...still, ...progress })
    .map(({ sentence, time }) =>
      time === null ? sentence : `${sentence} ${new Date(time).toISOString().slice(8, 16)}.`,
    )
    .join(' ')

const called: Hands = { are: 'called', who: tom }
const given = (who: typeof off | typeof on): Hands => ({ are: 'given', who })
const partner = (who: typeof off | typeof on, taken: boolean): Hands => ({
  ...{ are: 'partner', who, taken },
})
const late: Progress['late'] = [{ what: 'first_answer', due: at - minutes(15) }]
const told = ['Ines Carvalho', 'Jonas Keller']

/** `[facts, what the page says]` */
const pages: [Partial<Progress>, string][] = [
  [{}, 'Tom Okafor is working on it.'],
  [
    { hands: { are: 'taken', who: off, active: true } },
    'Tom Okafor has this case. Tom Okafor is off duty until 25T08:00.',
  ],
  [{ hands: { are: 'taken', who: gone, active: true } }, 'Tom Okafor has this case.'],
  [
    { hands: { are: 'taken', who: on, active: false } },
    'Tom Okafor has this case, but nothing has been done on it for a while.',
  ],
  [{ hands: called, touched: false }, 'Nobody has picked this up yet.'],
  [
    { hands: called, touched: false, told },
    'Nobody has picked this up yet. We’ve alerted Ines Carvalho and Jonas Keller.',
  ],
  [
    { hands: called, touched: false, told, late },
    'Nobody has picked this up yet. We’ve alerted Ines Carvalho and Jonas Keller. We’re late: our first answer was due by 24T08:00.',
  ],
  [
    {
      hands: called,
      touched: false,
      told: [...told, 'Sofia Marin', 'Peter Haugen', 'Dana Whitfield'],
    },
    'Nobody has picked this up yet. We’ve alerted Ines Carvalho, Jonas Keller, Sofia Marin and 2 others.',
  ],
  [{ hands: called }, 'Tom Okafor has been asked to take this on and hasn’t accepted yet.'],
  [
    { hands: called, told: ['Tom Okafor'] },
    'Tom Okafor has been asked to take this on and hasn’t accepted yet.',
  ],
  [
    { hands: called, told: ['Tom Okafor', 'Ines Carvalho'] },
    'Tom Okafor has been asked to take this on and hasn’t accepted yet. We’ve alerted Ines Carvalho.',
  ],
  [
    { hands: given(off), touched: false },
    'Nobody has picked this up yet. Tom Okafor is off duty until 25T08:00.',
  ],
  [
    { hands: given(on), touched: false, toldLater: { name: 'Tom Okafor', at: back, zone: 'UTC' } },
    'Nobody has picked this up yet. We’ll alert Tom Okafor, who can be reached from 25T08:00.',
  ],
  [{ hands: given(on) }, 'This is with Tom Okafor, who hasn’t picked it up yet.'],
  [
    { hands: given(on), touched: false, again: true },
    'Nobody has picked this up since it was reopened.',
  ],
  [{ hands: { are: 'nobody' }, touched: false }, 'Nobody has picked this up yet.'],
  [{ hands: partner(on, false) }, 'We’ve referred this to our partner, Tom Okafor.'],
  [{ hands: partner(on, true) }, 'Tom Okafor, our partner, is working on it.'],
  [
    { hands: partner(off, true) },
    'Tom Okafor, our partner, has this case. Tom Okafor is off duty until 25T08:00.',
  ],
  [{ hands: { are: 'unknown', who: tom } }, 'This is with Tom Okafor.'],
  [
    { authority: { id: 'sofia', name: 'Sofia Marin', title: '' }, told: ['Sofia Marin'] },
    'Tom Okafor is working on it. We’ve also asked Sofia Marin to step in.',
  ],
  [
    { incident: { lead: null, stage: null } },
    'Tom Okafor is working on it. We’ve recorded it as a service incident.',
  ],
  [
    { incident: { lead: 'Ines Carvalho', stage: null } },
    'Tom Okafor is working on it. We’ve recorded it as a service incident. Ines Carvalho leads the incident.',
  ],
  [
    { incident: { lead: 'Ines Carvalho', stage: 'cause_found' } },
    'Tom Okafor is working on it. We’ve recorded it as a service incident. Ines Carvalho leads the incident. We’ve found the cause of the incident.',
  ],
  [{ state: 'waiting', late: [] }, 'We need more information from you.'],
  [{ state: 'resolved' }, 'We’ve marked this as solved. If it isn’t, tell us and it opens again.'],
  [{ state: 'closed' }, ''],
]

test.for(pages)('of %j the page says: %s', ([facts, words]) => {
  expect(read(facts)).toBe(words)
})

/** `[facts, what an automatic update says]` */
const updates: [Partial<Progress>, string][] = [
  [{}, 'There’s no news yet. Tom Okafor is working on it.'],
  [
    { hands: { are: 'taken', who: off, active: true } },
    'There’s no news yet. Tom Okafor has this case. Tom Okafor is off duty until Wed 25 Nov, 09:00 Berlin time.',
  ],
  [
    { hands: called, touched: false, told, late },
    'Nobody has picked this up yet. We’re late: our first answer was due 15 min ago. We’ve alerted Ines Carvalho and Jonas Keller.',
  ],
  [
    { hands: called, touched: false, told, late, automatic: 1 },
    'Nobody has picked this up yet. We’re late: our first answer was due 15 min ago. We’ve alerted Ines Carvalho and Jonas Keller. Nobody on our team has written to you since our last automatic update.',
  ],
  [
    { late: [{ what: 'solution', due: at - minutes(60 * 24 * 3) }] },
    'Tom Okafor is working on it. We’re late: we aimed to have this solved 3 days ago.',
  ],
  [{ state: 'waiting', automatic: 3 }, 'We need more information from you.'],
]

test.for(updates)('of %j an automatic update says: %s', ([facts, words]) => {
  expect(automaticWords({ ...still, ...facts })).toBe(words)
})

describe('whatever the record knows', () => {
  const holders = [on, off, gone]
  const hands: Hands[] = [
    { are: 'nobody' },
    called,
    { are: 'unknown', who: tom },
    ...holders.flatMap((who): Hands[] => [
      { are: 'given', who },
      { are: 'taken', who, active: true },
      { are: 'taken', who, active: false },
      { are: 'partner', who, taken: false },
      { are: 'partner', who, taken: true },
    ]),
  ]
  const lates = [[], ...promisesToCustomers.map((what: Owed) => [{ what, due: at - minutes(5) }])]
  const every: Progress[] = []
  for (const state of ['open', 'waiting', 'resolved', 'closed'] as const)
    for (const hand of hands)
      for (const late of lates)
        for (const names of [[], ['Ines Carvalho']])
          for (const bits of Array.from({ length: 64 }, (_, n) => n))
            every.push({
              ...{ at, state, hands: hand, late, told: names },
              authority: bits & 1 ? tom : null,
              touched: Boolean(bits & 2),
              again: Boolean(bits & 4),
              incident: bits & 8 ? { lead: 'Ines Carvalho', stage: 'fixing' } : null,
              automatic: bits & 16 ? 2 : 0,
              toldLater: bits & 32 ? { name: 'Maya', at: back, zone: 'UTC' } : null,
            })

  const isAtWork = ({ state, hands }: Progress) =>
    state === 'open' &&
    ((hands.are === 'taken' && hands.who.onDuty && hands.active) ||
      (hands.are === 'partner' && hands.who.onDuty && hands.taken))

  test.for<[string, RegExp, (progress: Progress) => boolean]>([
    ['somebody works on it', /working on/, isAtWork],
    [
      'nobody has it',
      /Nobody has picked/,
      ({ state, touched, hands }) =>
        state === 'open' &&
        (hands.are === 'nobody' || (!touched && (hands.are === 'called' || hands.are === 'given'))),
    ],
    [
      'somebody was alerted',
      /We’ve alerted/,
      ({ told, state }) => told.length > 0 && state === 'open',
    ],
    ['we are late', /We’re late/, ({ late }) => late.length > 0],
    ['an incident', /incident/, ({ incident, state }) => incident !== null && state === 'open'],
    ['we wait for them', /more information from you/, ({ state }) => state === 'waiting'],
    ['it is solved', /solved\. If/, ({ state }) => state === 'resolved'],
  ])('%s is said only where it is so', ([, words, isSo]) => {
    const untrue = every.filter(
      (progress) =>
        !isSo(progress) && (words.test(read(progress)) || words.test(automaticWords(progress))),
    )
    expect(untrue).toEqual([])
  })

  test('what is late is always said, and that nobody has it', () => {
    const onPageAndUpdate = (progress: Progress) =>
      [read(progress), automaticWords(progress)].join()
    for (const late of found(every.filter((progress) => progress.late.length > 0)))
      expect(onPageAndUpdate(late)).toMatch(/late.*late/s)
    for (const held of found(
      every.filter(({ state, hands }) => state === 'open' && hands.are === 'nobody'),
    ))
      expect(onPageAndUpdate(held)).toMatch(/Nobody has.*Nobody has/s)
  })
})

test('that the next update is late is said once on a page: where the page begins', () => {
  for (const urgency of ['blocked', 'degraded'] as const) {
    const paper = new OnPaper({ impact: 'team', urgency })
    const { matrix, people } = paper
    const by = tells(paper.case, { matrix, people, now: paper.now }).nextUpdateBy ?? 0
    const { told, progress } = tells(paper.case, { matrix, people, now: by + minutes(5) })
    const late = (all: Sentence[]) =>
      all.filter(({ sentence, time }) => time === by && sentence.startsWith('We’re late'))
    expect(late(progress)).toHaveLength(1)
    expect(late(told)).toEqual([])
  }
})
