import { counted } from '../base/counted.ts'
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
  hard_for_customer: (n) => `Customer effort ${n} of 7`,
  topped_out: () => 'Nobody was left to call',
  near_miss: (n) =>
    n === 1
      ? 'A deadline was kept at the last moment'
      : `${n} deadlines were kept at the last moment`,
  large_account: () => 'One of the largest accounts',
  sample: () => 'Drawn at random',
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
    took === null ? `${customer} has no solution.` : `The solution took ${took} for ${customer}.`,
  breakdowns: (n: number) =>
    n === 0
      ? 'Communication never broke down.'
      : `Communication broke down ${n === 1 ? 'once' : often(n)}.`,
  stopped: (customer: string, long: string) =>
    `Everything was blocked for ${customer} for ${long}.`,
  notStopped: 'Nothing was blocked completely.',
  alsoHit: (cases: number, accounts: number) =>
    `${counted(cases, 'other case')} about the same in the 90 days before, at ${counted(accounts, 'account')}.`,
  toldUs: (channel: Channel) => `The customer told us ${byChannel[channel]}.`,
  firstWord: (after: string | null) =>
    after === null ? 'No person has answered yet.' : `A person first answered after ${after}.`,
  near: (clock: string, left: string) => `${clock}: kept with ${left} left.`,
  alone: 'No other customer wrote about the same while it was open.',
  meanwhile: (n: number) => `${counted(n, 'other case')} about the same came in while it was open.`,
  timeline: (turns: number) =>
    `The customer wrote ${turns === 1 ? 'once' : often(turns)}. All of it is beside the activity.`,
  promisesKept: (n: number) =>
    n === 1 ? 'The promised update came in time.' : 'Every promised update came in time.',
  onTime: 'No deadline was missed.',
  askedOnce: 'The customer was asked nothing twice.',
  allAnswered: 'Whoever was called answered.',
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
  hard: (score: number) => `The customer scored the effort ${score} of 7.`,
  nothingWrong: 'The record shows nothing that went wrong.',
} as const

const byChannel: Record<Channel, string> = {
  portal: 'on the portal',
  widget: 'in the widget',
  email: 'by email',
  desk: 'by telling one of us',
  import: 'on the desk this was imported from',
}
