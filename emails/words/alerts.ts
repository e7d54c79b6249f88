import type { AlertCall, DueClock } from '../letters/props.ts'

/** What agents and the mail channels of the desk are told. */
export const alerts = {
  /** "Critical: Checkout is down (Fjord Bikes), accept it by 09:15 [C-1042]" */
  subject: (
    about: { severity: string; subject: string; account: string; number: string },
    ask: string,
  ) => `${about.severity}: ${about.subject} (${about.account}), ${ask} [${about.number}]`,
  preview: (ask: string, why: string) => `${ask} ${why}`,
  account: 'Account',
  severity: 'Severity',
  due: 'Due',
  notDue: 'Nothing due',
  dueWithDay: (day: string, zone: string) => `${day}, ${zone}`,
  inPlainText: (name: string, value: string) => `${name}: ${value}`,
  youLead: 'You’re the case lead.',
  happenedAt: (time: string) => `We couldn’t send this any sooner: it’s from ${time}.`,
  draft: 'Draft update',
  draftHint: 'Edit it on the desk before you send it.',
  openCase: 'Open the case',
  openDesk: 'Open the desk',
  linkInPlainText: (label: string, url: string) => `${label}: ${url}`,
  rest: 'The rest is on the desk',
  answers: {
    team: 'Reply to this email to add a note for the team. To do more, start with #public to write to the customer, #accept to take the case on, or #resolve with what solved it.',
    customer:
      'Reply to this email to write to the customer. Start with #note to write to the team only, #accept to take the case on, or #resolve with what solved it.',
  },
  sentTo: (name: string) => `Sent to ${name}.`,
  zone: (zone: string) => `Times are in ${zone}.`,
  digestItem: (number: string, subject: string) => `${number} · ${subject}`,
  digestFacts: (facts: { severity: string; account: string; due: string | null }) =>
    [facts.severity, facts.account, facts.due].filter(Boolean).join(' · '),
  digestHeading: (heading: string, n: number) => `${heading} (${n})`,
}

interface Ask {
  /** At the end of a subject line. */
  brief: string
  /** A sentence of its own. */
  whole: string
}

/** What is asked of whoever reads it; `time` is when it is due, where that lies ahead. */
export function asks(call: AlertCall, due: Ask | null): Ask {
  switch (call.kind) {
    case 'escalated':
      return due
        ? { brief: due.brief, whole: `This case was escalated to you. ${due.whole}` }
        : { brief: 'escalated to you', whole: 'This case was escalated to you.' }
    case 'referred':
      return { brief: 'referred to you', whole: 'This case was referred to you.' }
    case 'assigned':
      return { brief: 'it’s yours now', whole: 'This case is yours now.' }
    case 'lead_named':
      return { brief: 'you’re the case lead now', whole: 'You’re the case lead now.' }
    case 'returned':
      return { brief: 'returned to you', whole: 'This case was returned to you.' }
    case 'escalation_requested':
      return {
        brief: 'the customer asked to escalate',
        whole: 'The customer asked to escalate this case.',
      }
    case 'refund_authorised':
      return {
        brief: `your ${call.amount} refund was authorised`,
        whole: `The refund of ${call.amount} you asked for was authorised.`,
      }
    case 'refund_declined':
      return {
        brief: `your ${call.amount} refund was declined`,
        whole: `The refund of ${call.amount} you asked for was declined.`,
      }
    case 'rated':
      return {
        brief: `the customer rated it ${call.rating} out of 7`,
        whole: followUp(call.rating),
      }
    case 'rated_asking':
      return {
        brief: 'the customer asks a question',
        whole: 'The customer answered the survey and asks a question.',
      }
    case 'rated_unsolved':
      return {
        brief: 'the customer says it isn’t solved',
        whole: 'The customer says this isn’t solved.',
      }
    case 'feedback':
      return { brief: 'the customer left feedback', whole: 'The customer left feedback.' }
    case 'ticket_ended':
      return {
        brief: 'tell the customer about the ticket',
        whole: 'The ticket is closed. Tell the customer.',
      }
    case 'ticket_doubted':
      return {
        brief: 'check the ticket',
        whole: 'Check the ticket this case is waiting for.',
      }
    case 'customer_wrote':
      return { brief: 'the customer wrote', whole: 'The customer wrote to you.' }
    case 'unreached':
      return {
        brief: 'our emails don’t reach the customer',
        whole: 'Our emails don’t reach the customer.',
      }
    case 'nobody_accepted':
      return { brief: 'nobody has accepted it', whole: 'Nobody has accepted this case.' }
    case 'needs_you':
      return due ?? { brief: 'it needs you', whole: 'This case needs you.' }
    case 'needs_attention':
      return due ?? { brief: 'it needs attention', whole: 'This case needs attention.' }
  }
}

