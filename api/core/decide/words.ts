import { usd } from '../base/money.ts'

/** What is said when a command is refused, and the reasons recorded where nobody gave one. */
export const decideWords = {
  alreadyOpen: 'This case is already open.',
  alreadySolved: 'This case is already solved.',
  alreadyClosed: 'This case is already closed.',
  subjectTooLong: (most: number) => `Keep the subject to ${most} characters or fewer.`,
  messageMissing: 'Write your message.',
  replyMissing: 'Write your reply.',
  noteMissing: 'Write your note.',
  updateMissing: 'Write what’s happened since the last update.',
  questionMissing: 'Write your question.',
  neededMissing: 'Say what you need from the customer.',
  resolutionMissing: 'Say how it was solved. The customer will read it.',
  stillWrongMissing: 'Say what’s still wrong.',
  closingMissing: 'Say why this case can be closed.',

  alreadyWaiting: 'This case is already waiting for the customer.',
  notWaiting: 'This case isn’t waiting for the customer.',
  resumedByTeam: 'Resumed by the team',
  customerWrote: 'The customer wrote',
  customerWroteAgain: 'The customer wrote again',
  customerAnswered: 'The customer answered',
  customerSaysUnsolved: 'The customer says it isn’t solved',
  customerSaysSolved: 'The customer says it’s solved',

  alreadyLead: (name: string) => `${name} is already the case lead.`,
  leadNamedByTeam: 'Named by the team',
  leadFromHistory: 'led it before it was imported',
  leadWasCalled: 'was called when the case was opened',

  samePriority: (name: string) => `The severity of this case is already ${name}.`,
  categoryMissing: 'Enter a category.',
  categoryTooLong: (most: number) => `Keep the category to ${most} characters or fewer.`,
  sameCategory: (category: string) => `The category of this case is already “${category}”.`,

  promiseInPast: 'Choose a time in the future.',
  promiseTooFar: 'Choose a time within the next 30 days.',

  notSolvedYet: 'This case isn’t solved yet, so there’s nothing to rate.',
  ratingMissing: 'Choose a number from 1 to 7, or write a few words.',

  clockNotRunning: 'This clock isn’t running.',
  alreadyForeseen: 'This risk is already recorded.',
  messageNotFound: 'Message not found.',
  alreadyReadAgain: 'This message has already been read again.',

  closedKeepsMatrix: 'This case is closed, so it stays on its version of the matrix.',
  sameMatrix: (version: number) => `This case is already on version ${version} of the matrix.`,
  matrixLacksLevel: (version: number, level: string) =>
    `Version ${version} of the matrix has no level ${level}, where this case is.`,
} as const

/** What is said when a case is handed on, taken on, returned, or a customer asks for it. */
export const handoffWords = {
  escalationReasonMissing: 'Say why you’re escalating.',
  alreadyWithPartner: 'This case is already with our partner.',
  noPartner: 'There’s no partner to refer this case to. Add a partner to the team first.',
  alreadyAtTop: 'This case is already at the top level.',
  alreadyThere: (team: string) => `This case is already with ${team}.`,
  incomplete: (percent: number, missing: string) =>
    `This handoff is ${percent}% complete. Still missing: ${missing}.`,
  nothingToAccept: 'There’s no handoff to accept.',
  personMustAccept: 'Only someone on the team can accept a handoff.',
  forOthers: (team: string) => `This handoff is for ${team}.`,
  nothingToReturn: 'There’s no handoff to return.',
  lackMissing: 'Say what was missing.',

  requestReasonMissing: 'Tell us why you want to escalate.',
  requestWhileOver: 'This case isn’t open, so it can’t be escalated.',
  requestWaiting: 'You’ve already asked to escalate. You’ll get an answer.',
  requestsUsedUp:
    'You’ve used all the escalation requests your plan allows for this case. Write to the case lead instead.',
  requestTooSoon: (wait: string) =>
    `You can ask again in ${wait}. Until then, write to the case lead.`,
  nothingRequested: 'The customer hasn’t asked to escalate.',
  declineReasonMissing: 'Give a reason. The customer will read it.',
} as const

export const refundWords = {
  purposeMissing: 'Say what the refund is for.',
  amountMissing: 'Enter an amount in USD.',
  amountTooLarge: (most: number) => `Enter an amount up to ${usd(most)}.`,
  alreadyAsked: (amount: number) => `A refund of ${usd(amount)} is already waiting for an answer.`,
  nobodyMay: (amount: number) => `Nobody on the team can authorise a refund of ${usd(amount)}.`,
  nobodyMayMore: (amount: number, before: number) =>
    `Nobody on the team can authorise a refund of ${usd(amount)} on top of the ${usd(before)} already refunded on this case.`,
  nothingAsked: 'No refund is waiting for an answer.',
  declineReasonMissing: 'Say why. The person who asked will read it.',
  answeredBy: (amount: number, team: string, level: string) =>
    `A refund of ${usd(amount)} needs an answer from ${team} (${level}).`,
  answeredAbove: (amount: number) =>
    `A refund of ${usd(amount)} needs an answer from someone with more authority.`,
} as const

/** What a customer is reminded of while we wait for them; everybody who follows the case can read it. */
export const reminderWords = {
  asked: (question: string) => `We still need an answer to continue. We asked:\n\n${question}`,
  unasked: 'We still need an answer to continue.',
} as const

export const followerWords = {
  isContact: (name: string) => `This case is from ${name}, who gets all its emails already.`,
  follows: (name: string) => `This case is already followed by ${name}.`,
  tooMany: (most: number) => `A case can have ${most} followers. Remove one first.`,
}
