import { articleReview } from './letters/article-review.ts'
import {
  caseOpened,
  escalated,
  followerAdded,
  handedBack,
  incidentLinked,
  leadNamed,
  refundAuthorised,
  reopened,
  reply,
  requestDeclined,
  requestReceived,
  resolved,
  survey,
  update,
  waitingOnCustomer,
} from './letters/case-letters.ts'
import { daySummary } from './letters/day-summary.ts'
import type { Letter } from './letters/letter.ts'
import { meetingLetter } from './letters/meeting.ts'
import {
  alert,
  answerRefused,
  digest,
  invitation,
  mailReceived,
  signInCode,
} from './letters/other-letters.ts'
import type { Mail, MailKind, MailProps } from './letters/props.ts'
import { reviewActions } from './letters/review-actions.ts'
import { updates } from './letters/updates.ts'
import { weekLetter } from './letters/week.ts'
import { compiled } from './look/compiled.ts'
import { printMarkup } from './look/html.ts'
import { printText } from './look/text.ts'

const letters: { [Kind in MailKind]: (props: MailProps[Kind]) => Letter } = {
  case_opened: caseOpened,
  lead_named: leadNamed,
  reply,
  update,
  updates,
  escalated,
  handed_back: handedBack,
  waiting_on_customer: waitingOnCustomer,
  refund_authorised: refundAuthorised,
  request_received: requestReceived,
  reopened,
  incident_linked: incidentLinked,
  request_declined: requestDeclined,
  resolved,
  survey,
  follower_added: followerAdded,
  sign_in_code: signInCode,
  mail_received: mailReceived,
  invitation,
  answer_refused: answerRefused,
  alert,
  digest,
  day_summary: daySummary,
  article_review: articleReview,
  review_actions: reviewActions,
  week: weekLetter,
  meeting: meetingLetter,
}

/** The same props give the same mail, byte for byte: a retry must not look like another mail. */
export async function renderMail<Kind extends MailKind>(
  kind: Kind,
  props: MailProps[Kind],
): Promise<Mail> {
  const letter = letters[kind](props)
  return {
    subject: letter.subject,
    html: await compiled(printMarkup(letter)),
    text: printText(letter),
  }
}
