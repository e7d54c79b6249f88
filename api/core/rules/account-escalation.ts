import { refuse, requiredText } from '../base/checks.ts'
import { isAbove, type Level } from '../base/vocabulary.ts'
import type { CommandOf } from '../case/commands.ts'
import { agentOf, type Decision } from '../case/decision.ts'
import type { Because } from '../case/events.ts'
import { type Case, isOpen, mustBeOpen } from '../case/state.ts'
import { escalateBy } from '../ladder/ladder.ts'
import { type Matrix, type Rung, rungOf } from '../matrix/matrix.ts'
import { isLeading } from '../team/people.ts'
import { evidenceWords, followUpWords } from './words.ts'

/** All open cases of the account rise to a level: this one now, the others in its wake. */
export function bringAccount(decision: Decision, to: Level, because: Because): void {
  if (isBrought(decision.case, to)) return
  decision.recordBy(because.rule, 'account_escalated', { to, reason: because.evidence, because })
  rise(decision, to, because)
}

export function escalateAccount(decision: Decision, command: CommandOf<'escalate_account'>): void {
  mustBeOpen(decision.case)
  const { facts } = decision
  const me = agentOf(decision)
  if (!me || !isLeading(me)) {
    refuse('not_allowed', followUpWords.accountNotYours)
  }
  const reason = requiredText(command.reason, 'reason', followUpWords.accountReasonMissing)
  if (isBrought(decision.case, command.to)) {
    refuse('conflict', followUpWords.accountAlreadyThere(rungOf(facts.matrix, command.to).inWords))
  }
  decision.record('account_escalated', { to: command.to, reason })
  rise(decision, command.to, inTheWake(decision, byPerson, reason))
}

/**
 * A case that stands as high already, or is over, stays as it is. What was written on the other is
 * not told here: colleagues may not see each other's cases.
 */
export function followAccount(decision: Decision, { to, rule }: CommandOf<'follow_account'>): void {
  const { wholeAccount } = evidenceWords
  if (isOpen(decision.case)) rise(decision, to, inTheWake(decision, rule, wholeAccount))
}

/** The rule that stands for a person's own decision. */
export const byPerson = 'account-escalated'

function rise(decision: Decision, to: Level, because: Because): void {
  if (isAbove(to, decision.case.level)) escalateBy(decision, 'hierarchical', to, because)
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

const inTheWake = ({ facts }: Decision, rule: string, evidence: string): Because => ({
  rule,
  matrixVersion: facts.matrix.version,
  evidence,
})
