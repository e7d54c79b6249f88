import type { Matrix } from '../matrix/matrix.ts'
import type { Condition, Rule } from '../matrix/rule.ts'
import { error, type Finding } from './finding.ts'

type Moment = Condition['on']

/** Moments at which a condition can hold; one that is not here can hold at any. */
const knownAt: { [K in keyof Condition]?: readonly Moment[] } = {
  clock: ['warned', 'breached', 'foreseen'],
  keyword: ['opened', 'customer_message'],
  sentimentAtMost: ['opened', 'customer_message'],
  upsetAtLeast: ['opened', 'customer_message'],
  toneFalling: ['opened', 'customer_message'],
  refundAboveAuthority: ['refund_asked'],
  oddsAtLeast: ['foreseen'],
}

/** Rules that wait for something their moment does not know. */
export const neverFindings = ({ rules }: Matrix): Finding[] => rules.flatMap(neverMet)

function neverMet({ name, when, act }: Rule): Finding[] {
  const told = Object.entries(knownAt)
    .filter(([condition]) => when[condition as keyof Condition] !== undefined)
    .filter(([, moments]) => !moments.includes(when.on))
    .map(([condition, moments]) =>
      error(
        'rule-never-fires',
        `rules.${name}.when.${condition}`,
        `At the moment “${when.on}” nothing is known of ${condition}.`,
        `Let it act on ${moments.join(' or ')}, or leave ${condition} out.`,
      ),
    )
  const asksAuthority = act.some((each) => each.do === 'escalate' && each.to === 'authority')
  const aimless = error(
    'rule-never-fires',
    `rules.${name}.act`,
    'It looks for whoever may authorise a refund, and at its moment none is asked for.',
    'Let it act on refund_asked, or name a level.',
  )
  return [...told, ...(asksAuthority && when.on !== 'refund_asked' ? [aimless] : [])]
}
