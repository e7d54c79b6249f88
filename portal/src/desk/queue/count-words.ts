import { viewWords as words } from '../../words/desk/queue/narrow.ts'

/** "14", "1,000+" */
export function countInWords({ count, isMore }: { count: number; isMore: boolean }) {
  const exact = count.toLocaleString('en-GB')
  return {
    short: isMore ? words.short(exact) : exact,
    long: words.cases(isMore ? words.more(exact) : exact, count),
  }
}
