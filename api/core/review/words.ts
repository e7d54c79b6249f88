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
