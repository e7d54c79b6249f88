import type { Command } from '@caselead/api/core/commands.ts'
import { nextDue } from '@caselead/api/core/due.ts'
import { evolve, replayEvents } from '@caselead/api/core/evolve.ts'
import { hours, minutes } from '@caselead/api/core/instant.ts'
import { Refusal } from '@caselead/api/core/refusal.ts'
import { type Case, isOpen } from '@caselead/api/core/state.ts'
import { type ClockKind, impacts, levels, plans, urgencies } from '@caselead/api/core/words.ts'
import { type CastAgent, dana, ines, lena, maya, peter, ravi } from '@caselead/api/demo/cast.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { by, OnPaper, who, whole } from './on-paper.ts'

type Step = (paper: OnPaper) => unknown

const agents = [maya, dana, ines, peter, lena]
const bodies = [
  'Any news?',
  'We will cancel!',
  'There is a data leak',
  'Thanks, great',
  '😀'.repeat(200),
]

const told = (words: string, take: Step): Step =>
  Object.assign(take, { [fc.toStringMethod]: () => words })

const asCustomer = (command: fc.Arbitrary<Command>): fc.Arbitrary<Step> =>
  command.map((each) =>
    told(`customer ${JSON.stringify(each)}`, (paper) => paper.do(paper.customer, each)),
  )

const asAgent = (command: fc.Arbitrary<Command>): fc.Arbitrary<Step> =>
  fc
    .tuple(fc.constantFrom<CastAgent>(...agents), command)
    .map(([agent, each]) =>
      told(`${agent.name} ${JSON.stringify(each)}`, (paper) => paper.do(by(agent), each)),
    )

const body = fc.constantFrom(...bodies)
const ahead = fc.integer({ min: -1, max: 4000 })
const only = (command: Command) => fc.constant(command)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.integer({ min: 1, max: 3000 }).map(
      (n): Step =>
        (paper) =>
          paper.pass(minutes(n)),
    ),
  },
  {
    weight: 5,
    arbitrary: asCustomer(body.map((text) => ({ do: 'write', body: text, via: 'email' }))),
  },
  asCustomer(only({ do: 'ask_to_escalate', reason: 'Too slow' })),
  asCustomer(only({ do: 'close', why: '' })),
  asCustomer(only({ do: 'reopen', reason: 'It is back' })),
  asCustomer(only({ do: 'answer_survey', ces: 6, csat: null, comment: '', via: 'email' })),
  { weight: 3, arbitrary: asAgent(only({ do: 'reply', body: 'On it' })) },
  asAgent(only({ do: 'note', body: 'Hm' })),
  asAgent(only({ do: 'send_update', body: 'Half done', nextBy: null })),
  {
    weight: 3,
    arbitrary: asAgent(
      fc
        .constantFrom('next' as const, 4 as const, ...levels)
        .map((to) => ({ do: 'escalate', to, reason: 'Beyond me', packet: whole })),
    ),
  },
  { weight: 3, arbitrary: asAgent(only({ do: 'accept_handoff' })) },
  { weight: 2, arbitrary: asAgent(only({ do: 'bounce_back', missing: 'All of it' })) },
  asAgent(only({ do: 'decline_escalation', reason: 'Nearly done' })),
  { weight: 3, arbitrary: asAgent(only({ do: 'wait_on_customer', question: 'Which?' })) },
  asAgent(only({ do: 'ask', question: 'Which?', alreadyGiven: null })),
  asAgent(only({ do: 'resume', why: '' })),
  asAgent(only({ do: 'name_lead', lead: who(ravi), reason: '' })),
  asAgent(
    fc
      .constantFrom(ravi, ines)
      .map((to) => ({ do: 'assign', to: who(to), tier: null, reason: '' })),
  ),
  asAgent(
    fc.record({
      do: fc.constant('change_priority' as const),
      impact: fc.constantFrom(...impacts),
      urgency: fc.constantFrom(...urgencies),
      reason: fc.constant(''),
    }),
  ),
  { weight: 2, arbitrary: asAgent(only({ do: 'resolve', resolution: 'Fixed' })) },
  asAgent(only({ do: 'close', why: 'Done' })),
  ahead.map((n) =>
    told(`promise in ${n} min`, (paper) =>
      paper.do(by(maya), { do: 'promise_update', by: paper.now + minutes(n), words: null }),
    ),
  ),
)

