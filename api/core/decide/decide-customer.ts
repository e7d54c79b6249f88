import type { Named } from '../base/actor.ts'
import { longestSubject, refuse, someWords, together, words } from '../base/checks.ts'
import { openingQuestions } from '../base/labels.ts'
import type { Channel } from '../base/vocabulary.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Unfolding } from '../case/decision.ts'
import { answered } from '../case/evolve/evolve-facts.ts'
import { type Case, isOpen, mustBeOpen } from '../case/state.ts'
import { receiverOf } from '../ladder/ladder.ts'
import { overflow } from '../ladder/overflow.ts'
import { orStandIn } from '../ladder/people-of.ts'
import { priorityFor, rungOf, rungOfTier } from '../matrix/matrix.ts'
import { fire } from '../rules/rules.ts'
import { parseSurveyReply } from '../survey/survey.ts'
import { isThanks } from '../survey/thanks.ts'
import { saysUnsolved } from '../survey/unsolved.ts'
import { strainOf } from '../triage/history.ts'
import { tonesOf } from '../triage/tones.ts'
import { type Triage, triage } from '../triage/triage.ts'
import { escalationRefusal } from './escalation-requests.ts'

export function open(draft: Unfolding, command: CommandOf<'open'>): void {
  if (!draft.isNew) refuse('conflict', 'This case is open already.')
  const { matrix } = draft.facts
  const { do: _, from, ...asked } = command
  const [subject, body] = together(
    () => subjectOf(asked.subject),
    () => words(asked.body, 'body', openingQuestions.body.missing),
  )
  draft.record('opened', {
    ...asked,
    subject,
    body,
    priority: priorityFor(matrix, asked.impact, asked.urgency),
    matrixVersion: matrix.version,
    tier: from?.tier ?? 1,
    level: (from && rungOfTier(matrix, from.tier)?.level) ?? 'L1',
  })
  const text = `${command.subject}\n${command.body}`
  const read = { triage: readWords(draft, text), text }
  fire(draft, { on: 'opened', ...read })
  nameFirstLead(draft, from?.lead ?? null)
  fire(draft, { on: 'customer_message', ...read })
}

function subjectOf(typed: string): string {
  const subject = words(typed, 'subject', openingQuestions.subject.missing)
  if (subject.length > longestSubject) {
    refuse('invalid', `Please keep the subject under ${longestSubject} characters.`, 'subject')
  }
  return subject.replaceAll(/\s+/g, ' ')
}

export function write(draft: Unfolding, command: CommandOf<'write'>): void {
  const body = words(command.body, 'body', 'Please write a message first.')
  const wasOpen = isOpen(draft.case)
  if (!wasOpen && rates(draft, body, command.via)) return
  if (!wasOpen && isThanks(body)) {
    draft.record('customer_message', { body, via: command.via, keepsOver: true })
    return
  }
  hearMessage(draft, body, command.via, wasOpen ? null : 'The customer wrote again')
}

/** Somebody answers the survey to another of our mails: a number and thanks, nothing else. */
function rates(draft: Unfolding, body: string, via: Channel): boolean {
  const { ces, csat, comment } = parseSurveyReply(body)
  if (
    (ces ?? csat) === null ||
    !(comment === '' || isThanks(comment.replaceAll(/\d\s*(?:\/|of|von|sur|de|su|van|av)?/g, ' ')))
  )
    return false
  answerSurvey(draft, { do: 'answer_survey', ces, csat, comment, via })
  return true
}

function hearMessage(draft: Unfolding, body: string, via: Channel, reopens: string | null): void {
  draft.record('customer_message', { body, via })
  if (reopens !== null) reopenFor(draft, reopens)
  if (draft.case.waitingSince !== null) draft.record('resumed', { why: 'The customer answered' })
  fire(draft, { on: 'customer_message', triage: readWords(draft, body), text: body })
}

