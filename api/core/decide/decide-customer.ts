import type { Named } from '../base/actor.ts'
import {
  longestSubject,
  optionalText,
  refuse,
  requiredText,
  requiredWords,
  together,
} from '../base/checks.ts'
import { filesIn } from '../base/files.ts'
import { openingQuestions } from '../base/labels.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Decision } from '../case/decision.ts'
import type { EventData } from '../case/events.ts'
import { answered } from '../case/evolve/evolve-facts.ts'
import { isFollowing } from '../case/evolve/followers.ts'
import { mayGoOn, type Turn } from '../case/evolve/turn.ts'
import { type Case, isOpen, isToTell, mustBeOpen } from '../case/state.ts'
import { receiverOf } from '../ladder/ladder.ts'
import { overflow } from '../ladder/overflow.ts'
import { orStandIn } from '../ladder/people-of.ts'
import { priorityFor, rungOf, rungOfTier } from '../matrix/matrix.ts'
import { fire } from '../rules/rules.ts'
import { followUpWords } from '../rules/words.ts'
import { isThanks } from '../survey/only-thanks.ts'
import { parseSurveyReply } from '../survey/survey.ts'
import { saysUnsolved } from '../survey/unsolved.ts'
import { strainOf } from '../triage/history.ts'
import { tonesOf } from '../triage/tones.ts'
import { type Triage, triage } from '../triage/triage.ts'
import { escalationRefusal } from './escalation-requests.ts'
import { heedCopies } from './followers.ts'
import { decideWords, handoffWords } from './words.ts'

export function open(decision: Decision, command: CommandOf<'open'>): void {
  if (!decision.isNew) refuse('conflict', decideWords.alreadyOpen)
  const { matrix } = decision.facts
  const { do: _, from, files: _files, copied, ...asked } = command
  const [subject, body] = together(
    () => subjectOf(asked.subject),
    () => requiredText(asked.body, 'body', openingQuestions.body.missing),
  )
  decision.record('opened', {
    ...asked,
    subject,
    body,
    ...filesIn(command),
    priority: priorityFor(matrix, asked.impact, asked.urgency),
    matrixVersion: matrix.version,
    tier: from?.tier ?? 1,
    level: (from && rungOfTier(matrix, from.tier)?.level) ?? 'L1',
  })
  const text = `${command.subject}\n${command.body}`
  const read = { triage: readWords(decision, text), text }
  fire(decision, { on: 'opened', ...read })
  nameFirstLead(decision, from?.lead ?? null)
  fire(decision, { on: 'customer_message', ...read })
  heedCopies(decision, copied)
}

function subjectOf(typed: string): string {
  const subject = requiredText(typed, 'subject', openingQuestions.subject.missing)
  if (subject.length > longestSubject) {
    refuse('invalid', decideWords.subjectTooLong(longestSubject), 'subject')
  }
  return subject.replaceAll(/\s+/g, ' ')
}

export function write(decision: Decision, command: CommandOf<'write'>): void {
  takeWords(decision, command)
  heedCopies(decision, command.copied)
}

function takeWords(decision: Decision, command: CommandOf<'write'>): void {
  const body = requiredWords(command.body, 'body', decideWords.messageMissing, command)
  const wasOpen = isOpen(decision.case)
  const more = command.more && { more: command.more }
  const said = { body, via: command.via, ...more, ...filesIn(command) }
  if (!wasOpen && !command.keepsOver && rates(decision, said)) return
  if (!wasOpen && (command.keepsOver || isThanks(body))) {
    decision.record('customer_message', { ...said, keepsOver: true })
    return
  }
  if (!wasOpen && isGuests(decision, command)) {
    // It's for the lead to decide whether to reopen the case.
    const to = toldOf(decision)
    const told = to.length > 0 ? { to } : {}
    decision.record('customer_message', { ...said, ...told, keepsOver: true })
    return
  }
  hearMessage(decision, said, wasOpen ? null : decideWords.customerWroteAgain)
}

/**
 * Somebody answers the survey to another of our mails: a number and thanks, nothing else. Whoever follows
 * the case wasn't asked: theirs is kept as their words.
 */