const opening = fc.record({
  impact: fc.constantFrom(...impacts),
  urgency: fc.constantFrom(...urgencies),
  plan: fc.constantFrom(...plans),
  body,
})

const forCustomer: ClockKind[] = ['resolution', 'inactivity', 'next_response']

/** What is wrong with a case, one sentence each. */
function wrongWith(one: Case, now: number): string[] {
  const clock = (kind: ClockKind) => one.clocks.find((each) => each.kind === kind)
  const live = (kind: ClockKind) => clock(kind)?.breachedAt === null
  const open = isOpen(one)
  const still = one.waitingSince !== null || !open
  const paused = one.clocks.filter(
    ({ kind, breachedAt }) =>
      breachedAt === null && (open ? forCustomer : forCustomer.slice(0, 2)).includes(kind),
  )
  const kinds = one.clocks.map(({ kind }) => kind)
  const wrong: [string, boolean][] = [
    ['nobody leads it', one.lead === null],
    ['two clocks of a kind', new Set(kinds).size !== kinds.length],
    ['a clock runs while it should pause', still && paused.some(({ left }) => left === null)],
    ['a clock is paused for nothing', !still && one.clocks.some(({ left }) => left !== null)],
    [
      'a paused clock has a due time',
      one.clocks.some(({ left, dueAt }) => (left === null) === (dueAt === null)),
    ],
    ['an escalation nobody is called for', open && one.handoff !== null && !live('handoff')],
    ['an acceptance clock for nothing', one.handoff === null && clock('handoff') !== undefined],
    ['nobody is watching it', open && !one.handoff && !clock('inactivity') && !clock('partner')],
    ['nothing is promised', open && one.promise === null],
    ['a promise no clock backs', open && one.promise?.by !== clock('promise')?.dueAt],
    [
      'a promise without a case',
      !open && (one.promise !== null || one.handoff !== null || one.waitingSince !== null),
    ],
    [
      'a first answer is still due',
      one.firstRespondedAt !== null && clock('first_response') !== undefined,
    ],
    ['something is overdue', (nextDue(one)?.at ?? now + 1) <= now],
  ]
  return wrong.filter(([, is]) => is).map(([sentence]) => sentence)
}

/** No clock that pauses for the customer runs out while we wait for them. */
function ranOutWhileWaiting({ events, matrix }: OnPaper): string[] {
  let before: Case | null = null
  const found: string[] = []
  for (const event of events) {
    const waited = before !== null && before.waitingSince !== null
    if (event.kind === 'clock_breached' && waited && forCustomer.includes(event.data.kind))
      found.push(event.data.clock)
    before = evolve(before, event, matrix)
  }
  return found
}

test(
  'whatever happens to a case, in whatever order, it is led, watched and promised for',
  () => {
    fc.assert(
      fc.property(
        opening,
        fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
        (start, steps) => {
          const paper = new OnPaper(start)
          for (const take of steps) {
            try {
              take(paper)
            } catch (error) {
              if (!(error instanceof Refusal)) throw error
            }
            expect(wrongWith(paper.case, paper.now)).toEqual([])
          }
          expect(ranOutWhileWaiting(paper)).toEqual([])
          expect(replayEvents(paper.events, paper.matrix)).toEqual(paper.case)
        },
      ),
      { numRuns: 1000, seed: 20_261_124 },
    )
  },
  hours(1),
)
