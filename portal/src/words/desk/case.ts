import type { MailState } from '@caselead/api/views/types/index.ts'
import { solveVerb } from '@caselead/core/base/labels.ts'

/** The page of one case on the desk. */
export const casePage = {
  title: (number: string, subject: string) => `${number} ${subject}`,
  list: {
    mine: 'My cases',
    all: 'All open',
    table: 'Table',
  },
  bar: {
    resolve: solveVerb,
    more: 'More',
    lead: 'Case lead',
    nobodyLeads: 'No case lead yet',
    worksOnIt: 'Assigned to',
    nobodyWorks: 'Not assigned yet',
    askedTo: (name: string) => `Waiting for ${name} to accept`,
    opened: (when: string) => `Opened ${when}`,
    vip: 'VIP',
  },
  conversation: 'Conversation',
  howMuch: 'What to show',
  allSteps: (count: number) => `Every step (${count})`,
  timesIn: (zone: string) => `Times are in ${zone}`,
  news: (who: string) => `${who} just replied. Review before sending.`,
  newFrom: (who: string) => `New message from ${who}`,
  about: 'About this case',
}

/** Who said what in the conversation, and in what capacity. */
export const entryWords = {
  you: 'You',
  update: 'Update',
  automaticUpdate: 'Automatic update',
  note: 'Internal note',
  opened: 'Opened the case',
  asksToEscalate: 'Asked to escalate',
  declined: 'Declined to escalate',
  question: 'Question',
  solution: 'Solution',
  internal: 'Internal',
  steps: (count: number) => (count === 1 ? '1 automatic step' : `${count} automatic steps`),
  why: (evidence: string) => `Why: ${evidence}`,
  rule: (sentence: string | null, version: number) =>
    sentence === null
      ? `By a rule of the escalation matrix, version ${version}.`
      : `${sentence}. That’s a rule of the escalation matrix, version ${version}.`,
  ruleGone: 'a rule of the matrix',
}

/** What waits for an answer, where it was asked. */
export const asks = {
  toTell: (contact: string, by: string) => `Tell ${contact} by ${by}`,
  tell: 'Write to them',
  dontTell: 'Don’t tell them…',
  escalation: (who: string, when: string) => `${who} asked to escalate ${when}`,
  accept: 'Escalate…',
  decline: 'Decline…',
  handedToYou: (long: string) => `Escalated to you ${long} ago`,
  handedTo: (name: string, long: string) => `Escalated to ${name} ${long} ago`,
  complete: (percent: number) => `Handoff ${percent}% complete`,
  incomplete: (percent: number, missing: string) =>
    `Handoff ${percent}% complete · missing: ${missing}`,
  acceptHandoff: 'Accept the handoff',
  acceptInstead: (name: string) => `Accept instead of ${name}`,
  returnIt: 'Return…',
  askFirst: 'Ask the customer…',
  refundByYou: (amount: string, when: string) => `You asked for a refund of ${amount} ${when}`,
  refund: (by: string, amount: string, when: string) =>
    `${by} asked for a refund of ${amount} ${when}`,
  forYou: 'Waiting for your answer.',
  forYouOr: (others: string) => `Waiting for an answer from you or ${others}.`,
  forOthers: (whose: string, who: string) => `Waiting for an answer from ${whose}: ${who}.`,
  forNobody: (whose: string) => `Waiting for an answer from ${whose}.`,
  alsoAccepts: 'Authorising it also accepts the handoff.',
  authorise: (amount: string) => `Authorise ${amount}`,
  tellsCustomer: (contact: string) => `${contact} gets an email about it.`,
  withdraw: 'Withdraw…',
  others: (count: number) => (count === 1 ? '1 other' : `${count} others`),
}