function rates(decision: Decision, { body, ...came }: Message): boolean {
  const { ces, csat, comment } = parseSurveyReply(body)
  if (
    (ces ?? csat) === null ||
    !(comment === '' || isThanks(comment.replaceAll(/\d\s*(?:\/|of|von|sur|de|su|van|av)?/g, ' ')))
  )
    return false
  if (isFollowedBy(decision)) {
    decision.record('customer_message', { body, ...came, keepsOver: true })
  } else answerSurvey(decision, { do: 'answer_survey', ces, csat, comment, ...came })
  return true
}

const isGuests = ({ case: one }: Decision, { account }: CommandOf<'write'>): boolean =>
  account !== undefined && account !== one.account.id

const isFollowedBy = ({ actor, case: one }: Decision): boolean =>
  actor.type === 'contact' && isFollowing(one, actor.id)

type Message = Pick<EventData['customer_message'], 'body' | 'via' | 'more'>

function hearMessage(
  decision: Decision,
  said: Message,
  reopens: string | null,
  knows: Named | null = null,
): void {
  const { turn } = decision.facts
  if (turn && isOpen(decision.case)) {
    goOn(decision, said, turn)
    return
  }
  const to = toldOf(decision).filter(({ id }) => id !== knows?.id)
  decision.record('customer_message', { ...said, ...(to.length > 0 && { to }) })
  if (reopens !== null) reopenFor(decision, reopens)
  if (decision.case.waitingSince !== null)
    decision.record('resumed', { why: decideWords.customerAnswered })
  fire(decision, {
    on: 'customer_message',
    triage: readWords(decision, said.body),
    text: said.body,
  })
}

/** Read together with what they said a moment ago; what that has set off isn't set off again. */
function goOn(decision: Decision, said: Message, { text, opens, of, read }: Turn): void {
  const { category } = decision.case
  decision.record('customer_message', { ...said, goesOn: true })
  if (decision.case.waitingSince !== null)
    decision.record('resumed', { why: decideWords.customerAnswered })
  const whole = `${text}\n\n${said.body}`
  const triage = readWords(decision, whole, of)
  const known = { category, triage: read }
  if (opens) fire(decision, { on: 'opened', triage, text: whole }, known)
  fire(decision, { on: 'customer_message', triage, text: whole }, known)
}

/** Who hears that the customer wrote: once, until somebody has done something or some time has passed. */
function toldOf(decision: Decision): Named[] {
  const { case: one, at } = decision
  const isTold = mayGoOn(one, at) && (one.actedAt ?? 0) < one.lastHeardAt
  if (isTold && isOpen(one)) return []
  // A partner works on a case; the customer's words are their lead's to know of.
  const people = [one.lead, one.tier === 4 ? null : one.assignee].filter((who) => who !== null)
  const there = people.map((who) => orStandIn(decision, who))
  return [...new Map(there.map((who) => [who.id, who])).values()]
}

export function askToEscalate(decision: Decision, command: CommandOf<'ask_to_escalate'>): void {
  mustBeOpen(decision.case)
  const reason = requiredText(command.reason, 'reason', handoffWords.requestReasonMissing)
  const no = escalationRefusal(decision.case, decision.facts.matrix, decision.at)
  if (no) refuse('conflict', no)
  const { lead } = decision.case
  const answers = lead && orStandIn(decision, lead)
  const standIn = answers && answers.id !== lead.id ? { standIn: answers } : {}
  decision.record('escalation_requested', { reason, ...standIn })
  if (decision.case.waitingSince !== null)
    decision.record('resumed', { why: decideWords.customerWrote })
  fire(decision, { on: 'escalation_requested' })
}

export function reopen(decision: Decision, command: CommandOf<'reopen'>): void {
  if (isOpen(decision.case)) refuse('conflict', decideWords.alreadyOpen)
  const reason = requiredWords(command.reason, 'reason', decideWords.stillWrongMissing, command)
  if (decision.actor.type === 'contact') {
    const said = { body: reason, via: 'portal' as const, ...filesIn(command) }
    hearMessage(decision, said, decideWords.customerWroteAgain)
  } else reopenFor(decision, reason)
}

