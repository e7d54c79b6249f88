import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import { usd } from '../base/money.ts'
import { cut } from '../base/text.ts'
import type { ClockKind, Level, Plan, Priority, Tier } from '../base/vocabulary.ts'
import type { CaseEvent, EventKind, EventOf } from '../case/events.ts'
import { type Case, caseNumber } from '../case/state.ts'
import { firstDue } from '../wording/standing.ts'

/** What an alert says, whoever carries it: JSON only. */
export interface AlertFacts {
  /** When it happened. */
  at: Instant
  title: string
  /** The evidence, in words. */
  why: string
  /** The rule of the matrix that called, if one did. */
  rule: string | null
  number: string
  subject: string
  account: string
  plan: Plan
  priority: Priority
  tier: Tier
  level: Level
  lead: string | null
  /** Whoever reads it leads the case; alerts kept by earlier releases do not say. */
  leads?: boolean
  due: { clock: ClockKind; at: Instant } | null
}

const longestTitle = 80

export type Reader = 'person' | 'partner' | 'channel'

/** `to` is the person who reads it, where it is one. */
export function alertFacts(
  one: Case,
  cause: CaseEvent,
  reader: Reader,
  to: Named | null = null,
): AlertFacts {
  const { title, why } = tellOf(cause, caseNumber(one.id), reader)
  const clock = reader === 'partner' ? partnersClock(one) : firstDue(one)
  const due = clock?.dueAt ? { clock: clock.kind, at: clock.dueAt } : null
  return {
    ...{ at: cause.at, title, why, rule: ruleOf(cause), due },
    number: caseNumber(one.id),
    subject: one.subject,
    account: one.account.name,
    plan: one.account.plan,
    priority: one.priority,
    tier: one.tier,
    level: one.level,
    lead: one.lead?.name ?? null,
    leads: to !== null && to.id === one.lead?.id,
  }
}

/** A partner is told of their own clock alone. */
const partnersClock = (one: Case) => one.clocks.find(({ kind }) => kind === 'partner')

const ruleOf = ({ data }: CaseEvent): string | null =>
  ('because' in data && data.because?.rule) || null

type CallInWords = { title: string; why: string }

/** What somebody is called for; anything else just needs them. */
const calls: {
  [K in EventKind]?: (event: EventOf<K>, number: string, reader: Reader) => CallInWords
} = {
  escalated: ({ data }, number) => ({ title: `${number} was escalated to you`, why: data.reason }),
  // How somebody was chosen tells what an account is worth, and that is no partner's business.
  assigned: ({ data, actor }, number, reader) => ({
    title: `${number} is now yours`,
    why: reader === 'partner' && actor.type === 'system' ? '' : data.reason,
  }),
  bounced_back: ({ data }, number) => ({ title: `${number} came back to you`, why: data.missing }),
  referred_to_partner: ({ data }, number) => ({
    title: `${number} was referred to you`,
    why: data.reason,
  }),
  lead_named: ({ data }, number) => ({ title: `You lead ${number} now`, why: data.reason }),
  escalation_requested: ({ data }, number) => ({
    title: `${number}: the customer asks to escalate`,
    why: data.reason,
  }),
  refund_authorised: ({ data }, number) => ({
    title: `${number}: the refund of ${usd(data.usd)} you asked for was authorised`,
    why: `${data.by.name} authorised it.`,
  }),
  refund_declined: ({ data }, number) => ({
    title: `${number}: the refund of ${usd(data.usd)} you asked for was declined`,
    why: `${data.by.name} declined it: ${data.reason}`,
  }),
  survey_answered: ({ data }, number) => ({
    title: `${number} ${data.ces === null ? 'got feedback' : `was rated ${data.ces} of 7`}${data.unsolved ? ': it isn’t solved' : ''}`,
    why: data.comment,
  }),
  alerted: ({ data }, number, reader) => ({
    title: data.toppedOut ? `${number}: nobody has accepted` : asks(number, data.message, reader),
    why: data.message,
  }),
  ticket_asked: ({ data }, number) => ({
    title: `A ticket for ${number} is asked for`,
    why: data.because?.evidence ?? '',
  }),
}

/** In a mail the title is all that is seen at first; a channel shows the message beside it. */
const asks = (number: string, why: string, reader: Reader): string =>
  why && reader !== 'channel'
    ? `${number}: ${why.length > longestTitle ? `${cut(why, longestTitle)}…` : why}`
    : needs(number, reader)

const needs = (number: string, reader: Reader): string =>
  reader === 'channel' ? `${number} needs attention` : `${number} needs you`

function tellOf<K extends EventKind>(
  event: EventOf<K>,
  number: string,
  reader: Reader,
): CallInWords {
  return (
    calls[event.kind as K]?.(event, number, reader) ?? { title: needs(number, reader), why: '' }
  )
}
