import { counted, countedUpTo } from '../base/counted.ts'
import { severityLabels } from '../base/labels.ts'
import { capitalised } from '../base/text.ts'
import type { Channel } from '../base/vocabulary.ts'
import type { Reason, ReasonKind } from './reasons.ts'

const inWords: Record<ReasonKind, (n: number) => string> = {
  breached: (n) => (n === 1 ? 'A deadline was missed' : `${n} deadlines were missed`),
  promise_broken: (n) =>
    n === 1 ? 'A promised update was late' : `${n} promised updates were late`,
  had_to_escalate: (n) =>
    n === 1 ? 'Customer asked to escalate' : `Customer asked to escalate ${n} times`,
  returned_twice: (n) => `Handoff returned ${n === 2 ? 'twice' : `${n} times`}`,
  asked_again: (n) =>
    n === 1
      ? 'Asked for something we had'
      : `Asked ${n === 2 ? 'twice' : `${n} times`} for something we had`,
  hard_for_customer: (n) => `Rated ${n} of 7 for ease`,
  topped_out: () => 'Nobody was left to call',
  near_miss: (n) =>
    n === 1
      ? 'A deadline was kept at the last moment'
      : `${n} deadlines were kept at the last moment`,
  large_account: () => 'Costliest case this month of a large account',
  sample: () => 'Picked at random',
  by_hand: () => 'Added by hand',
}

/** "3 deadlines were missed" */
export const reasonInWords = ({ kind, n }: Reason): string => inWords[kind](n)

/** "November 2026" */
export const monthInWords = (month: string): string => monthName.format(Date.parse(`${month}-01`))

const monthName = new Intl.DateTimeFormat('en-GB', {
  ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
})

const often = (n: number): string => (n === 2 ? 'twice' : `${n} times`)

/** What the record of a case says by itself. */
export const preparedWords = {
  status: (took: string | null, isOver: boolean) =>
    took === null ? (isOver ? 'Closed without a solution' : 'Still open') : `Solved after ${took}`,
  summary: (customer: string, took: string | null) =>
    took === null
      ? `${customer}’s case isn’t solved.`
      : `It took ${took} to solve this for ${customer}.`,
  breakdowns: (n: number) =>
    n === 0
      ? 'The record shows no breakdown in communication.'
      : `The record shows ${counted(n, 'breakdown')} in communication.`,
  stopped: (long: string) => `The case was marked “${severityLabels.blocked.name}” for ${long}.`,
  notStopped: `The case wasn’t marked “${severityLabels.blocked.name}”.`,
  alsoHit: (cases: number, accounts: number, shared: Shared) =>
    `${capitalised(countedUpTo(cases, 'other case'))} in ${sharedInWords(shared)} in the 90 days before, at ${countedUpTo(accounts, 'account')}.`,
  toldUs: (channel: Channel) => `The customer ${byChannel[channel]}.`,
  firstWord: (after: string) => `A person first answered after ${after}.`,
  noWord: (isOver: boolean) => (isOver ? 'Nobody answered.' : 'No person has answered yet.'),
  near: (clock: string, left: string) => `${clock}: kept with ${left} left.`,
  noneNear: 'The record shows no close call.',
  meanwhile: (n: number, shared: Shared) =>
    `${capitalised(countedUpTo(n, 'other account'))} opened a case in ${theSame(shared)} while it was open.`,
  timeline: (turns: number) =>
    `The customer wrote ${turns === 1 ? 'once' : often(turns)}. See the activity.`,
  promisesKept(n: number, of: number): string {
    if (n < of) return `${n} of ${of} promised updates came in time.`
    return n === 1 ? 'The promised update came in time.' : 'Every promised update came in time.'
  },
  onTime: 'No deadline was missed.',
  askedOnce: 'Nobody was recorded asking for something we had.',
  allAnswered: 'Nobody who was called left it to the next person.',
  missed: (n: number) => (n === 1 ? 'A deadline was missed.' : `${n} deadlines were missed.`),
  promisesBroken: (n: number) =>
    n === 1 ? 'A promised update was late.' : `${n} promised updates were late.`,
  askedAgain: (n: number) =>
    n === 1
      ? 'The customer was asked for something we had.'
      : `The customer was asked ${often(n)} for something we had.`,
  returned: (n: number) => (n === 1 ? 'A handoff was returned.' : `${n} handoffs were returned.`),
  unanswered: (n: number) =>
    n === 1
      ? 'Somebody was called and didn’t answer.'
      : `${n} people were called and didn’t answer.`,
  toppedOut: 'Nobody was left to call.',
  askedToEscalate: (n: number) => `The customer asked to escalate${n === 1 ? '' : ` ${often(n)}`}.`,
  wroteAgain: 'The customer had to write again.',
  reopened: (n: number) => `It was reopened ${n === 1 ? 'once' : often(n)}.`,
  hard: (score: number) => `The customer rated this ${score} of 7 for ease.`,
  nothingWrong: 'The record shows nothing that went wrong.',
} as const

const byChannel: Record<Channel, string> = {
  portal: 'told us through the portal',
  widget: 'told us in the widget',
  email: 'told us by email',
  desk: 'told one of us, who opened the case',
  import: 'told us through another support tool, before the import',
}

/** What other cases have in common with this one: its category, its incident or either. */
interface Shared {
  category: string | null
  incident: string | null
}

function sharedInWords({ category, incident }: Shared): string {
  if (category === null) return 'the same incident'
  return `the category “${category}”${incident === null ? '' : ' or the same incident'}`
}

function theSame({ category, incident }: Shared): string {
  if (category === null) return 'this incident'
  return incident === null ? 'this category' : 'this category or incident'
}
