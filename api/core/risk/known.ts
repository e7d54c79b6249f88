import type { Clock } from '../clocks.ts'
import { type Instant, minutes } from '../instant.ts'
import { calendarFor } from '../matrix.ts'
import { type Agent, isOnDuty } from '../people.ts'
import type { Case } from '../state.ts'
import type { Facts } from '../unfolding.ts'
import { timeOf, usedOf } from './foreseen.ts'
import type { Value, Values } from './look.ts'

/** What is known of a case whose clock runs; null when it does not. */
export function known(one: Case, clock: Clock, facts: Facts, at: Instant): Values | null {
  const time = timeOf(clock, calendarFor(facts.matrix, one.priority, one.level), at)
  if (!time) return null
  const owner = facts.people.find(({ id }) => id === one.assignee?.id)
  return {
    priority: one.priority,
    impact: one.impact,
    category: one.category,
    account: one.account.name,
    plan: one.account.plan,
    vip: one.account.vip ? 'yes' : 'no',
    rung: `${one.level}, tier ${one.tier}`,
    accepted: one.handoff ? 'no' : 'yes',
    handoffs: one.escalations,
    recontacts: one.recontacts,
    reopens: one.reopens,
    duty: owner ? (isOnDuty(owner, at) ? 'on' : 'off') : null,
    queue: owner ? queue(owner, owner.load) : null,
    left: time.left / minutes(1),
    used: usedOf(time),
  }
}

/** How full somebody's desk is with so many cases; 1 is all they can hold. */
export const queue = ({ capacity }: Agent, load: number): Value =>
  capacity > 0 ? load / capacity : null
