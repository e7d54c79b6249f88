import type { EventData, EventKind } from '@caselead/core/case/events.ts'
import { catalogue } from '@caselead/core/case/kinds/catalogue.ts'
import { asCustomer } from '@caselead/core/case/kinds/kind.ts'
import { expect, test } from 'vitest'

type Reached = 'letter' | 'timeline' | 'draft' | 'first in a mail' | 'record' | 'partner' | 'alert'

const letter = 'letter'
const timeline = 'timeline'
const draft = 'draft'
const says = 'first in a mail'
const record = 'record'
const partner = 'partner'
const alert = 'alert'

/** Where a kind has words of its own; whatever else reads it reads them as the customer does. */
const reached: Record<EventKind, ['public' | 'internal', ...Reached[]]> = {
  opened: ['public', letter, timeline, partner],
  merged: ['public', timeline],
  triaged: ['internal', record],
  category_set: ['internal', record],
  priority_changed: ['public', timeline, draft, record],
  lead_named: ['public', letter, timeline, draft, record, partner, alert],
  assigned: ['internal', record, alert],
  customer_message: ['public', timeline, draft, partner, alert],
  reply: ['public', letter, timeline, says, partner],
  note: ['internal', record, partner],
  context_asked: ['public', letter, timeline, says, record, partner],
  waiting_on_customer: ['public', letter, timeline, says, record, partner],
  resumed: ['public', timeline, draft, partner],
  update_promised: ['public', letter, timeline, says, record],
  update_sent: ['public', letter, timeline, says, record, partner],
  promise_broken: ['internal', record],
  escalated: ['public', letter, timeline, draft, record, partner, alert],
  referred_to_partner: ['public', letter, timeline, draft, record, partner, alert],
  account_escalated: ['internal', record],
  escalation_accepted: ['public', timeline, draft, record],
  bounced_back: ['internal', record, partner, alert],
  handed_back: ['public', letter, timeline, draft],
  escalation_requested: ['public', letter, timeline, alert],
  escalation_declined: ['public', letter, timeline, says],
  clock_warned: ['internal', record, alert],
  clock_breached: ['internal', record, alert],
  breach_foreseen: ['internal', record],
  matrix_changed: ['internal', record],
  alerted: ['internal', record, alert],
  refund_asked: ['internal', record],
  refund_authorised: ['public', letter, timeline, draft, record, alert],
  refund_declined: ['internal', record, alert],
  incident_opened: ['internal', record],
  linked_to_incident: ['public', letter, timeline, draft, record],
  root_cause_recorded: ['internal', record],
  ticket_asked: ['internal', record, alert],
  ticket_opened: ['internal', record],
  ticket_linked: ['internal', record],
  ticket_unlinked: ['internal', record],
  ticket_changed: ['internal', record, alert],
  ticket_doubted: ['internal', record, alert],
  telling_declined: ['internal', record],
  report_promised: ['public', letter, timeline, says, record, alert],
  report_sent: ['public', letter, timeline, says],
  report_withdrawn: ['public', letter, timeline, says],
  playbook_started: ['internal', record],
  playbook_step: ['internal', record],
  resolved: ['public', letter, timeline, says, partner],
  reopened: ['public', letter, timeline, draft, partner],
  closed: ['public', timeline, partner],
  survey_sent: ['public', letter, record],
  survey_answered: ['public', timeline, record, alert],
  mail_undelivered: ['public', timeline, record, alert],
  follower_added: ['public', timeline, record],
  follower_removed: ['public', timeline],
  followers_offered: ['internal', record],
  file_received: ['internal', record],
}

function reachOf(kind: EventKind) {
  const one = catalogue[kind]
  const words: [Reached, boolean][] = [
    ['letter', Boolean(one.letter)],
    ['timeline', Boolean(one.customer)],
    ['draft', Boolean(one.draft)],
    ['first in a mail', Boolean(one.says)],
    ['record', one.record !== asCustomer],
    ['partner', one.partner !== null],
    ['alert', one.call !== null],
  ]
  return [one.visibility, ...words.filter(([, has]) => has).map(([name]) => name)]
}

