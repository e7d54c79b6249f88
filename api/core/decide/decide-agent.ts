import { optionalText, refuse, requiredText, requiredWords, together } from '../base/checks.ts'
import { filesIn } from '../base/files.ts'
import { days, type Instant } from '../base/instant.ts'
import { priorityNames } from '../base/labels.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'
import { isOpen, isToTell, mustBeOpen } from '../case/state.ts'
import { priorityFor } from '../matrix/matrix.ts'
import { isWaited } from '../rules/tickets.ts'
import { categoryName } from '../triage/category/category-name.ts'
import { decideWords } from './words.ts'

const longestCategory = 40
const farthestPromise = days(30)

export function reply(decision: Decision, command: CommandOf<'reply'>): void {
  const { nextBy = null } = command
  mayWrite(decision, nextBy)
  const [body] = together(
    () => requiredWords(command.body, 'body', decideWords.replyMissing, command),
    () => nextBy === null || mustBeAhead(decision, nextBy),
  )
  askedAgain(decision, command.alreadyGiven)
  decision.record('reply', { body, ...filesIn(command) })
  promiseNext(decision, nextBy)
}

/** To a case that is solved only what is still owed of its ticket. */
function mayWrite({ case: one }: Decision, nextBy: Instant | null): void {
  if (nextBy !== null || !isToTell(one)) mustBeOpen(one)
}

function promiseNext(decision: Decision, by: Instant | null): void {
  if (by !== null) decision.record('update_promised', { by, words: null, automatic: false })
}

/** The question itself stands in the words that follow. */
function askedAgain(decision: Decision, alreadyGiven: string | null | undefined): void {
  if (alreadyGiven) decision.record('context_asked', { question: '', alreadyGiven })
}

export function note(decision: Decision, command: CommandOf<'note'>): void {
  const body = requiredWords(command.body, 'body', decideWords.noteMissing, command)
  const more = command.more ? { more: command.more } : {}
  const written = { body, ...more, ...filesIn(command) }
  decision.record('note', command.forPartner ? { ...written, forPartner: true } : written)
}

export function promiseUpdate(decision: Decision, command: CommandOf<'promise_update'>): void {
  mustBeOpen(decision.case)
  const [, said] = together(
    () => mustBeAhead(decision, command.by),
    () => optionalText(command.words ?? '', 'words') || null,
  )
  askedAgain(decision, command.alreadyGiven)
  decision.record('update_promised', { by: command.by, words: said, automatic: false })
}

export function sendUpdate(decision: Decision, command: CommandOf<'send_update'>): void {
  mayWrite(decision, command.nextBy)
  const [body] = together(
    () => requiredWords(command.body, 'body', decideWords.updateMissing, command),
    () => command.nextBy === null || mustBeAhead(decision, command.nextBy),
  )
  askedAgain(decision, command.alreadyGiven)
  decision.record('update_sent', { body, automatic: false, ...filesIn(command) })
  promiseNext(decision, command.nextBy)
}

export function askCustomer(decision: Decision, command: CommandOf<'ask'>): void {
  mustBeOpen(decision.case)
  const question = requiredText(command.question, 'question', decideWords.questionMissing)
  decision.record('context_asked', { question, alreadyGiven: command.alreadyGiven })
  if (decision.case.waitingSince === null) decision.record('waiting_on_customer', { question: '' })
}

export function wait(decision: Decision, command: CommandOf<'wait_on_customer'>): void {
  mustBeOpen(decision.case)
  if (decision.case.waitingSince !== null) refuse('conflict', decideWords.alreadyWaiting)
  const question = requiredText(command.question, 'question', decideWords.neededMissing)
  if (command.alreadyGiven) {
    decision.record('context_asked', { question, alreadyGiven: command.alreadyGiven })
  }
  decision.record('waiting_on_customer', { question: command.alreadyGiven ? '' : question })
}

export function resume(decision: Decision, command: CommandOf<'resume'>): void {
  mustBeOpen(decision.case)
  if (decision.case.waitingSince === null) refuse('conflict', decideWords.notWaiting)
  decision.record('resumed', { why: optionalText(command.why, 'why') || decideWords.resumedByTeam })
}

export function nameLead(decision: Decision, command: CommandOf<'name_lead'>): void {
  if (decision.case.closedAt !== null) mustBeOpen(decision.case)
  const { lead } = command
  const reason = optionalText(command.reason, 'reason') || decideWords.leadNamedByTeam
  if (decision.case.lead?.id === lead.id) refuse('conflict', decideWords.alreadyLead(lead.name))
  decision.record('lead_named', { lead, reason })
}

export function changePriority(decision: Decision, command: CommandOf<'change_priority'>): void {
  mustBeOpen(decision.case)
  const { impact, urgency } = command
  const reason = optionalText(command.reason, 'reason')
  const to = priorityFor(decision.facts.matrix, impact, urgency)
  const from = decision.case.priority
  if (to === from && impact === decision.case.impact && urgency === decision.case.urgency) {
    refuse('conflict', decideWords.samePriority(priorityNames[from]))
  }
  decision.record('priority_changed', { from, to, impact, urgency, reason })
}

/** Saying what triage said already confirms it: closed cases teach what a person stands by. */
export function setCategory(decision: Decision, command: CommandOf<'set_category'>): void {
  const to = categoryName(command.category)
  if (to === '') refuse('invalid', decideWords.categoryMissing, 'category')
  if (to.length > longestCategory) {
    refuse('invalid', decideWords.categoryTooLong(longestCategory), 'category')
  }
  const from = decision.case.category
  if (from === to && decision.case.categorySetAt) {
    refuse('conflict', decideWords.sameCategory(to))
  }
  decision.record('category_set', { from, to })
}

export function resolve(decision: Decision, command: CommandOf<'resolve'>): void {
  if (!isOpen(decision.case)) refuse('conflict', decideWords.alreadySolved)
  const { resolutionMissing } = decideWords
  const resolution = requiredText(command.resolution, 'resolution', resolutionMissing)
  const later = command.tellsLater &&
    isWaited(decision.case.ticket) && { tellsLater: true as const }
  decision.record('resolved', { resolution, ...later })
}

function mustBeAhead(decision: Decision, by: number): void {
  if (!(by > decision.at)) refuse('invalid', decideWords.promiseInPast, 'by')
  if (by > decision.at + farthestPromise) {
    refuse('invalid', decideWords.promiseTooFar, 'by')
  }
}
