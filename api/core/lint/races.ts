import { type Priority, priorities } from '../base/vocabulary.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Condition, Rule, RuleAction } from '../matrix/rule.ts'
import { error, type Finding } from './finding.ts'

/** Rules that act on the same moment against each other, so that their order in the file decides. */
export function raceFindings({ rules }: Matrix): Finding[] {
  const found = rules.flatMap((rule, index) => racesOf(rule, rules.slice(0, index)))
  return [...found, ...cycles(rules)]
}

/** Where a rule was copied a thousand times, a few of them say it. */
const mostTold = 3

function racesOf(second: Rule, earlier: readonly Rule[]): Finding[] {
  const found: Finding[] = []
  for (const first of earlier) {
    const clash = meetTogether(first.when, second.when) ? clashOf(first, second) : null
    if (clash) found.push(race(first, second, clash))
    if (found.length === mostTold) break
  }
  return found
}

const race = (first: Rule, second: Rule, clash: string): Finding =>
  error(
    'rules-race',
    `rules.${second.name}`,
    `It can fire at the same moment as ${first.name}, and ${clash}.`,
    'Make their conditions exclude each other, or make them one rule.',
  )

/** Whether one case at one moment can meet both. */
function meetTogether(a: Condition, b: Condition): boolean {
  return (
    a.on === b.on &&
    share(a.clock, b.clock) &&
    share(a.priority, b.priority) &&
    share(a.impact, b.impact) &&
    share(a.tier, b.tier) &&
    share(a.plan, b.plan) &&
    share(a.category, b.category) &&
    agree(a.vip, b.vip) &&
    agree(a.toneFalling, b.toneFalling) &&
    agree(a.refundAboveAuthority, b.refundAboveAuthority) &&
    agree(a.escalationRequestPending, b.escalationRequestPending)
  )
}

const share = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean =>
  !a || !b || a.some((each) => b.includes(each))

const agree = (a: boolean | undefined, b: boolean | undefined): boolean =>
  a === undefined || b === undefined || a === b

function clashOf(first: Rule, second: Rule): string | null {
  for (const a of first.act) {
    for (const b of second.act) {
      const clash = between(a, b)
      if (clash) return clash
    }
  }
  return null
}

function between(a: RuleAction, b: RuleAction): string | null {
  if (a.do === 'set_priority' && b.do === 'set_priority' && a.to !== b.to) {
    return `one sets ${a.to}, the other ${b.to}`
  }
  if (a.do === 'name_lead' && b.do === 'name_lead' && a.from !== b.from) {
    return `one names a lead from ${a.from}, the other from ${b.from}`
  }
  if (climbsOne(a) && climbsOne(b)) return 'the case would climb two rungs at once'
  if (a.do === 'escalate' && b.do === 'escalate' && a.kind === b.kind && a.to !== b.to) {
    return `one escalates to ${a.to}, the other to ${b.to}`
  }
  return null
}

const climbsOne = (action: RuleAction): boolean =>
  action.do === 'climb' || (action.do === 'escalate' && action.to === 'next')

/** Priorities that rules set to and fro. */
function cycles(rules: readonly Rule[]): Finding[] {
  const steps = rules.flatMap((rule) =>
    rule.act.flatMap((action) =>
      action.do === 'set_priority'
        ? (rule.when.priority ?? priorities)
            .filter((from) => from !== action.to)
            .map((from) => ({ rule, from, to: action.to }))
        : [],
    ),
  )
  const reached = new Map(priorities.map((each) => [each, leadsTo(steps, each)]))
  const back = steps.filter(({ from, to }) => reached.get(to)?.has(from))
  return [...new Map(back.map(({ rule, from, to }) => [rule.name, { from, to }]))].map(
    ([name, { from, to }]) =>
      error(
        'rules-cycle',
        `rules.${name}`,
        `It makes ${from} into ${to}, and other rules make ${to} into ${from} again.`,
        'Let priorities be raised only, or narrow one of the rules.',
      ),
  )
}

/** Priorities a case comes to from this one, step after step. */
function leadsTo(
  steps: readonly { from: Priority; to: Priority }[],
  from: Priority,
): ReadonlySet<Priority> {
  const next = new Map(priorities.map((each) => [each, new Set<Priority>()]))
  for (const step of steps) next.get(step.from)?.add(step.to)
  const seen = new Set<Priority>([from])
  for (const at of seen) for (const to of next.get(at) ?? []) seen.add(to)
  return seen
}
