import { listed, percent } from '../base/counted.ts'
import { priorityNames } from '../base/labels.ts'
import { usd } from '../base/money.ts'
import type { Matrix, Overflow } from '../matrix/matrix.ts'
import type { Rule } from '../matrix/rule.ts'

/** What routing does of its own, told as the rules of the matrix are. */
export function routingRules({ routing }: Matrix): Pick<Rule, 'name' | 'sentence'>[] {
  const { seniorFrom, overflow } = routing
  return [
    ...(seniorFrom === null ? [] : [{ name: 'seniority', sentence: seniority(seniorFrom) }]),
    ...(overflow ? [{ name: 'overflow', sentence: overflowing(overflow) }] : []),
  ]
}

const seniority = (from: number): string =>
  `VIPs and accounts worth ${usd(from)} a year or more get senior people first`

function overflowing({ above, priorities, hours }: Overflow): string {
  const cases = listed([...priorities].sort().map((each) => priorityNames[each]))
  const isFull = above >= 1
  switch (hours) {
    case 'on_duty':
      return isFull
        ? `When a team is full, its ${cases} cases may go to a partner`
        : `When a team is ${percent(above)} full, its ${cases} cases may go to a partner`
    case 'off_duty':
      return `While nobody in a team is on duty, its ${cases} cases may go to a partner`
    case 'always':
      return isFull
        ? `When a team is full or nobody in it is on duty, its ${cases} cases may go to a partner`
        : `When a team is ${percent(above)} full or nobody in it is on duty, its ${cases} cases may go to a partner`
  }
}
