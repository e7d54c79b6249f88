import { type Priority, priorities } from '../base/vocabulary.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Condition, Rule, RuleAction } from '../matrix/rule.ts'
import { error, type Finding, type FindingWords } from './finding.ts'
import { ruleFindingWords } from './words/rules.ts'

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
    if (clash) found.push(error('rules-race', `rules.${second.name}`, clash))
    if (found.length === mostTold) break
  }
  return found
}

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

function clashOf(first: Rule, second: Rule): FindingWords | null {
  for (const a of first.act) {
    for (const b of second.act) {
      const clash = between(a, b, first.name)
      if (clash) return clash
    }
  }
  return null
}

function between(a: RuleAction, b: RuleAction, first: string): FindingWords | null {
  if (a.do === 'set_priority' && b.do === 'set_priority' && a.to !== b.to) {
    return ruleFindingWords.setPriority(first, a.to, b.to)
  }
  if (a.do === 'name_lead' && b.do === 'name_lead' && a.from !== b.from) {
    return ruleFindingWords.nameLead(first, a.from, b.from)
  }
  if (climbsOne(a) && climbsOne(b)) return ruleFindingWords.climbTwice(first)
  if (a.do === 'escalate' && b.do === 'escalate' && a.kind === b.kind && a.to !== b.to) {
    return ruleFindingWords.escalateApart(first, `${a.to}`, `${b.to}`)
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
      error('rules-cycle', `rules.${name}`, ruleFindingWords.cycle(from, to)),
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