/** What stands beside the conversation. */
export const side = {
  bySystem: 'Caselead',
  clocks: 'Clocks',
  noClock: 'No clock is running.',
  promises: ({ kept, late, broken }: { kept: number; late: number; broken: number }) => {
    const all = kept + late + broken
    if (kept === all) return `Promises kept: ${kept} of ${all}.`
    return `Promises kept: ${kept} of ${all}. Late: ${late}. Broken: ${broken}.`
  },
  progress: 'Progress',
  tier: (tier: number, level: string, name: string) => `Tier ${tier}, ${level} · ${name}`,
  climbs: (when: string, away: string) =>
    `Unless someone acts by ${when} (${away}), it moves up here.`,
  passesOn: (when: string, away: string) =>
    `Unless it’s accepted by ${when} (${away}), it goes to someone else here.`,
  customer: 'Customer',
  person: 'Person',
  account: 'Account',
  plan: 'Plan',
  planWorth: (plan: string, usd: string) => `${plan}, $${usd} a year`,
  problem: 'Problem',
  category: 'Category',
  noCategory: 'Not known yet',
  people: 'People',
  lead: 'Case lead',
  nobody: 'Nobody yet',
  worksOnIt: 'Assigned to',
  asked: 'Asked to accept',
  handoff: (percent: number) => `Handoff, ${percent}% complete`,
  fromTier: (tier: number) => `Escalated from tier ${tier}.`,
  writtenByHand: 'The handoff was written by hand.',
  builtFromRecord: 'The handoff was built from the record.',
  saysNothing: (text: string) => `“${text}” doesn’t count as an answer`,
  missing: 'Missing',
  read: 'Articles they were shown',
  howRead: {
    shown: 'Not opened',
    opened: 'Opened',
    unhelpful: 'Said it didn’t help',
    mailed: 'Suggested in our first email',
  },
  linked: 'Linked',
  incident: 'Incident',
  incidentEnded: (when: string) => `Incident, ended ${when}`,
  article: (state: string) => `Article, ${state.toLowerCase()}`,
  ticketIn: (channel: string) => `Ticket in ${channel}`,
  ticketState: (state: string, when: string) => `${state}, ${when}`,
  ticketAsked: (when: string) => `Requested ${when}, no answer yet`,
  survey: 'Survey',
  ease: (score: number) => `${score} out of 7 for ease`,
  satisfaction: (score: number) => `${score} out of 5 for satisfaction`,
  mail: 'Emails and channels',
  nothingSent: 'Nothing sent yet.',
  earlierMail: (count: number, isMore: boolean) =>
    isMore ? `Show ${count} earlier ones` : `${count} earlier`,
  olderMail: 'There are older ones, too.',
  everyStepTells: 'See every step',
  stepsDone: (done: number, all: number) => `${done} of ${all} done`,
  done: 'done',
  notDone: 'not done',
}

/** Who else gets the customer's emails. */
export const followerWords = {
  heading: 'Followers',
  nobody: 'Nobody else gets the customer’s emails.',
  copied: 'Copied on an email, or suggested by the customer:',
  add: 'Add',
  remove: 'Remove',
}

/** How one clock reads. */
export const clockWords = {
  due: (when: string, target: string) => `due ${when}, target ${target}`,
  wasDue: (when: string, target: string) => `was due ${when}, target ${target}`,
  target: (target: string) => `target ${target}`,
  late: 'late',
  lateBy: (long: string) => `late by ${long}`,
  paused: (left: string) => `paused, ${left} left`,
}

/** How one letter fared. */
export const mailWords = {
  to: (kind: string, who: string) => `${kind} to ${who}`,
  failed: (error: string) => `not sent: ${error}`,
  waits: (when: string) => `waits until ${when}`,
  soon: 'about to be sent',
  sent: (when: string) => `sent ${when}`,
  /** What became of it, beside what was said in it. */
  states: {
    waiting: 'Email not sent yet',
    failed: 'Email not sent',
    sent: 'Emailed',
    delayed: 'Email delayed',
    delivered: 'Email delivered',
    bounced: 'Email bounced',
    complained: 'Email marked as spam',
    refused: 'Email not accepted by our provider',
    suppressed: 'Not emailed: our emails don’t arrive at this address',
    unwanted: 'Not emailed: they’ve turned these emails off',
    superseded: 'Not emailed: a newer email says it',
    unfollowed: 'Not emailed: they no longer follow this case',
  } satisfies Record<MailState, string>,
  together: (state: string) => `${state} · with updates on their other cases`,
  stateTo: (state: string, who: string, when: string) =>
    when === '' ? `${state} · ${who}` : `${state} · ${who} · ${when}`,
}

/** Where each rung of the ladder stands. */
export const rungStates = {
  passed: 'Previously',
  called: 'Also asked',
  skipped: 'Skipped',
  asked: 'Asked to accept',
  here: 'Here now',
  referred: 'With our partner',
  ahead: 'Not needed yet',
  ended: 'Ended here',
} as const
