import type { RefundLimits } from '@caselead/api/views/types/index.ts'
import { refundLimits as words } from '../../words/desk/verbs.ts'

/** "You can authorise up to 100 USD yourself. Above that, it has to be authorised by our directors (L4)." */
export function refundLimitsInWords({ alone, above }: RefundLimits): string {
  if (alone && above.length === 0) return words.anyAlone(alone)
  const asked = above.map(({ upTo, whose }, index) => {
    if (upTo) return words.upTo(upTo, whose)
    return index === 0 && !alone ? words.always(whose) : words.above(whose)
  })
  return [...(alone ? [words.alone(alone)] : []), ...asked].join(' ')
}