function reopenFor(decision: Decision, reason: string): void {
  decision.record('reopened', { reason })
  fire(decision, { on: 'reopened' })
}

export function close(decision: Decision, command: CommandOf<'close'>): void {
  if (decision.case.closedAt !== null) refuse('conflict', decideWords.alreadyClosed)
  const isContact = decision.actor.type === 'contact'
  if (!isContact && isToTell(decision.case)) refuse('conflict', followUpWords.tellFirst)
  const solved = isContact ? decideWords.customerSaysSolved : ''
  const why = requiredText(command.why.trim() || solved, 'why', decideWords.closingMissing)
  decision.record('closed', { why })
}

/**
 * A rating, a comment or both. One that says it isn't solved is a complaint: a resolved case opens
 * again, of a closed one the lead is told. One without a number is asked for it, once.
 */
export function answerSurvey(decision: Decision, command: CommandOf<'answer_survey'>): void {
  const { do: _, files: _files, ...asked } = command
  const answer = { ...asked, ...filesIn(command), comment: optionalText(asked.comment, 'comment') }
  const { reopens, closedAt } = decision.case
  const wasOpen = isOpen(decision.case)
  if (wasOpen && reopens === 0) refuse('conflict', decideWords.notSolvedYet)
  if (answer.ces === null && answer.csat === null && answer.comment === '') {
    refuse('invalid', decideWords.ratingMissing, 'ces')
  }
  if (addsNothing(decision.case, answer)) return
  const unsolved = saysUnsolved(answer.comment)
  decision.record('survey_answered', unsolved ? { ...answer, unsolved: true } : answer)
  const { comment, via, more } = answer
  const said = { body: comment, via, ...(more && { more }), ...filesIn(answer) }
  if (unsolved && closedAt !== null) {
    decision.record('customer_message', { ...said, keepsOver: true })
  } else if (unsolved) {
    // The answer itself tells the lead.
    const { lead } = decision.case
    hearMessage(decision, said, wasOpen ? null : decideWords.customerSaysUnsolved, lead)
  } else if (!wasOpen) askForNumber(decision)
}

/** Pressed twice, or sent by mail and on the page. */
function addsNothing({ survey }: Case, { ces, csat, comment }: Answer): boolean {
  const before = survey?.answer
  if (!before) return false
  const { comment: start, length } = answered({ ces, csat, comment })
  return (
    (ces === null || ces === before.ces) &&
    (csat === null || csat === before.csat) &&
    (comment === '' || (start === before.comment && length === before.length))
  )
}

type Answer = Pick<CommandOf<'answer_survey'>, 'ces' | 'csat' | 'comment'>

function askForNumber(decision: Decision): void {
  const { survey } = decision.case
  if (survey?.answer?.ces !== null || survey.answer.csat !== null || survey.askedAgainAt !== null)
    return
  decision.recordBy('survey', 'survey_sent', { again: true })
}

function readWords(decision: Decision, text: string, goesOn?: number): Triage {
  const { case: one, facts } = decision
  // A log's cases stand under one account, which is no customer.
  const known = one.channel === 'import' ? undefined : facts.triage
  const read = triage(text, {
    keywords: facts.matrix.keywords,
    model: known?.model,
    tones: tonesOf(one),
    strain: strainOf(one, known?.history),
  })
  decision.recordBy('triage', 'triaged', goesOn === undefined ? read : { ...read, goesOn })
  return read
}

/** Every case has one lead from its first minute. */
function nameFirstLead(decision: Decision, known: Named | null): void {
  const { tier, level, assignee } = decision.case
  if (known) {
    decision.recordBy('history', 'lead_named', {
      lead: known,
      reason: decideWords.leadFromHistory,
    })
    return
  }
  const rung = rungOf(decision.facts.matrix, level)
  // A partner works on a case and leads none.
  const { to, reason } =
    assignee && tier !== 4
      ? { to: assignee, reason: decideWords.leadWasCalled }
      : receiverOf(decision, rung)
  decision.recordBy('routing', 'lead_named', { lead: to, reason })
  if (assignee || overflow(decision, rung)) return
  decision.recordBy('routing', 'assigned', { to, tier, level, reason })
}
