import type { Named } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import { priorityNames } from '../base/labels.ts'
import { shortened } from '../base/text.ts'
import type { ClockKind, Level, Plan, Priority, Tier } from '../base/vocabulary.ts'
import type { CaseEvent } from '../case/events.ts'
import { needs } from '../case/kinds/alert.ts'
import { kindOf } from '../case/kinds/catalogue.ts'
import type { CallInWords, Reader } from '../case/kinds/kind.ts'
import { type Case, caseNumber } from '../case/state.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { ruleSentence } from '../wording/rule-sentence.ts'
import { firstDue } from '../wording/standing.ts'

/** What an alert says, whoever carries it: JSON only. */
export interface AlertFacts {
  /** When it happened. */
  at: Instant
  /** The case and what it asks: "Critical: Checkout is down (Fjord Bikes) · Escalated to you". */
  title: string
  /** What it asks alone: "Escalated to you"; alerts kept by earlier releases do not say. */
  asks?: string
  /** The evidence, in words. */
  why: string
  /** The rule of the matrix that called, if one did. */
  rule: string | null
  /** That rule as people read it; alerts kept by earlier releases do not say. */
  ruleInWords?: string | null
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

/** `to` is the person who reads it, where it is one. */
export function alertFacts(
  one: Case,
  cause: CaseEvent,
  reader: Reader,
  to: Named | null = null,
): AlertFacts {
  const { title: asks, why } = tellOf(cause, reader)
  const clock = reader === 'partner' ? partnersClock(one) : workDue(one)
  const due = clock?.dueAt ? { clock: clock.kind, at: clock.dueAt } : null
  return {
    ...{ at: cause.at, title: titleOf(one, asks), asks, why, rule: ruleOf(cause), due },
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

const byItself: readonly ClockKind[] = ['survey_send', 'auto_close']

/** What goes out or closes by itself is nobody's to do. */
const workDue = (one: Case) =>
  firstDue({ ...one, clocks: one.clocks.filter(({ kind }) => !byItself.includes(kind)) })

/** The same, its rule told as a matrix says it. */
export const withRuleInWords = (facts: AlertFacts, matrix: Matrix): AlertFacts => ({
  ...facts,
  ruleInWords: facts.rule && ruleSentence(matrix, facts.rule),
})

/** A partner is told of their own clock alone. */
const partnersClock = (one: Case) => one.clocks.find(({ kind }) => kind === 'partner')

const ruleOf = ({ data }: CaseEvent): string | null =>
  ('because' in data && data.because?.rule) || null

/** What somebody is called for; anything else just needs them. */
const tellOf = (event: CaseEvent, reader: Reader): CallInWords =>
  kindOf(event).call?.alert(event, reader) ?? { title: needs(reader), why: '' }

const longestSubject = 80

/** Whoever reads a subject line sees which case it is before what is asked. */
const titleOf = ({ priority, subject, account }: Case, asks: string): string =>
  `${priorityNames[priority]}: ${shortened(subject, longestSubject)} (${account.name}) · ${asks}`
