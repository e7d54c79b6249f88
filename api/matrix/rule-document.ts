import {
  clockKinds,
  escalationKinds,
  impacts,
  levels,
  plans,
  priorities,
  tiers,
} from '@caselead/core/base/vocabulary.ts'
import { alertable, moments } from '@caselead/core/matrix/rule.ts'
import { z } from 'zod'
import { documentPartWords } from './words.ts'

const some = <T extends z.ZodType>(type: T) => z.array(type).min(1).exactOptional()
const least = z.number().int().min(1).exactOptional()

const Condition = z.strictObject({
  on: z.enum(moments),
  clock: some(z.enum(clockKinds)),
  priority: some(z.enum(priorities)),
  impact: some(z.enum(impacts)),
  tier: some(z.literal(tiers)),
  plan: some(z.enum(plans)),
  vip: z.boolean().exactOptional(),
  valueAtLeast: z.number().min(0).exactOptional(),
  category: some(z.string()),
  keyword: some(z.string()),
  sentimentAtMost: z.number().min(-1).max(1).exactOptional(),
  upsetAtLeast: z.number().gt(0).max(1).exactOptional(),
  toneFalling: z.boolean().exactOptional(),
  recontactsAtLeast: least,
  reopenedAtLeast: least,
  automaticUpdatesAtLeast: least,
  escalationRequestPending: z.boolean().exactOptional(),
  refundAboveAuthority: z.boolean().exactOptional(),
  oddsAtLeast: z.number().gt(0).max(1).exactOptional(),
  below: z.enum(levels).exactOptional(),
})

const Action = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('escalate'),
    kind: z.enum(escalationKinds),
    to: z.union([z.enum(['next', 'authority', ...levels]), z.literal(tiers)]),
  }),
  z.strictObject({ do: z.literal('climb') }),
  z.strictObject({
    do: z.literal('alert'),
    whom: z.array(z.enum([...alertable, ...levels])),
    channels: some(z.string()),
  }),
  z.strictObject({ do: z.literal('set_priority'), to: z.enum(priorities) }),
  z.strictObject({ do: z.literal('escalate_account'), to: z.enum(levels) }),
  z.strictObject({ do: z.literal('name_lead'), from: z.enum(['rung', ...levels]) }),
  z.strictObject({ do: z.literal('open_incident'), title: z.string().trim().min(1).max(120) }),
  z.strictObject({ do: z.literal('open_ticket'), channel: z.string() }),
  z.strictObject({ do: z.literal('start_playbook'), playbook: z.string() }),
])

export const RuleDocument = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, documentPartWords.ruleName),
  sentence: z.string().trim().min(1, documentPartWords.ruleSentence),
  when: Condition,
  act: z.array(Action).min(1, documentPartWords.ruleAction),
  off: z.literal(true).exactOptional(),
})
