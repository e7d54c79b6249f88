import { counted, times } from '../base/counted.ts'
import { clockNames } from '../base/labels.ts'
import type { ClockKind } from '../base/vocabulary.ts'

/** Why a rule fired, in words a customer could read; each stands behind a colon or alone. */
export const evidenceWords = {
  says: (passages: readonly string[]) => `a message says ${quoted(passages)}`,
  growingFrustration: 'the messages sound more and more frustrated',
  unanswered: (messages: number) =>
    messages === 1
      ? '1 message has gone unanswered'
      : `${counted(messages, 'message')} have gone unanswered`,
  reopened: (count: number) => `the case has been reopened ${times(count)}`,
  onlyAutomatic: (updates: number) => `${counted(updates, 'automatic update')} in a row`,
  likelyLate: (clock: ClockKind) => `the ${nameOf(clock)} is likely to be late`,
  refundAboveAuthority: 'a refund needs someone with more authority',
  refundAsked: 'a refund was requested',
  requestUnanswered: 'a request to escalate wasn’t answered in time',
  inactive: (span: string) => `no progress for ${span}`,
  notPickedUp: (span: string) => `nobody picked it up within ${span}`,
  targetMissed: (clock: ClockKind, target: string) =>
    `the ${nameOf(clock)} target of ${target} was missed`,
  updateDue: 'nobody has sent the promised update yet',
  requestDue: 'nobody has answered the request to escalate yet',
  tellDue: 'the customer hasn’t been told about the ticket yet',
  notTold: 'the customer wasn’t told about the ticket in time',
  pickUpDue: (target: string) => `nobody has picked it up yet, and the limit is ${target}`,
  targetNear: (clock: ClockKind, target: string) =>
    `the ${nameOf(clock)} target of ${target} is close to being missed`,
  wholeAccount: 'we’re looking at all of the account’s open cases together',
} as const

const quoted = (passages: readonly string[]): string => `“${passages.join('”, “')}”`

const nameOf = (clock: ClockKind): string => clockNames[clock].toLowerCase()

/** What is said when incidents, playbooks, tickets or whole accounts can't be what was asked. */
export const followUpWords = {
  accountNotYours: 'Only a lead or a manager can escalate a whole account.',
  accountReasonMissing: 'Say why. The customer will read it.',
  accountAlreadyThere: (team: string) => `This account is already with ${team}.`,
  incidentTitleMissing: 'Name the incident. Customers will read it.',
  incidentTitleTooLong: (most: number) => `Keep the name to ${most} characters or fewer.`,
  incidentNotOpen: 'There’s no such open incident. Reload the page to see the current ones.',
  alreadyInIncident: (incident: string) => `This case is already part of incident ${incident}.`,
  playbookNotFound: 'Playbook not found.',
  playbookRunning: 'This playbook is already under way.',
  stepNotFound: 'Step not found.',
  stepDone: 'This step is already done.',
  stepNotDone: 'This step isn’t done yet.',
  ticketAsked: 'A ticket has already been requested for this case.',
  trackerNotFound: 'Bug tracker not found.',
  noTicketAwaited: 'No ticket is expected for this case.',
  ticketLinked: 'This case already has a ticket. Unlink it first.',
  noTicketLinked: 'No ticket is linked to this case.',
  tellFirst: 'Tell the customer about this ticket first, or say why they won’t be told.',
  nothingToTell: 'There’s nothing left to tell the customer about a ticket.',
  declineReasonMissing: 'Say why the customer won’t be told.',
  reportInPast: 'Choose a time in the future.',
  reportTooFar: 'Choose a time within the next 90 days.',
  reportReasonMissing: 'Say why. The customer will read it.',
} as const
