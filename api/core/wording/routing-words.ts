import { usd } from '../base/money.ts'
import type { Matrix, Overflow } from '../matrix/matrix.ts'
import type { Rule } from '../matrix/rule.ts'

/** What routing does of its own, told as the rules of the matrix are. */
export function routingRules({ routing }: Matrix): Pick<Rule, 'name' | 'sentence'>[] {
  const { seniorFrom, overflow } = routing
  const told = []
  if (seniorFrom !== null) {
    const sentence = `A VIP, or an account worth ${usd(seniorFrom)} a year or more, gets senior people first`
    told.push({ name: 'seniority', sentence })
  }
  if (overflow) told.push({ name: 'overflow', sentence: overflowing(overflow) })
  return told
}

function overflowing({ above, priorities, hours }: Overflow): string {
  const cases = new Intl.ListFormat('en').format([...priorities].sort())
  const full =
    above < 1 ? `${Math.round(above * 100)} % of a rung’s room is taken` : 'a rung has no room'
  switch (hours) {
    case 'on_duty':
      return `When ${full}, its ${cases} cases may go to a partner`
    case 'off_duty':
      return `While nobody of a rung is on duty, its ${cases} cases may go to a partner`
    case 'always':
      return `When ${full} or nobody is on duty, its ${cases} cases may go to a partner`
  }
}
