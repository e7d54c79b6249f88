import { type CastAgent, dana, ines, lena, maya, peter, ravi } from '@caselead/api/demo/cast.ts'
import { system } from '@caselead/core/base/actor.ts'
import { hours, minutes } from '@caselead/core/base/instant.ts'
import { Refusal } from '@caselead/core/base/refusal.ts'
import { impacts, levels, plans, urgencies } from '@caselead/core/base/vocabulary.ts'
import type { Command } from '@caselead/core/case/commands.ts'
import { replayEvents } from '@caselead/core/case/evolve/evolve.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { found } from '../../setup/found.ts'
import { wrongOver, wrongWith } from '../../setup/invariants.ts'
import { by, OnPaper, who, whole } from '../../setup/on-paper.ts'
import { seedOr } from '../../setup/random.ts'

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
  {
    weight: 2,
    arbitrary: asAgent(
      fc.constantFrom(50, 250, 900, 5000).map((usd) => ({ do: 'ask_refund', usd, reason: 'Down' })),
    ),
  },
  { weight: 2, arbitrary: asAgent(only({ do: 'authorise_refund' })) },
  asAgent(only({ do: 'decline_refund', reason: 'No' })),
  asAgent(only({ do: 'open_incident', title: 'Service disruption' })),
  asAgent(only({ do: 'start_playbook', playbook: 'outage' })),
  asAgent(
    fc.nat(5).map((at) => ({ do: 'tick_step', playbook: 'outage', step: at, done: at % 2 === 0 })),
  ),
  asAgent(fc.constantFrom(...levels).map((to) => ({ do: 'escalate_account', to, reason: 'Many' }))),
  fc.integer({ min: 1, max: 100 }).map((percent) =>
    told(`foresee ${percent} %`, (paper) => {
      const clock = paper.clock('resolution')?.id ?? ''
      paper.do(system('forecast'), { do: 'foresee', clock, odds: percent / 100, why: 'Busy' })
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

test(
  'whatever happens to a case, in whatever order, it is led, watched and promised for',
  () => {
    fc.assert(
      fc.property(
        opening,
        fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
        (start, steps) => {
          const paper = new OnPaper(start)
          for (const take of found(steps)) {
            try {
              take(paper)
            } catch (error) {
              if (!(error instanceof Refusal)) throw error
            }
            expect(wrongWith(paper.case, paper.now)).toEqual([])
          }
          expect(wrongOver(paper.events, paper.matrix)).toEqual([])
          expect(replayEvents(paper.events, paper.matrix)).toEqual(paper.case)
        },
      ),
      { numRuns: 1000, seed: seedOr(20_261_124) },
    )
  },
  hours(1),
)
