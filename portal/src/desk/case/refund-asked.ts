import type { RefundView } from '@caselead/api/views/types/index.ts'
import { asks } from '../../words/desk/case.ts'

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Who may say yes to a refund. */
export function whoAnswers({ who, others, whose }: RefundView, isForViewer: boolean): string {
  const names = either.format(others > 0 ? [...who, asks.others(others)] : who)
  if (isForViewer) return names ? asks.forYouOr(names) : asks.forYou
  return names ? asks.forOthers(whose, names) : asks.forNobody(whose)
}
