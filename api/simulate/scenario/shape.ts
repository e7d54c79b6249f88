import { impacts, levels, plans, roles, urgencies } from '@caselead/core/base/vocabulary.ts'
import { z } from 'zod'
import { scenarioWords } from '../words.ts'

const Words = z.string(scenarioWords.wordsMissing).trim().min(1, scenarioWords.wordsMissing)
const Moment = z.string(scenarioWords.timeMissing)

const Packet = z.strictObject({
  summary: z.string().default(''),
  impact: z.string().default(''),
  tried: z.string().default(''),
  environment: z.string().default(''),
  ask: z.string().default(''),
})

/** What may happen to a case; each happening is one of these. */
export const verbs = {
  writes: Words,
  asks_to_escalate: Words,
  answers_survey: z.number(scenarioWords.rating).int().min(1).max(7),
  replies: Words,
  notes: Words,
  updates: Words,
  promises: Moment,
  accepts: z.literal(true, scenarioWords.accepts),
  returns: Words,
  escalates_to: z.union([z.literal('next'), z.literal('partner'), z.enum(levels)], {
    error: scenarioWords.oneOf(`next, ${levels.join(', ')}, partner`),
  }),
  declines: Words,
  asks: Words,
  waits_for_customer: Words,
  resumes: Words,
  assigns_to: Words,
  names_lead: Words,
  changes_priority: z.strictObject({ impact: z.enum(impacts), urgency: z.enum(urgencies) }),
  resolves: Words,
  reopens: Words,
  closes: Words,
}

const Happening = z.strictObject({
  at: Moment,
  /** A name, or: customer, called, lead, assignee. */
  who: Words.optional(),
  reason: z.string().default(''),
  packet: Packet.optional(),
  ...z.strictObject(verbs).partial().shape,
})

const Expectations = z.array(Words).default([])

const ScenarioCase = z.strictObject({
  case: Words.optional(),
  opens: Moment,
  by: Words,
  impact: z.enum(impacts, { error: scenarioWords.oneOf(impacts.join(', ')) }),
  urgency: z.enum(urgencies, { error: scenarioWords.oneOf(urgencies.join(', ')) }),
  subject: Words,
  body: Words,
  happens: z.array(Happening).default([]),
  expect: Expectations,
})

const Windows = z.array(z.tuple([z.string(), z.string()])).optional()

const Person = z.strictObject({
  name: Words,
  email: Words,
  title: z.string().default(''),
  role: z.enum(roles).default('agent'),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  skills: z.array(z.string()).default([]),
  capacity: z.number().int().positive().default(20),
  zone: z.string(),
  hours: z.strictObject({
    ...{ mon: Windows, tue: Windows, wed: Windows, thu: Windows },
    ...{ fri: Windows, sat: Windows, sun: Windows },
  }),
})

export const Scenario = z.strictObject({
  name: Words,
  zone: z.string().default('UTC'),
  begins: Moment,
  until: Moment.default('+24h'),
  team: z
    .union([z.literal('demo'), z.literal('desk'), z.array(Person).min(1)], {
      error: scenarioWords.team,
    })
    .default('desk'),
  leave: z.array(z.strictObject({ who: Words, from: Moment, to: Moment })).default([]),
  accounts: z
    .array(
      z.strictObject({
        name: Words,
        plan: z.enum(plans, { error: scenarioWords.oneOf(plans.join(', ')) }),
        vip: z.boolean().default(false),
        value: z.number().default(0),
        contacts: z.array(Words).min(1),
      }),
    )
    .default([]),
  cases: z.array(ScenarioCase).min(1, scenarioWords.caseMissing),
  expect: Expectations,
})

export type Scenario = z.output<typeof Scenario>
export type ScenarioCase = Scenario['cases'][number]
export type Happening = ScenarioCase['happens'][number]
export type Verb = keyof typeof verbs
