import { business, maya, staff, tom } from '@caselead/api/demo/cast.ts'
import { caseView } from '@caselead/api/views/case/case.ts'
import { system } from '@caselead/core/base/actor.ts'
import { days, minutes } from '@caselead/core/base/instant.ts'
import type { CaseEvent, EventKind, PublicEvent } from '@caselead/core/case/events.ts'
import { evolve } from '@caselead/core/case/evolve/evolve.ts'
import { catalogue } from '@caselead/core/case/kinds/catalogue.ts'
import type { Case } from '@caselead/core/case/state.ts'
import { defaultMatrix } from '@caselead/core/matrix/default-matrix.ts'
import type { Matrix } from '@caselead/core/matrix/matrix.ts'
import { preview } from '@caselead/core/outlook/preview.ts'
import { simulated } from '@caselead/core/simulate/simulate.ts'
import { draftUpdate } from '@caselead/core/wording/draft-update.ts'
import { progressOf } from '@caselead/core/wording/progress.ts'
import { automaticWords, progressInWords } from '@caselead/core/wording/progress-words.ts'
import { timeline } from '@caselead/core/wording/timeline.ts'
import { expect, test } from 'vitest'
import { found } from '../setup/found.ts'
import { by, OnPaper, roster, who } from '../setup/on-paper.ts'
import { seeded, seedOr } from '../setup/random.ts'
import { randomDeeds } from '../setup/random-deeds.ts'
import { randomOpening } from '../setup/random-openings.ts'

/** Rules and rungs whose names nobody would write by chance. */
const marked = (matrix: Matrix): Matrix => ({
  ...matrix,
  rules: matrix.rules.map((rule) => ({ ...rule, name: `quagga-${rule.name}` })),
  rungs: matrix.rungs.map((rung) => ({ ...rung, responsibility: `Quagga ${rung.level}` })),
})

const inside = /quagga|\b[LP][1-4]\b|\b(?:tier|level|rung)s?\b|[a-z]_[a-z]/i

/** Values a program reads: no page prints them. */
const codes = new Set(['kind', 'level', 'tier', 'priority', 'status', 'state', 'zone', 'id'])

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => (codes.has(name) ? [] : textsIn(each)))
}

const start = Date.parse('2026-11-23T08:00:00Z')
const matrix = marked(defaultMatrix(staff, business))
const people = roster()

function coursesOf(seed: number) {
  const deeds = randomDeeds(seeded(seed), start, days(2)).toSorted((a, b) => a.at - b.at)
  return simulated({ deeds, matrix, team: people, until: start + days(9) }).courses
}

type Course = Pick<ReturnType<typeof coursesOf>[number], 'events'>

/** What each event says to a customer. */
const saidOf = ({ events }: Course): string[] =>
  events.flatMap((event) => [...textsIn(timeline([event])), ...lettersWords(event)])

const every = 9

/** What a customer gets of a case as it stands now and then. */
function shownOf({ events }: Course): string[] {
  let one: Case | null = null
  return events.flatMap((event, index) => {
    one = evolve(one, event, matrix)
    if (index % every > 0 && index < events.length - 1) return []
    const now = event.at + minutes(1)
    const seen = { matrix, people, now }
    const progress = progressOf(one, seen)
    const before = events.slice(0, index + 1)
    const told = before.filter(({ visibility }) => visibility === 'public') as PublicEvent[]
    return [
      ...textsIn(caseView(one, told, seen, event.at)),
      ...textsIn(progressInWords(progress)),
      automaticWords(progress),
      draftUpdate(one, before, seen) ?? '',
    ]
  })
}

/** What a mail says in the name of whoever wrote it. */
function lettersWords(event: CaseEvent): string[] {
  const { says } = catalogue[event.kind]
  return says ? [(says.words as (event: unknown) => string | null)(event) ?? ''] : []
}

const seeds = Array.from({ length: 12 }, (_, index) => seedOr(4711) + index)
const refundedFollowedAndRated = new OnPaper({ matrix, at: start })
  .do(by(maya), { do: 'add_follower', who: { id: 'sam', name: 'Sam Osei' } })
  .do(by(maya), { do: 'remove_follower', id: 'sam' })
  .do(by(maya), { do: 'ask_refund', usd: 40, reason: 'Two days' })
  .do(system('delivery'), {
    ...{ do: 'report_undelivered', address: 'priya@harbour.example', why: 'bounced', said: '' },
    ...{ letter: 'case_opened', until: 2 },
  })
  .do(by(maya), { do: 'resolve', resolution: 'Fixed.' })
  .do(by(maya), { do: 'promise_report', by: start + days(2), writer: who(tom), words: 'Soon.' })
  .do(by(maya), { do: 'send_report', version: 1, words: 'Here it is.' })
  .do(by(maya), { do: 'withdraw_report', reason: 'It was wrong.' })
  .write('6, thanks')
const courses: Course[] = [refundedFollowedAndRated, ...seeds.flatMap(coursesOf)]

/** Made by other desks' histories, by earlier releases, or with models that are not here. */
const elsewhere: EventKind[] = ['merged']

test('every kind of event a customer may read happened', () => {
  const happened = new Set(courses.flatMap(({ events }) => events.map(({ kind }) => kind)))
  const readable = found(Object.entries(catalogue)).filter(
    ([, { visibility, customer }]) => visibility === 'public' && customer,
  )
  const missing = readable.map(([kind]) => kind as EventKind).filter((kind) => !happened.has(kind))
  expect(missing).toEqual(elsewhere)
})

test('no page, draft or automatic update shows a customer a tier, a level, a rung or a rule', () => {
  const shown = new Set([...courses.flatMap(saidOf), ...courses.slice(0, 12).flatMap(shownOf)])
  expect(shown.size).toBeGreaterThan(150)
  expect([...shown].filter((text) => inside.test(text))).toEqual([])
})

test('nor does the preview of a case nobody has opened yet', () => {
  const shown = Array.from({ length: 300 }, (_, index) => {
    const { draft, at, facts } = randomOpening(seedOr(99) + index)
    return textsIn(preview(draft, at, { ...facts, matrix: marked(facts.matrix) }))
  })
  expect(shown.flat().filter((text) => inside.test(text))).toEqual([])
})

test.for([
  ['a rule', 'Moved up by quagga-inactive-climbs'],
  ['a level', 'Moved up to L3'],
  ['a priority', 'It is a P1 now'],
  ['a tier', 'With tier 2'],
  ['a code', 'The first_response clock'],
])('%s would be found', ([, text]) => {
  expect(text).toMatch(inside)
})
