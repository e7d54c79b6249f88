import { ticketStateNames } from '@caselead/core/base/labels.ts'
import { usd } from '@caselead/core/base/money.ts'
import type { Level } from '@caselead/core/base/vocabulary.ts'
import { type Case, isOpen } from '@caselead/core/case/state.ts'
import { mayAuthorise } from '@caselead/core/decide/refunds.ts'
import type { RefundFacts } from '@caselead/core/decide/who-authorises-refunds.ts'
import {
  inCents,
  levelForRefund,
  mayRefund,
  type Refunded,
  refundLimit,
} from '@caselead/core/matrix/authority.ts'
import { heldInWords } from '@caselead/core/matrix/held-in-words.ts'
import { type Matrix, rungOf } from '@caselead/core/matrix/matrix.ts'
import type { OutlookInput } from '@caselead/core/outlook/tells.ts'
import { accountRises, type Others } from '@caselead/core/rules/account-escalation.ts'
import { playbooksToStart } from '@caselead/core/rules/playbooks.ts'
import { isWaited, trackers } from '@caselead/core/rules/tickets.ts'
import { type Agent, isLeading } from '@caselead/core/team/people.ts'
import { draftOfTicket } from '@caselead/core/wording/ticket-draft.ts'
import type { FollowUp, RefundLimits, RefundView, TicketView } from '../types/follow-up.ts'

/** What is known beyond the case itself. */
export interface Around {
  incident: FollowUp['incident']
  openIncidents: FollowUp['openIncidents']
  otherIncidents: number
  others: Others
  refunds: readonly Refunded[]
  articles: FollowUp['articles']
  linkable: FollowUp['linkable']
}

export function followUp(
  one: Case,
  { matrix, people, now }: OutlookInput,
  me: Agent | undefined,
  { incident, openIncidents, otherIncidents, others, refunds, articles, linkable }: Around,
): FollowUp {
  const mayRise = me && isLeading(me) && isOpen(one)
  return {
    refund: refundView(one, people, me, { matrix, refunds, at: now }),
    refunds: limitsOf(me, one, matrix),
    incident,
    openIncidents,
    otherIncidents,
    articles,
    ticket: ticketView(one),
    toTell: toTellView(one),
    linkable,
    trackers: trackers(matrix),
    playbooks: one.playbooks ?? [],
    playbooksToStart: playbooksToStart(one, matrix).map(({ playbook, title, steps, rung }) => ({
      ...{ playbook, title, steps: steps.length, isHere: rung === one.level },
    })),
    accountRises: mayRise
      ? accountRises(one, matrix, others).map(({ rung: { level, tier, inWords }, rising }) => ({
          ...{ level, tier, inWords, rising },
        }))
      : [],
  }
}

const mostNamed = 4

function refundView(
  one: Case,
  people: readonly Agent[],
  me: Agent | undefined,
  facts: RefundFacts,
): RefundView | null {
  const { refund } = one
  if (!refund) return null
  const { matrix } = facts
  const level = levelForRefund(matrix, refund.usd, one.refundedUsd)
  const able = people
    .filter((agent) => agent.id !== me?.id && mayAuthorise(agent, one, refund, facts))
    .toSorted((a, b) => a.tier - b.tier)
  return {
    amount: usd(refund.usd),
    reason: refund.reason,
    by: refund.by.name,
    at: refund.at,
    mine: refund.by.id === me?.id,
    why: refund.held ? heldInWords(refund.held, refund.by.name) : null,
    whose: level ? whose(matrix, level) : 'nobody',
    who: able.slice(0, mostNamed).map(({ name }) => name),
    others: Math.max(0, able.length - mostNamed),
  }
}

/** What is left of each limit on this case. */
function limitsOf(me: Agent | undefined, { refundedUsd = 0 }: Case, matrix: Matrix): RefundLimits {
  const left = (limit: number): number => Math.max(0, inCents(limit - refundedUsd))
  const mine = left(me ? mayRefund(me, matrix) : 0)
  let upTo = mine
  const above = matrix.rungs.flatMap(({ level }) => {
    const limit = left(refundLimit(matrix, level))
    if (limit <= upTo) return []
    upTo = limit
    return [{ upTo: limitInWords(limit), whose: whose(matrix, level) }]
  })
  return { alone: mine > 0 ? (limitInWords(mine) ?? 'any amount') : null, above }
}

const limitInWords = (limit: number): string | null => (Number.isFinite(limit) ? usd(limit) : null)

const whose = (matrix: Matrix, level: Level): string =>
  `${rungOf(matrix, level).inWords} (${level})`

function ticketView({ ticket }: Case): TicketView | null {
  if (!ticket) return null
  const { channel, askedAt, key, url, state, changedAt = null } = ticket
  return {
    ...{ channel, askedAt, key, changedAt, isWaited: isWaited(ticket) },
    state: state ? ticketStateNames[state] : null,
    url: url && /^https?:\/\//i.test(url) ? url : null,
  }
}

function toTellView(one: Case): FollowUp['toTell'] {
  const due = one.clocks.find(({ kind }) => kind === 'tell_customer')?.dueAt
  if (!due) return null
  const { key = null, state = 'done' } = one.ticket ?? {}
  const name = key ? `Ticket ${key}` : 'The ticket'
  const what = `${name}: ${ticketStateNames[state].toLowerCase()}`
  return { by: due, what, draft: draftOfTicket(one) }
}
