import { refuse, someWords, together, words } from '../base/checks.ts'
import { days } from '../base/instant.ts'
import type { CommandOf } from '../case/commands.ts'
import type { Unfolding } from '../case/decision.ts'
import { isOpen, mustBeOpen } from '../case/state.ts'
import { priorityFor } from '../matrix/matrix.ts'
import { categoryName } from '../triage/category/category-name.ts'

const longestCategory = 40
const farthestPromise = days(30)

export function reply(draft: Unfolding, command: CommandOf<'reply'>): void {
  mustBeOpen(draft.case)
  const body = words(command.body, 'body', 'Please write the reply first.')
  askedAgain(draft, command.alreadyGiven)
  draft.record('reply', { body })
}

/** The question itself stands in the words that follow. */
function askedAgain(draft: Unfolding, alreadyGiven: string | null | undefined): void {
  if (alreadyGiven) draft.record('context_asked', { question: '', alreadyGiven })
}

export function note(draft: Unfolding, command: CommandOf<'note'>): void {
  const body = words(command.body, 'body', 'Please write the note first.')
  draft.record('note', command.forPartner ? { body, forPartner: true } : { body })
}

export function promiseUpdate(draft: Unfolding, command: CommandOf<'promise_update'>): void {
  mustBeOpen(draft.case)
  const [, said] = together(
    () => mustBeAhead(draft, command.by),
    () => someWords(command.words ?? '', 'words') || null,
  )
  askedAgain(draft, command.alreadyGiven)
  draft.record('update_promised', { by: command.by, words: said, automatic: false })
}

export function sendUpdate(draft: Unfolding, command: CommandOf<'send_update'>): void {
  mustBeOpen(draft.case)
  const [body] = together(
    () => words(command.body, 'body', 'Please write what happened since the last update.'),
    () => command.nextBy === null || mustBeAhead(draft, command.nextBy),
  )
  askedAgain(draft, command.alreadyGiven)
  draft.record('update_sent', { body, automatic: false })
  if (command.nextBy !== null) {
    draft.record('update_promised', { by: command.nextBy, words: null, automatic: false })
  }
}

export function askCustomer(draft: Unfolding, command: CommandOf<'ask'>): void {
  mustBeOpen(draft.case)
  const question = words(command.question, 'question', 'Please write the question first.')
  draft.record('context_asked', { question, alreadyGiven: command.alreadyGiven })
  if (draft.case.waitingSince === null) draft.record('waiting_on_customer', { question: '' })
}

export function wait(draft: Unfolding, command: CommandOf<'wait_on_customer'>): void {
  mustBeOpen(draft.case)
  if (draft.case.waitingSince !== null) refuse('conflict', 'We wait for the customer already.')
  const question = words(command.question, 'question', 'Please say what you need from them.')
  if (command.alreadyGiven) {
    draft.record('context_asked', { question, alreadyGiven: command.alreadyGiven })
  }
  draft.record('waiting_on_customer', { question: command.alreadyGiven ? '' : question })
}

export function resume(draft: Unfolding, command: CommandOf<'resume'>): void {
  mustBeOpen(draft.case)
  if (draft.case.waitingSince === null) refuse('conflict', 'Nobody is waiting for the customer.')
  draft.record('resumed', { why: someWords(command.why, 'why') || 'Work goes on' })
}

export function nameLead(draft: Unfolding, command: CommandOf<'name_lead'>): void {
  if (draft.case.closedAt !== null) mustBeOpen(draft.case)
  const { lead } = command
  const reason = someWords(command.reason, 'reason') || 'named by the team'
  if (draft.case.lead?.id === lead.id) refuse('conflict', `${lead.name} leads this case already.`)
  draft.record('lead_named', { lead, reason })
}

export function changePriority(draft: Unfolding, command: CommandOf<'change_priority'>): void {
  mustBeOpen(draft.case)
  const { impact, urgency } = command
  const reason = someWords(command.reason, 'reason')
  const to = priorityFor(draft.facts.matrix, impact, urgency)
  const from = draft.case.priority
  if (to === from && impact === draft.case.impact && urgency === draft.case.urgency) {
    refuse('conflict', `This case is ${from} already.`)
  }
  draft.record('priority_changed', { from, to, impact, urgency, reason })
}

/** Saying what triage said already confirms it: closed cases teach what a person stands by. */
export function setCategory(draft: Unfolding, command: CommandOf<'set_category'>): void {
  const to = categoryName(command.category)
  if (to === '') refuse('invalid', 'Please say in a word what it is about.', 'category')
  if (to.length > longestCategory) {
    refuse('invalid', `Please keep it under ${longestCategory} characters.`, 'category')
  }
  const from = draft.case.category
  if (from === to && draft.case.categorySetAt) {
    refuse('conflict', `This case is about ${to} already.`)
  }
  draft.record('category_set', { from, to })
}

export function resolve(draft: Unfolding, command: CommandOf<'resolve'>): void {
  if (!isOpen(draft.case)) refuse('conflict', 'This case is resolved already.')
  const asked = 'Please say how it was resolved; the customer reads it.'
  draft.record('resolved', { resolution: words(command.resolution, 'resolution', asked) })
}

function mustBeAhead(draft: Unfolding, by: number): void {
  if (!(by > draft.at)) refuse('invalid', 'Please promise a time that lies ahead.', 'by')
  if (by > draft.at + farthestPromise) {
    refuse('invalid', 'Please promise a time within the next 30 days.', 'by')
  }
}