const hardest = 3

/** So low that somebody asks what went wrong. */
const followUp = (rating: number): string =>
  rating > hardest
    ? `The customer rated this case ${rating} out of 7.`
    : `The customer rated this case ${rating} out of 7. Ask them what went wrong.`

/** What has to have happened by then. */
export const dueAhead: Record<DueClock, (time: string) => Ask> = {
  first_response: (time) => ({
    brief: `first answer due by ${time}`,
    whole: `The first answer is due by ${time}.`,
  }),
  next_response: (time) => ({
    brief: `answer due by ${time}`,
    whole: `An answer to the customer is due by ${time}.`,
  }),
  resolution: (time) => ({ brief: `solve it by ${time}`, whole: `Solve it by ${time}.` }),
  handoff: (time) => ({ brief: `accept it by ${time}`, whole: `Accept it by ${time}.` }),
  inactivity: (time) => ({
    brief: `work on it by ${time}`,
    whole: `If nobody works on it by ${time}, it moves up.`,
  }),
  promise: (time) => ({
    brief: `next update due by ${time}`,
    whole: `The next update is due by ${time}.`,
  }),
  escalation_answer: (time) => ({
    brief: `answer the request to escalate by ${time}`,
    whole: `Answer the request to escalate by ${time}.`,
  }),
  partner: (time) => ({
    brief: `partner’s answer due by ${time}`,
    whole: `The partner’s answer is due by ${time}.`,
  }),
  tell_customer: (time) => ({
    brief: `tell the customer by ${time}`,
    whole: `Tell the customer by ${time}.`,
  }),
  report: (time) => ({
    brief: `send the report by ${time}`,
    whole: `Send the report to the customer by ${time}.`,
  }),
  survey_send: (time) => ({
    brief: `survey goes out at ${time}`,
    whole: `The survey goes out at ${time}.`,
  }),
  auto_close: (time) => ({ brief: `closes at ${time}`, whole: `It closes at ${time}.` }),
}

export const dueMissed: Record<DueClock, (time: string) => Ask> = {
  first_response: (time) => ({
    brief: `first answer was due by ${time}`,
    whole: `The first answer was due by ${time}.`,
  }),
  next_response: (time) => ({
    brief: `answer was due by ${time}`,
    whole: `An answer to the customer was due by ${time}.`,
  }),
  resolution: (time) => ({
    brief: `should have been solved by ${time}`,
    whole: `It should have been solved by ${time}.`,
  }),
  handoff: (time) => ({
    brief: `should have been accepted by ${time}`,
    whole: `It should have been accepted by ${time}.`,
  }),
  inactivity: (time) => ({
    brief: `nobody had worked on it by ${time}`,
    whole: `Nobody had worked on it by ${time}.`,
  }),
  promise: (time) => ({
    brief: `update was due by ${time}`,
    whole: `The customer should have had an update by ${time}.`,
  }),
  escalation_answer: (time) => ({
    brief: `answer to the request to escalate was due by ${time}`,
    whole: `The answer to the request to escalate was due by ${time}.`,
  }),
  partner: (time) => ({
    brief: `partner’s answer was due by ${time}`,
    whole: `The partner’s answer was due by ${time}.`,
  }),
  tell_customer: (time) => ({
    brief: `the customer should have been told by ${time}`,
    whole: `The customer should have been told by ${time}.`,
  }),
  report: (time) => ({
    brief: `report was due by ${time}`,
    whole: `The customer should have had the report by ${time}.`,
  }),
  survey_send: (time) => ({
    brief: `survey should have gone out at ${time}`,
    whole: `The survey should have gone out at ${time}.`,
  }),
  auto_close: (time) => ({
    brief: `should have closed at ${time}`,
    whole: `It should have closed at ${time}.`,
  }),
}
