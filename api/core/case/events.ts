import type { Actor } from '../base/actor.ts'
import type { Instant } from '../base/instant.ts'
import type { AlertEvents } from './kinds/alert.ts'
import type { AssignmentEvents } from './kinds/assignment.ts'
import type { ClockEvents } from './kinds/clock.ts'
import type { DeliveryEvents } from './kinds/delivery.ts'
import type { EndingEvents } from './kinds/ending.ts'
import type { EscalationEvents } from './kinds/escalation.ts'
import type { EscalationRequestEvents } from './kinds/escalation-request.ts'
import type { FollowerEvents } from './kinds/follower.ts'
import type { HandoffEvents } from './kinds/handoff.ts'
import type { IncidentEvents } from './kinds/incident.ts'
import type { MailedFileEvents } from './kinds/mailed-file.ts'
import type { MessageEvents } from './kinds/message.ts'
import type { OpeningEvents } from './kinds/opening.ts'
import type { PlaybookEvents } from './kinds/playbook.ts'
import type { QuestionEvents } from './kinds/question.ts'
import type { RefundEvents } from './kinds/refund.ts'
import type { ReportEvents } from './kinds/report.ts'
import type { SurveyEvents } from './kinds/survey.ts'
import type { TicketEvents } from './kinds/ticket.ts'
import type { TriageEvents } from './kinds/triage.ts'
import type { UpdateEvents } from './kinds/update.ts'

export const visibilities = ['public', 'internal'] as const
export type Visibility = (typeof visibilities)[number]

/** A rule of the matrix that acted, and the evidence in words a customer could read. */
export interface Because {
  rule: string
  matrixVersion: number
  evidence: string
}

/** Every kind of event and what it carries, by its file in kinds/. A case is computed from its events. */
export interface EventData
  extends OpeningEvents,
    TriageEvents,
    AssignmentEvents,
    MessageEvents,
    QuestionEvents,
    UpdateEvents,
    EscalationEvents,
    HandoffEvents,
    EscalationRequestEvents,
    ClockEvents,
    AlertEvents,
    RefundEvents,
    IncidentEvents,
    TicketEvents,
    PlaybookEvents,
    EndingEvents,
    SurveyEvents,
    DeliveryEvents,
    DeliveryEvents,
    FollowerEvents,
    ReportEvents,
    MailedFileEvents {}

export type EventKind = keyof EventData

/** An event decided but not yet numbered and hashed. `at` is when it happened. */
export type NewEvent = {
  [K in EventKind]: {
    kind: K
    at: Instant
    actor: Actor
    visibility: Visibility
    data: EventData[K]
  }
}[EventKind]

/** What a customer's surface is given. */
export type PublicEvent = NewEvent & { seq: number; visibility: 'public' }

/** An event of the record. */
export type CaseEvent = NewEvent & { caseId: number; seq: number }
export type EventOf<K extends EventKind> = Extract<NewEvent, { kind: K }>