export function askToEscalate(draft: Unfolding, command: CommandOf<'ask_to_escalate'>): void {
  mustBeOpen(draft.case)
  const reason = words(command.reason, 'reason', 'Please say why, so the right person answers.')
  const no = escalationRefusal(draft.case, draft.facts.matrix, draft.at)
  if (no) refuse('conflict', no)
  const { lead } = draft.case
  const answers = lead && orStandIn(draft, lead)
  const standIn = answers && answers.id !== lead.id ? { standIn: answers } : {}
  draft.record('escalation_requested', { reason, ...standIn })
  if (draft.case.waitingSince !== null) draft.record('resumed', { why: 'The customer wrote' })
  fire(draft, { on: 'escalation_requested' })
}

export function reopen(draft: Unfolding, command: CommandOf<'reopen'>): void {
  if (isOpen(draft.case)) refuse('conflict', 'This case is open already.')
  const reason = words(command.reason, 'reason', 'Please say what is still wrong.')
  if (draft.actor.type === 'contact') {
    hearMessage(draft, reason, 'portal', 'The customer wrote again')
  } else reopenFor(draft, reason)
}

function reopenFor(draft: Unfolding, reason: string): void {
  draft.record('reopened', { reason })
  fire(draft, { on: 'reopened' })
}

export function close(draft: Unfolding, command: CommandOf<'close'>): void {
  if (draft.case.closedAt !== null) refuse('conflict', 'This case is closed already.')
  const asked = 'Please say why it can be closed.'
  const solved = draft.actor.type === 'contact' ? 'It is solved' : ''
  draft.record('closed', { why: words(command.why.trim() || solved, 'why', asked) })
}

/**
 * A rating, a comment or both. One that says it isn't solved is a complaint: a resolved case opens
 * again, of a closed one the lead is told. One without a number is asked for it, once.
 */
export function answerSurvey(draft: Unfolding, command: CommandOf<'answer_survey'>): void {
  const { do: _, ...asked } = command
  const answer = { ...asked, comment: someWords(asked.comment, 'comment') }
  const { reopens, closedAt } = draft.case
  const wasOpen = isOpen(draft.case)
  if (wasOpen && reopens === 0) refuse('conflict', 'This case is not solved yet.')
  if (answer.ces === null && answer.csat === null && answer.comment === '') {
    refuse('invalid', 'Choose a number from 1 to 7, or write a few words.', 'ces')
  }
  if (addsNothing(draft.case, answer)) return
  const unsolved = saysUnsolved(answer.comment)
  draft.record('survey_answered', unsolved ? { ...answer, unsolved: true } : answer)
  const { comment, via } = answer
  if (unsolved && closedAt !== null) {
    draft.record('customer_message', { body: comment, via, keepsOver: true })
  } else if (unsolved) {
    hearMessage(draft, comment, via, wasOpen ? null : 'The customer says it isn’t solved')
  } else if (!wasOpen) askForNumber(draft)
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

function askForNumber(draft: Unfolding): void {
  const { survey } = draft.case
  if (survey?.answer?.ces !== null || survey.answer.csat !== null || survey.askedAgainAt !== null)
    return
  draft.recordBy('survey', 'survey_sent', { again: true })
}

function readWords(draft: Unfolding, text: string): Triage {
  const { case: one, facts } = draft
  // A log's cases stand under one account, which is no customer.
  const known = one.channel === 'import' ? undefined : facts.triage
  const read = triage(text, {
    keywords: facts.matrix.keywords,
    model: known?.model,
    tones: tonesOf(one),
    strain: strainOf(one, known?.history),
  })
  draft.recordBy('triage', 'triaged', read)
  return read
}

/** Every case has one lead from its first minute. */
function nameFirstLead(draft: Unfolding, known: Named | null): void {
  const { tier, level, assignee } = draft.case
  if (known) {
    draft.recordBy('history', 'lead_named', {
      lead: known,
      reason: 'had it on the desk it is from',
    })
    return
  }
  const rung = rungOf(draft.facts.matrix, level)
  // A partner works on a case and leads none.
  const { to, reason } =
    assignee && tier !== 4
      ? { to: assignee, reason: 'called to the case when it was opened' }
      : receiverOf(draft, rung)
  draft.recordBy('routing', 'lead_named', { lead: to, reason })
  if (assignee || overflow(draft, rung)) return
  draft.recordBy('routing', 'assigned', { to, tier, level, reason })
}
