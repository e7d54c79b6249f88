import type { Matrix } from '../matrix/matrix.ts'
import type { Condition, Rule } from '../matrix/rule.ts'
import { error, type Finding } from './finding.ts'
import { ruleFindingWords } from './words/rules.ts'

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
        ruleFindingWords.unknownCondition(when.on, condition, moments.join(' or ')),
      ),
    )
  const asksAuthority = act.some((each) => each.do === 'escalate' && each.to === 'authority')
  const aimless = error('rule-never-fires', `rules.${name}.act`, ruleFindingWords.noRefundAsked)
  return [...told, ...(asksAuthority && when.on !== 'refund_asked' ? [aimless] : [])]
}
