import { refuse, words } from '../base/checks.ts'
import { isAbove, type Level } from '../base/vocabulary.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Unfolding } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { type Case, isOpen, mustBeOpen } from '../case/state.ts'
import { escalateBy } from '../ladder/ladder.ts'
import { type Matrix, type Rung, rungOf } from '../matrix/matrix.ts'
import { isLeading } from '../team/people.ts'

/** All open cases of the account rise to a level: this one now, the others in its wake. */
export function bringAccount(draft: Unfolding, to: Level, because: Because): void {
  if (isBrought(draft.case, to)) return
  draft.recordBy(because.rule, 'account_escalated', { to, reason: because.evidence, because })
  rise(draft, to, because)
}

export function escalateAccount(draft: Unfolding, command: CommandOf<'escalate_account'>): void {
  mustBeOpen(draft.case)
  const { actor, facts } = draft
  const me = facts.people.find(({ id }) => actor.type === 'agent' && actor.id === id)
  if (!me || !isLeading(me)) {
    refuse('not_allowed', 'Only a lead or a manager escalates a whole account.')
  }
  const reason = words(command.reason, 'reason', 'Please say why; the customer reads it.')
  if (isBrought(draft.case, command.to)) {
    refuse('conflict', `This account is with ${rungOf(facts.matrix, command.to).inWords} already.`)
  }
  draft.record('account_escalated', { to: command.to, reason })
  rise(draft, command.to, inTheWake(draft, byPerson, reason))
}

/**
 * A case that stands as high already, or is over, stays as it is. What was written on the other is
 * not told here: colleagues may not see each other's cases.
 */
export function followAccount(draft: Unfolding, { to, rule }: CommandOf<'follow_account'>): void {
  const evidence = 'all open cases of the account are looked at together'
  if (isOpen(draft.case)) rise(draft, to, inTheWake(draft, rule, evidence))
}

/** The rule that stands for a person's own decision. */
export const byPerson = 'account-escalated'

function rise(draft: Unfolding, to: Level, because: Because): void {
  if (isAbove(to, draft.case.level)) escalateBy(draft, 'hierarchical', to, because)
}

const isBrought = ({ accountBroughtTo }: Case, to: Level): boolean =>
  accountBroughtTo ? !isAbove(to, accountBroughtTo) : false

/** How many other open cases the account has at each level. */
export type Others = readonly { level: Level; cases: number }[]

/** Levels to which other open cases of the account would rise, and how many of them. */
export const accountRises = (
  one: Case,
  { rungs }: Matrix,
  others: Others,
): { rung: Rung; rising: number }[] =>
  rungs
    .filter(({ level }) => !isBrought(one, level))
    .map((rung) => ({ rung, rising: below(rung.level, others) }))
    .filter(({ rising }) => rising > 0)

const below = (to: Level, others: Others): number =>
  others.reduce((sum, { level, cases }) => (isAbove(to, level) ? sum + cases : sum), 0)

const inTheWake = ({ facts }: Unfolding, rule: string, evidence: string): Because => ({
  rule,
  matrixVersion: facts.matrix.version,
  evidence,
})
