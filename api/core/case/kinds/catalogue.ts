import type { EventKind, EventOf, NewEvent, Visibility } from '../events.ts'
import { alert } from './alert.ts'
import { assignment } from './assignment.ts'
import { clock } from './clock.ts'
import { delivery } from './delivery.ts'
import { ending } from './ending.ts'
import { escalation } from './escalation.ts'
import { escalationRequest } from './escalation-request.ts'
import { follower } from './follower.ts'
import { handoff } from './handoff.ts'
import { incident } from './incident.ts'
import type { Kind } from './kind.ts'
import { mailedFile } from './mailed-file.ts'
import { message } from './message.ts'
import { opening } from './opening.ts'
import { playbook } from './playbook.ts'
import { question } from './question.ts'
import { refund } from './refund.ts'
import { report } from './report.ts'
import { survey } from './survey.ts'
import { ticket } from './ticket.ts'
import { triage } from './triage.ts'
import { update } from './update.ts'

/** Every kind of event, and what it is to everybody it may reach. */
export const catalogue: { readonly [K in EventKind]: Kind<K> } = {
  ...opening,
  ...triage,
  ...assignment,
  ...message,
  ...question,
  ...update,
  ...escalation,
  ...handoff,
  ...escalationRequest,
  ...clock,
  ...alert,
  ...refund,
  ...incident,
  ...ticket,
  ...playbook,
  ...ending,
  ...survey,
  ...delivery,
  ...follower,
  ...report,
  ...mailedFile,
}

/** The one place that matches an event with its kind: the compiler cannot follow that they belong together. */
export const kindOf = <K extends EventKind>(event: EventOf<K>): Kind<K> =>
  catalogue[event.kind as K]

/** What a customer may read unless an event says otherwise. */
export const visibilityOf = (kind: EventKind): Visibility => catalogue[kind].visibility

/** Whether a customer's page looks different after it, whatever else it changes. */
export const isShownToCustomer = ({ kind, visibility }: NewEvent): boolean =>
  visibility === 'public' || catalogue[kind].shown === true

const isKind = (name: string): name is EventKind => Object.hasOwn(catalogue, name)
export const everyKind: EventKind[] = Object.keys(catalogue).filter(isKind)