const kinds = Object.keys(reached) as (keyof EventData)[]

test('the catalogue holds every kind of event once, and no other', () => {
  expect(Object.keys(catalogue).toSorted()).toEqual(kinds.toSorted())
})

test.for(Object.entries(reached))('%s is %j', ([kind, where]) => {
  expect(reachOf(kind as EventKind)).toEqual(where)
})

test('the customer’s page shows of internal kinds only who works on it and what is late', () => {
  const shown = kinds.filter((kind) => catalogue[kind].shown)
  expect(shown).toEqual(['assigned', 'clock_breached', 'matrix_changed'])
})

/** What a kind does for those who read a case's events; of what isn't named it's nothing. */
const read: Record<EventKind, string[]> = {
  opened: ['acts', 'spoken', 'counted'],
  merged: ['acts'],
  triaged: ['acts'],
  category_set: ['arranges'],
  priority_changed: ['acts', 'ruled'],
  lead_named: ['arranges'],
  assigned: ['arranges', 'climb', 'ruled'],
  customer_message: ['answers', 'spoken', 'kept'],
  reply: ['acts', 'spoken', 'kept'],
  note: ['acts', 'kept', 'always shown', 'work'],
  context_asked: ['acts', 'spoken'],
  waiting_on_customer: ['acts', 'spoken'],
  resumed: ['acts'],
  update_promised: ['acts'],
  update_sent: ['acts', 'kept'],
  promise_broken: ['acts', 'counted'],
  escalated: ['acts', 'climb', 'call', 'spoken', 'counted', 'ruled'],
  referred_to_partner: ['acts', 'climb', 'call'],
  account_escalated: ['arranges', 'elsewhere'],
  escalation_accepted: ['acts', 'counted'],
  bounced_back: ['acts', 'always shown'],
  handed_back: ['acts', 'never shown'],
  escalation_requested: ['acts', 'spoken'],
  escalation_declined: ['acts'],
  clock_warned: ['acts', 'counted'],
  clock_breached: ['acts', 'counted'],
  breach_foreseen: ['acts'],
  matrix_changed: ['arranges'],
  alerted: ['acts', 'climb', 'call', 'counted', 'ruled'],
  refund_asked: ['acts', 'always shown'],
  refund_authorised: ['answers'],
  refund_declined: ['answers', 'always shown'],
  incident_opened: ['acts'],
  linked_to_incident: ['acts'],
  root_cause_recorded: ['acts'],
  ticket_asked: ['acts', 'elsewhere'],
  ticket_opened: ['acts'],
  ticket_linked: ['arranges'],
  ticket_unlinked: ['arranges'],
  ticket_changed: ['arranges'],
  ticket_doubted: ['arranges'],
  telling_declined: ['arranges'],
  report_promised: ['answers'],
  report_sent: ['answers'],
  report_withdrawn: ['answers'],
  playbook_started: ['acts'],
  playbook_step: ['acts', 'work'],
  resolved: ['acts'],
  reopened: ['acts'],
  closed: ['acts'],
  survey_sent: ['acts'],
  survey_answered: ['acts'],
  mail_undelivered: ['arranges'],
  follower_added: ['arranges'],
  follower_removed: ['arranges'],
  followers_offered: ['arranges'],
  file_received: ['arranges', 'never shown'],
}

test.for(Object.entries(read))('%s is read as %j', ([kind, what]) => {
  const one = catalogue[kind as EventKind]
  const is: [string, boolean][] = [
    [one.hands, true],
    ['climb', one.climb !== null],
    ['call', one.isCall],
    ['elsewhere', one.elsewhere !== null],
    ['spoken', one.spoken !== null],
    ['kept', one.kept !== null],
    ['counted', one.counted !== null],
    ['ruled', one.ruled !== null],
    [`${one.conversation} shown`, one.conversation !== 'shown'],
    ['work', one.isWork],
  ]
  expect(is.filter(([, holds]) => holds).map(([name]) => name)).toEqual(what)
})
